using System.Collections.ObjectModel;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Files;
using TitleReview.App.Imaging;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Masking;

/// <summary>Keeps the boxes of a page as they are drawn, and burns the page once it is answered 是 or 否.</summary>
public sealed class AnswerMasking(
    IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FileVault vault, MaskBurner burner)
{
    /// <summary>More boxes than any page needs; a bound for hostile messages.</summary>
    public const int MostRegions = 200;

    /// <param name="IsFinal">False while boxes are being drawn: kept as a draft, nothing is burned.</param>
    public sealed record Command(CaseId Case, PageId Page, MaskDecision Decision, IReadOnlyList<MaskRegion> Regions, bool IsFinal, int Version)
    {
        /// <summary>What was made of suggestions, by number; those not named stay as they are.</summary>
        public IReadOnlyDictionary<int, SuggestionState> Judged { get; init; } = ReadOnlyDictionary<int, SuggestionState>.Empty;

        /// <summary>Open suggestions the person was warned of, and answers all the same: they are dropped.</summary>
        public IReadOnlyCollection<int> SeenAgain { get; init; } = [];
    }

    public sealed record Result(Verdict Verdict, int Version);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(AnswerMasking), me, file) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, command.Version);
        }
        var page = await db.Pages.SingleOrDefaultAsync(
            candidate => candidate.Id == command.Page && candidate.Case == command.Case && candidate.RemovedAt == null && candidate.UploadedAs == Role.Applicant, ct);
        if (page is null || page.Version != command.Version)
        {
            return new(Verdict.Of(new PageIsStale()), command.Version);
        }
        var policy = await policies.PolicyOfCaseAsync(db, file!, ct);
        var suggestions = await db.SuggestionsOf(page).ToListAsync(ct);
        var isJudged = Judge(suggestions, command.Judged);
        var open = suggestions.Where(suggestion => suggestion.State == SuggestionState.Open).ToList();
        var asks = policy.Masking.RequiredKinds.Source;
        var verdict = Verdict.Of(command.Regions.Count > MostRegions ? new TooManyRegions(MostRegions) : null)
            .And(MaskRules.WhyNot(page.Geometry, command.Regions))
            .And(command.IsFinal ? MaskRules.WhyIncomplete(command.Decision, command.Regions, asks) : Verdict.Allowed)
            .And(command.IsFinal ? MaskRules.WhyLookAgain(command.Decision, open.Count(suggestion => !command.SeenAgain.Contains(suggestion.Number)), asks) : Verdict.Allowed);
        if (verdict.IsRefused)
        {
            return new(verdict, command.Version);
        }

        // who only drops a suggestion has changed nothing of the answer
        if (command.IsFinal || !page.Regions.SequenceEqual(command.Regions))
        {
            page.Answer(command.IsFinal ? command.Decision : MaskDecision.Undecided, command.Regions);
        }
        else if (isJudged)
        {
            // another window must not judge what it shows as open
            db.Entry(page).State = EntityState.Modified;
        }
        if (command.IsFinal)
        {
            open.ForEach(suggestion => suggestion.State = SuggestionState.Dropped);
            var burned = await burner.BurnAsync(await vault.GetAsync(page.Original, ct), page.Orientation, command.Regions, ct);
            page.Burned(await vault.PutAsync(burned.Full, ct), await vault.PutAsync(burned.View, ct), await vault.PutAsync(burned.Thumbnail, ct));
        }
        db.Entry(file!).State = EntityState.Modified;
        db.Audit(me.Person, clock.UtcNow(), nameof(AnswerMasking), command.Case.ToString(), $"{page.Id} {page.Decision} {page.Regions.Count}");
        var saved = await db.SaveAsync(ct);
        return new(saved, saved.IsRefused ? command.Version : page.Version);
    }

    /// <summary>Whether anything is judged otherwise than before.</summary>
    private static bool Judge(IEnumerable<SuggestedRegion> suggestions, IReadOnlyDictionary<int, SuggestionState> judged)
    {
        var isChanged = false;
        foreach (var suggestion in suggestions)
        {
            if (judged.TryGetValue(suggestion.Number, out var state) && state != suggestion.State)
            {
                (suggestion.State, isChanged) = (state, true);
            }
        }
        return isChanged;
    }
}

public sealed record TooManyRegions(int Most) : Refusal($"一页最多画{Most}个遮盖框，请合并相邻的框。");

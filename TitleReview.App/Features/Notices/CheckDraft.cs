using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>What is still to be said of a draft before it may be published, each with the value it is about.</summary>
public sealed class CheckDraft(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    public sealed record Place(string Key, string Title, string Stage);

    /// <summary>One thing to be said, of one value or of several.</summary>
    public sealed record Point(Finding Finding, IReadOnlyList<Place> Places);

    /// <param name="Missing">What every notice must say and this one does not.</param>
    /// <param name="PolicyHash">As it would be frozen; null while something is missing.</param>
    /// <param name="WhyNot">Why the draft may not be published now, apart from what is found.</param>
    public sealed record View(GetDraft.Head Head, IReadOnlyList<Place> Missing, IReadOnlyList<Point> Points, string? PolicyHash, IReadOnlyList<Change> Changes, Verdict WhyNot)
    {
        public bool MayPublish => Missing.Count == 0 && Points.All(point => point.Finding.Outcome != Outcome.Refused) && !WhyNot.IsRefused;
    }

    /// <summary>What a supplement changes, before and after.</summary>
    public sealed record Change(string Title, IReadOnlyList<string> Before, IReadOnlyList<string> After, Citation Source);

    /// <summary>Null when there is none, or it is not for this person.</summary>
    public async Task<View?> HandleAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(CheckDraft), me).IsRefused || await DraftFile.FindAsync(db, me, id, ct) is not { Draft: var draft } file)
        {
            return null;
        }
        var outcome = await DraftOutcome.OfAsync(db, file, policies, clock.Today(), ct);
        var head = new GetDraft.Head(
            draft.Id, draft.Kind, draft.Title, draft.Number, draft.Template, draft.Changes ?? draft.Trial, draft.EffectiveFrom, draft.AppliesToAll, draft.State, draft.Published, draft.Version);
        return new View(
            head,
            [.. outcome.Missing.Select(PlaceOf)],
            [
                .. outcome.Findings.GroupBy(one => (one.Finding.Rule, one.Finding.Outcome, one.Finding.Sentence))
                    .OrderBy(same => same.Key.Outcome != Outcome.Refused)
                    .Select(same => new Point(same.First().Finding, [.. same.Select(one => PlaceOf(PolicyKeys.All[one.Key]))])),
            ],
            outcome.Policy?.Hash,
            outcome.Changes,
            outcome.WhyNot.And(draft.State == DraftState.Writing ? Verdict.Allowed : Verdict.Of(new DraftIsClosed(draft.Title)))
                .And(await DraftRelease.WhyNotAsync(db, draft, me, ct)));
    }

    private static Place PlaceOf(PolicyKey key) => new(key.Name, PolicyTitles.Of(key), PolicyTitles.StageOf(key.Name));
}

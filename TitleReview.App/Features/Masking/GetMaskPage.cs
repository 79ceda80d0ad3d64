using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Imaging.Suggesting;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Masking;

/// <summary>One page with its boxes, and the way to the next page without an answer.</summary>
public sealed class GetMaskPage(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, SuggestionSwitch suggestions)
{
    /// <summary>A suggestion nobody has judged.</summary>
    /// <param name="Number">Its name in what the editor says of it.</param>
    public sealed record Suggestion(int Number, MaskRegion Region);

    /// <param name="Redo">Why an officer returned the page; empty where none did, or where it is answered anew.</param>
    /// <param name="NextUnanswered">Or that must be masked anew.</param>
    /// <param name="Suggestions">Empty where the page can no longer be masked.</param>
    /// <param name="IsBeingLooked">Suggestions may still come.</param>
    public sealed record View(
        CaseId Case,
        PageId Page,
        int Number,
        int Count,
        int Answered,
        string SectionTitle,
        string Kind,
        bool MayEdit,
        PageGeometry Geometry,
        MaskDecision Decision,
        IReadOnlyList<MaskRegion> Regions,
        bool IsBurned,
        int Version,
        Cited<IReadOnlyList<string>> Required,
        PageId? Previous,
        PageId? Next,
        PageId? NextUnanswered,
        string Redo,
        IReadOnlyList<Suggestion> Suggestions,
        bool IsBeingLooked);

    public async Task<View?> HandleAsync(CaseId id, PageId pageId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (file is null || OperationMatrix.WhyNot(nameof(GetMaskPage), me, file).IsRefused)
        {
            return null;
        }
        var policy = await policies.PolicyOfCaseAsync(db, file, ct);
        var pages = (await db.Pages.AsNoTracking()
            .Where(page => page.Case == id && page.RemovedAt == null && page.UploadedAs == Role.Applicant)
            .ToListAsync(ct)).InOrder(policy).ToList();
        var at = pages.FindIndex(page => page.Id == pageId);
        if (at < 0)
        {
            return null;
        }
        var page = pages[at];
        var redo = await db.MasksToRedoAsync(file, pages, ct);
        var mayEdit = !OperationMatrix.WhyNot(nameof(AnswerMasking), me, file).IsRefused;
        return new View(
            id,
            pageId,
            at + 1,
            pages.Count,
            pages.Count(candidate => candidate.IsBurned),
            page.SectionTitle(policy),
            page.Kind,
            mayEdit,
            page.Geometry,
            page.Decision,
            page.Regions,
            page.IsBurned,
            page.Version,
            policy.Masking.RequiredKinds,
            at > 0 ? pages[at - 1].Id : null,
            at + 1 < pages.Count ? pages[at + 1].Id : null,
            pages.Skip(at + 1).Concat(pages.Take(at)).FirstOrDefault(candidate => !candidate.IsBurned || redo.ContainsKey(candidate.Id))?.Id,
            redo.GetValueOrDefault(pageId, ""),
            mayEdit ? await SuggestionsAsync(db, page, ct) : [],
            mayEdit && suggestions.IsOn && !(await LookProgress.OfAsync(db, id, [page], ct)).IsOver);
    }

    private static async Task<IReadOnlyList<Suggestion>> SuggestionsAsync(ReviewDb db, EvidencePage page, CancellationToken ct) =>
    [
        .. (await db.SuggestionsOf(page).AsNoTracking().Where(suggestion => suggestion.State == SuggestionState.Open).OrderBy(suggestion => suggestion.Number).ToListAsync(ct))
            .Select(suggestion => new Suggestion(suggestion.Number, suggestion.Region)),
    ];
}

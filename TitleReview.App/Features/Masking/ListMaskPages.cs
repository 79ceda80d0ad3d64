using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Imaging.Suggesting;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Masking;

/// <summary>「检查信息遮盖」: every page of an application with its answer.</summary>
public sealed class ListMaskPages(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, SuggestionSwitch suggestions)
{
    /// <param name="Number">From 1, in the order of the form.</param>
    /// <param name="Redo">Why an officer returned the page; empty where none did, or where it is answered anew.</param>
    /// <param name="Version">Of the page: its pictures are others after each change.</param>
    /// <param name="OpenSuggestions">0 where the pages can no longer be masked.</param>
    public sealed record Row(
        PageId Id, int Number, string SectionTitle, string Kind, MaskDecision Decision, bool IsDone, string Redo, int Version, int OpenSuggestions);

    /// <param name="Looks">Null where nothing is sought: the pages can no longer be masked, or the search is switched off.</param>
    public sealed record View(
        CaseId Case, string Number, bool MayEdit, Cited<IReadOnlyList<string>> Required, IReadOnlyList<string> Exempt, IReadOnlyList<Row> Rows, LookProgress? Looks);

    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (file is null || OperationMatrix.WhyNot(nameof(ListMaskPages), me, file).IsRefused)
        {
            return null;
        }
        var policy = await policies.PolicyOfCaseAsync(db, file, ct);
        var mayEdit = !OperationMatrix.WhyNot(nameof(AnswerMasking), me, file).IsRefused;
        var pages = (await db.Pages.AsNoTracking()
            .Where(page => page.Case == id && page.RemovedAt == null && page.UploadedAs == Role.Applicant)
            .ToListAsync(ct)).InOrder(policy).ToList();
        var redo = await db.MasksToRedoAsync(file, pages, ct);
        var open = mayEdit ? await db.OpenSuggestionsAsync(id, ct) : [];
        var rows = pages
            .Select((page, index) => new Row(
                page.Id, index + 1, page.SectionTitle(policy), page.Kind, page.Decision, page.IsBurned, redo.GetValueOrDefault(page.Id, ""), page.Version,
                open.GetValueOrDefault(page.Id)))
            .ToList();
        return new View(
            id,
            file.Number,
            mayEdit,
            policy.Masking.RequiredKinds,
            [.. policy.Masking.ExemptSections.Value.Select(key => policy.Sections.Rules[key].Value.Title)],
            rows,
            mayEdit && suggestions.IsOn ? await LookProgress.OfAsync(db, id, pages, ct) : null);
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>「回收站」: rows and pages of one application that were taken away, the latest first.</summary>
public sealed class ListRecycleBin(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public const int PageSize = 20;

    /// <param name="Section">Key; <paramref name="Title"/> is what the form calls it.</param>
    /// <param name="Row">0 for what belongs to the section as a whole.</param>
    /// <param name="Page">Null for a row.</param>
    /// <param name="What">Kind of the page, or what the row said.</param>
    /// <param name="PagesBeside">Pages that went with the row and come back with it.</param>
    /// <param name="At">UTC.</param>
    /// <param name="WaitsForRow">A page of a row that lies here itself: the row comes first.</param>
    public sealed record Item(string Section, string Title, int Row, PageId? Page, string What, int PagesBeside, DateTime At, bool WaitsForRow);

    public sealed record View(string Number, bool MayEdit, IReadOnlyList<Item> Items, int Total);

    private sealed record Gone(string Section, int Row, PageId? Page, string Kind, DateTime At);

    /// <summary>Null when there is no such application of this person.</summary>
    public async Task<View?> HandleAsync(CaseId id, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (file is null || OperationMatrix.WhyNot(nameof(ListRecycleBin), me, file).IsRefused)
        {
            return null;
        }
        var rows = await db.ApplicationRows.AsNoTracking().Where(row => row.Case == id && row.RemovedAt != null)
            .Select(row => new Gone(row.Section, row.Row, null, "", row.RemovedAt!.Value)).ToListAsync(ct);
        var pages = await db.Pages.AsNoTracking().Where(one => one.Case == id && one.RemovedAt != null && one.UploadedAs == Role.Applicant)
            .Select(one => new Gone(one.Section, one.Row, one.Id, one.Kind, one.RemovedAt!.Value)).ToListAsync(ct);
        var goneRows = rows.ToDictionary(row => (row.Section, row.Row), row => row.At);
        var all = rows.Concat(pages.Where(one => goneRows.GetValueOrDefault((one.Section, one.Row)) != one.At))
            .OrderByDescending(gone => gone.At).ThenBy(gone => gone.Section, StringComparer.Ordinal).ThenBy(gone => gone.Row).ToList();
        var form = await fields.ReadFormAsync(db, id, ct);
        var sections = SubmissionCheck.SectionsOf(await policies.PolicyOfCaseAsync(db, file, ct)).ToDictionary(section => section.Key, StringComparer.Ordinal);
        return new View(
            file.Number,
            !OperationMatrix.WhyNot(nameof(RemoveRow), me, file).IsRefused,
            [.. all.Skip(Paging.Skip(page, PageSize)).Take(PageSize).Select(gone => ItemOf(gone, sections.GetValueOrDefault(gone.Section), form, goneRows, pages))],
            all.Count);
    }

    private static Item ItemOf(Gone gone, FormSection? section, ApplicationForm form, Dictionary<(string, int), DateTime> goneRows, List<Gone> pages) => new(
        gone.Section,
        section?.Title ?? gone.Section,
        gone.Row,
        gone.Page,
        gone.Page is null ? WordsOf(gone, section, form) : gone.Kind,
        gone.Page is null ? pages.Count(one => one.Section == gone.Section && one.Row == gone.Row && one.At == gone.At) : 0,
        gone.At,
        gone.Page is not null && goneRows.ContainsKey((gone.Section, gone.Row)));

    private static string WordsOf(Gone gone, FormSection? section, ApplicationForm form) => string.Join(
        " · ",
        (section?.Fields ?? []).Select(field => form.Text(gone.Section, field.Key, gone.Row)).Where(text => text.Length > 0).Take(4));
}

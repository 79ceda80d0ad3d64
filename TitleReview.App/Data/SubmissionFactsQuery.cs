using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>Loads what the check before submitting looks at.</summary>
public static class SubmissionFactsQuery
{
    public static async Task<SubmissionFacts> FactsAsync(this ReviewDb db, ReviewCase file, FieldStore fields, CancellationToken ct)
    {
        var pages = await db.Pages.AsNoTracking()
            .Where(page => page.Case == file.Id && page.RemovedAt == null && page.UploadedAs == Role.Applicant
                && (page.Row == 0 || db.ApplicationRows.Any(row => row.Case == file.Id && row.Section == page.Section && row.Row == page.Row && row.RemovedAt == null)))
            .OrderBy(page => page.Position)
            .ToListAsync(ct);
        return new(
            await fields.ReadFormAsync(db, file.Id, ct),
            pages,
            new PersonName(await db.People.Where(person => person.Id == file.Applicant).Select(person => person.Name).SingleAsync(ct)),
            await db.Organisations.Where(unit => unit.Id == file.Unit).Select(unit => unit.Name).SingleAsync(ct),
            await db.SubmissionsAsync(file, ct),
            file.LastReturnedAt,
            // only the deadline after a return is counted in days of the calendar
            file.LastReturnedAt is null ? null : await PolicyStore.CalendarAsync(db, ct),
            Unconfirmed: await db.UnconfirmedPages(file.Id).Select(page => page.Id).ToHashSetAsync(ct),
            ToRedo: await db.MasksToRedoAsync(file, pages, ct));
    }

    /// <summary>Submissions so far under the notice: whoever withdraws and begins anew has used up what the withdrawn application used.</summary>
    public static async Task<int> SubmissionsAsync(this ReviewDb db, ReviewCase file, CancellationToken ct) =>
        file.Submissions + await db.Cases
            .Where(other => other.Notice == file.Notice && other.Applicant == file.Applicant && other.Id != file.Id)
            .SumAsync(other => other.Submissions, ct);

    /// <summary>Standing pages that were taken over from an earlier application and not confirmed.</summary>
    public static IQueryable<EvidencePage> UnconfirmedPages(this ReviewDb db, CaseId id) => db.Pages
        .Where(page => page.Case == id && page.RemovedAt == null && db.CopiedPages.Any(copied => copied.Page == page.Id && copied.ConfirmedAt == null));
}

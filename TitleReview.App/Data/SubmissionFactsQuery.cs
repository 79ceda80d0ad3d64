using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>Loads what the check before submitting looks at.</summary>
public static class SubmissionFactsQuery
{
    public static async Task<SubmissionFacts> FactsAsync(this ReviewDb db, ReviewCase file, FieldStore fields, CancellationToken ct) => new(
        await fields.ReadFormAsync(db, file.Id, ct),
        await db.Pages.AsNoTracking()
            .Where(page => page.Case == file.Id && page.RemovedAt == null && page.UploadedAs == Role.Applicant)
            .OrderBy(page => page.Position)
            .ToListAsync(ct),
        new PersonName(await db.People.Where(person => person.Id == file.Applicant).Select(person => person.Name).SingleAsync(ct)),
        await db.Organisations.Where(unit => unit.Id == file.Unit).Select(unit => unit.Name).SingleAsync(ct),
        file.Submissions,
        file.LastReturnedAt);
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Documents;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>The form by which an applicant asks to be exempt from continuing education, filled in from the application; nothing is kept.</summary>
public sealed class PrintCourseExemption(
    IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields, CourseExemptionPdf pdf)
{
    private const int MostYears = 7;

    /// <param name="kind">Place of the reason in the notice's list.</param>
    /// <param name="years">2021,2022</param>
    /// <returns>Null for whatever is not there, not for this person, or not asked as the page asks it.</returns>
    public async Task<byte[]?> HandleAsync(CaseId id, int kind, string years, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(PrintCourseExemption), me, file).IsRefused)
        {
            return null;
        }

        var reasons = (await policies.PolicyOfCaseAsync(db, file!, ct)).ContinuingEducation.Exemptions.Value;
        if (kind < 0 || kind >= reasons.Count || Read(years) is not { Count: > 0 and <= MostYears } asked)
        {
            return null;
        }

        var unit = await db.Organisations.Where(one => one.Id == file!.Unit).Select(one => one.Name).SingleAsync(ct);
        var sheet = CourseExemptionSheet.Of(await fields.ReadFormAsync(db, id, ct), new PersonName(me.Name), unit, reasons[kind].Kind, asked, clock.Today());
        return await pdf.PrintAsync(sheet, ct);
    }

    private static List<int>? Read(string years)
    {
        var read = years.Split(',').Select(year => int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1990 and < 2100 ? number : (int?)null).ToList();
        return read.Contains(null) ? null : [.. read.OfType<int>().Distinct()];
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>「申报规划」: what is missing, by when, under which clause; and the earliest year, and what would change it.</summary>
public sealed class PlanApplication(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    /// <param name="Title">The section's, as the form shows it.</param>
    public sealed record Missing(string Title, MissingItem Item);

    /// <param name="Time">Why nothing may be submitted now, whatever it holds.</param>
    /// <param name="Missing">Empty where the application is with its officers and nothing can be supplied.</param>
    /// <param name="Barriers">What refuses now and no paper can supply.</param>
    public sealed record View(
        string Number, int Year, bool MayEdit, Verdict Time, IReadOnlyList<Missing> Missing, IReadOnlyList<LocatedFinding> Barriers, EarliestYear Earliest);

    /// <summary>Null when there is no such application of this person.</summary>
    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (file is null || OperationMatrix.WhyNot(nameof(PlanApplication), me, file).IsRefused)
        {
            return null;
        }
        var policy = await policies.PolicyOfCaseAsync(db, file, ct);
        var facts = await db.FactsAsync(file, fields, ct);
        var (now, mayEdit) = (clock.UtcNow(), !OperationMatrix.WhyNot(nameof(SaveField), me, file).IsRefused);
        var titles = SubmissionCheck.SectionsOf(policy).ToDictionary(section => section.Key, section => section.Title, StringComparer.Ordinal);
        return new View(
            file.Number,
            policy.Year,
            mayEdit,
            mayEdit ? SubmissionRules.WhyNotSubmit(facts.Submissions, file.LastReturnedAt, now, policy, facts.Calendar) : Verdict.Allowed,
            mayEdit ? [.. MissingItem.Of(facts, policy, now).Select(item => new Missing(titles[item.Section], item))] : [],
            mayEdit ? MissingItem.Barriers(facts, policy, now) : [],
            EarliestYear.Of(facts, policy));
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「回避」 at the hand-over: one reason for each pair, with all that ties the two.</summary>
internal static class Recusal
{
    public static async Task<Verdict> WhyNotReviewAsync(
        ReviewDb db, Recusals recusals, IReadOnlyCollection<ReviewCase> files, HandOverPlan plan, DateOnly today, CancellationToken ct)
    {
        var experts = plan.Experts;
        var findings = await recusals.OfPeopleAsync(db, experts, files, today, ct);
        if (findings.Count == 0)
        {
            return Verdict.Allowed;
        }
        var people = files.Select(file => file.Applicant).Concat(experts).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var accounts = await db.PeopleOfAsync(findings.Select(found => found.Expert), ct);
        var applicants = files.ToDictionary(file => file.Id, file => file.Applicant);
        return Verdict.Of(findings
            .GroupBy(found => (Person: accounts[found.Expert], found.Case))
            .Where(pair => plan.Of(pair.Key.Case).Contains(pair.Key.Person))
            .Select(pair => new ExpertMustWithdraw(names[pair.Key.Person], names[applicants[pair.Key.Case]], string.Join("；", pair.Select(found => $"{found}").Distinct()))));
    }

    /// <summary>Changes with every declaration, and with each that is taken back.</summary>
    public static async Task<(int Made, int Withdrawn)> DeclaredAsync(ReviewDb db, CancellationToken ct) =>
        (await db.DeclaredRecusals.CountAsync(ct), await db.DeclaredRecusals.CountAsync(row => row.WithdrawnAt != null, ct));
}

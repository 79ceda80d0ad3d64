using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「回避」 at the hand-over: one reason for each pair, with all that ties the two.</summary>
internal static class Recusal
{
    public static async Task<Verdict> WhyNotReviewAsync(
        ReviewDb db, Recusals recusals, IReadOnlyCollection<ReviewCase> files, IReadOnlyCollection<PersonId> experts, DateOnly today, CancellationToken ct)
    {
        var findings = await recusals.OfPeopleAsync(db, experts, files, today, ct);
        if (findings.Count == 0)
        {
            return Verdict.Allowed;
        }
        var people = files.Select(file => file.Applicant).Concat(experts).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var pooled = (await db.PoolExperts.AsNoTracking().Where(expert => expert.Person != null && experts.Contains(expert.Person.Value)).Select(expert => new { expert.Id, expert.Person }).ToListAsync(ct))
            .ToDictionary(expert => expert.Id, expert => expert.Person!.Value);
        var applicants = files.ToDictionary(file => file.Id, file => file.Applicant);
        return Verdict.Of(findings
            .GroupBy(found => (Person: pooled.GetValueOrDefault(found.Expert, new PersonId(found.Expert.Value)), found.Case))
            .Select(pair => new ExpertMustWithdraw(names[pair.Key.Person], names[applicants[pair.Key.Case]], string.Join("；", pair.Select(found => $"{found}").Distinct()))));
    }
}

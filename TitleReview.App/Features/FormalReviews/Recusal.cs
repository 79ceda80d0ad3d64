using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「回避」, as far as assignments tell: nobody reviews himself or a colleague of his own unit.</summary>
internal static class Recusal
{
    public static async Task<Verdict> WhyNotReviewAsync(
        ReviewDb db, IReadOnlyCollection<ReviewCase> files, IReadOnlyCollection<PersonId> experts, DateOnly today, CancellationToken ct)
    {
        var members = await db.Assignments.AsNoTracking()
            .Where(assignment => experts.Contains(assignment.Person) && assignment.RevokedAt == null && assignment.FromOn <= today && (assignment.ToOn == null || today <= assignment.ToOn))
            .Select(assignment => new { assignment.Person, assignment.Organisation })
            .ToListAsync(ct);
        var people = files.Select(file => file.Applicant).Concat(experts).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        return Verdict.Of(
            from file in files
            from expert in experts
            where expert == file.Applicant || members.Any(member => member.Person == expert && member.Organisation == file.Unit)
            select new ExpertMustWithdraw(names[expert], names[file.Applicant]));
    }
}

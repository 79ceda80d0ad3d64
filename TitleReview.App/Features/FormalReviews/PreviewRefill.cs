using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>Who would come in for those who have withdrawn from a case, and who else may be chosen.</summary>
public sealed class PreviewRefill(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, RefillPlans plans)
{
    public sealed record View(Verdict Verdict, IReadOnlyList<string> Experts, string Print, IReadOnlyList<(PersonId Person, string Name)> Others);

    /// <param name="chosen">Empty: from the group that the case was given to.</param>
    /// <returns>Null when it is not for this person.</returns>
    public async Task<View?> HandleAsync(CaseId id, IReadOnlyList<PersonId> chosen, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(PreviewRefill), me, file).IsRefused)
        {
            return null;
        }
        var plan = (await plans.OfAsync(db, file!, chosen, ct)).Plan;
        var registered = ListHandOver.ExpertsOn(db, clock.Today()).Where(one => one.Organisation == file!.Office).Select(one => one.Person);
        var people = await db.People.AsNoTracking().Where(person => registered.Contains(person.Id)).OrderBy(person => person.Name).Select(person => new { person.Id, person.Name }).ToListAsync(ct);
        var names = people.ToDictionary(person => person.Id, person => person.Name);
        return new View(plan.Verdict, [.. plan.Experts.Select(expert => names.GetValueOrDefault(expert, "（不再是本评审委员会的专家）"))], plan.Print, [.. people.Select(person => (person.Id, person.Name))]);
    }
}

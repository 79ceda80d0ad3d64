using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

public sealed record PersonIsUnknown() : Refusal("没有找到这位人员，请先登记，或从列表中重新选择。");

public sealed record OrganisationIsUnknown() : Refusal("没有找到这个单位，请先登记，或从列表中重新选择。");

public sealed record RoleIsUnknown() : Refusal("没有这个角色，请从列表中选择。");

public sealed class GrantAssignment(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    public sealed record Command(PersonId Person, OrganisationId Organisation, Role Role, DateOnly From, DateOnly? To);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GrantAssignment), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var verdict = Verdict.Of(
            command.Person == me.Person ? new AssignmentIsOwn() : null,
            await db.People.AnyAsync(person => person.Id == command.Person, ct) ? null : new PersonIsUnknown(),
            await db.Organisations.AnyAsync(organisation => organisation.Id == command.Organisation, ct) ? null : new OrganisationIsUnknown(),
            Enum.IsDefined(command.Role) ? null : new RoleIsUnknown());
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var wanted = new Assignment
        {
            Id = newId(),
            Person = command.Person,
            Organisation = command.Organisation,
            Role = command.Role,
            FromOn = command.From,
            ToOn = command.To,
        };
        db.Assignments.Add(wanted);
        db.Audit(me.Person, clock.UtcNow(), nameof(GrantAssignment), wanted.Id.ToString("N"), $"{wanted.Person} {wanted.Organisation} {wanted.Role}");
        return await db.SaveAsync(ct, inside: () => WhyNotAsync(db, wanted, ct));
    }

    // inside, so that two officers cannot grant what excludes each other at the same instant
    private static async Task<Verdict> WhyNotAsync(ReviewDb db, Assignment wanted, CancellationToken ct) =>
        Verdict.Of(AssignmentRules.WhyNot(wanted, await db.HeldByAsync(wanted.Person, ct)));
}

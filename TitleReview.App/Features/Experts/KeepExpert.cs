using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

public sealed record PledgeDayIsInFuture() : Refusal("承诺书的签署日期还没有到，请核对。");

public sealed record AccountIsNoExperts() : Refusal("这个账号不是本评审委员会的评审专家，或者姓名不同，请核对后重新选择。");

public sealed record AccountIsTaken() : Refusal("这个账号已关联本专家库中的另一位专家，一人只能关联一个账号，请核对。");

/// <summary>「维护专家」: the day on which the pledge was signed, and the account under which the expert signs in.</summary>
public sealed class KeepExpert(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(ExpertId Expert, int Version, DateOnly? PledgedOn, PersonId? Account);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(KeepExpert), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var expert = await db.ExpertsOf(me).SingleOrDefaultAsync(one => one.Id == command.Expert, ct);
        if (expert is null || !me.KeepsPool(expert))
        {
            return Verdict.Of(new ExpertNotFound());
        }
        var verdict = Verdict.Of(
            expert.Version != command.Version ? new PageIsStale() : null,
            command.PledgedOn > clock.Today() ? new PledgeDayIsInFuture() : null,
            command.Account is { } account && account != expert.Person && !(await AccountsAsync(db, expert.Office, expert.ComparedName, clock.Today(), ct)).Any(one => one.Person == account) ? new AccountIsNoExperts() : null,
            command.Account is { } taken && await db.PoolExperts.AnyAsync(one => one.Office == expert.Office && one.Id != expert.Id && one.Person == taken, ct) ? new AccountIsTaken() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        (expert.PledgedOn, expert.Person) = (command.PledgedOn, command.Account);
        db.Audit(me.Person, clock.UtcNow(), nameof(KeepExpert), expert.Id.ToString(), $"{command.Account}");
        return await db.SaveAsync(ct);
    }

    /// <summary>The accounts that may be this expert's: an expert of the office, of the same name.</summary>
    internal static async Task<IReadOnlyList<(PersonId Person, string Name)>> AccountsAsync(ReviewDb db, OrganisationId office, string comparedName, DateOnly today, CancellationToken ct)
    {
        var people = db.Assignments.InForceOn(today).Where(assignment => assignment.Role == Role.Expert && assignment.Organisation == office).Select(assignment => assignment.Person);
        var found = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToListAsync(ct);
        return [.. found.Where(person => new PersonName(person.Name).Compared == comparedName).Select(person => (person.Id, person.Name))];
    }
}

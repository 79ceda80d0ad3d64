using TitleReview.App.Features.Administration;
using TitleReview.App.DevData;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

public abstract class GrantAssignmentTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly DateOnly _today = new(2023, 9, 18);

    [Fact]
    public async Task Grant_ToAPerson_ActsFromItsDayOn()
    {
        Assert.False((await GrantAsync("sunli", "liqiang", Role.FinanceOffice, _today.AddDays(1), to: null)).IsRefused);

        Assert.Equal([Role.UnitOfficer], await RolesAsync("liqiang"));
        Host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([Role.UnitOfficer, Role.FinanceOffice], (await RolesAsync("liqiang")).Order());
    }

    [Theory]
    [InlineData("wangwei")]
    [InlineData("liqiang")]
    [InlineData("sunhao")]
    public async Task Grant_ByAnybodyElse_IsNotFound(string subject)
    {
        var verdict = await GrantAsync(subject, "zhoumin", Role.Expert, _today, to: null);

        Assert.IsType<OperationNotFound>(Assert.Single(verdict.Refusals));
    }

    [Fact]
    public async Task Grant_ToOneself_IsRefused()
    {
        var verdict = await GrantAsync("sunli", "sunli", Role.Expert, _today, to: null);

        Assert.IsType<AssignmentIsOwn>(Assert.Single(verdict.Refusals));
    }

    [Fact]
    public async Task Grant_OfWhatDoesNotExist_NamesEach()
    {
        var verdict = await Host.As("sunli").Get<GrantAssignment>().HandleAsync(new(default, default, (Role)99, _today, To: null), CancellationToken.None);

        Assert.Equal([typeof(PersonIsUnknown), typeof(OrganisationIsUnknown), typeof(RoleIsUnknown)], verdict.Refusals.Select(refusal => refusal.GetType()));
    }

    [Fact]
    public async Task Grant_EndingBeforeItStarts_IsRefused()
    {
        var verdict = await GrantAsync("sunli", "liqiang", Role.Expert, _today, _today.AddDays(-1));

        Assert.IsType<AssignmentEndsBeforeItStarts>(Assert.Single(verdict.Refusals));
    }

    [Fact]
    public async Task Grant_OfTheSameRoleInAnOverlap_IsRefused()
    {
        await GrantAsync("sunli", "liqiang", Role.Expert, _today, _today.AddDays(9));

        Assert.IsType<AssignmentExists>(Assert.Single((await GrantAsync("sunli", "liqiang", Role.Expert, _today.AddDays(9), to: null)).Refusals));
        Assert.False((await GrantAsync("sunli", "liqiang", Role.Expert, _today.AddDays(10), to: null)).IsRefused);
    }

    [Theory]
    [Trait("Fault", "B37")]
    [InlineData("chenjing", Role.CommitteeOffice)]
    [InlineData("chenjing", Role.FinanceOffice)]
    [InlineData("zhaolei", Role.Expert)]
    [InlineData("wuhao", Role.Expert)]
    public async Task Grant_OfAnExpertsAndAKnowingRoleToOnePerson_IsRefused(string person, Role role)
    {
        var verdict = await GrantAsync("sunli", person, role, _today, to: null);

        Assert.Equal(role, Assert.IsType<ExpertKnowsNobody>(Assert.Single(verdict.Refusals)).Wanted);
    }

    [Theory]
    [InlineData("wangwei", Role.AuditAdministrator)]
    [InlineData("wangwei", Role.SecurityAdministrator)]
    [InlineData("wuhao", Role.SystemAdministrator)]
    public async Task Grant_OfASecondAdministratorsRole_IsRefused(string person, Role role)
    {
        var verdict = await GrantAsync("sunli", person, role, _today.AddYears(1), to: null);

        Assert.Equal(role, Assert.IsType<AdministratorsAreApart>(Assert.Single(verdict.Refusals)).Wanted);
    }

    [Fact]
    public async Task Grant_OfAnotherAdministratorsRoleAfterTheFirstEnded_IsAllowed()
    {
        await GrantAsync("sunli", "liqiang", Role.SystemAdministrator, _today, _today.AddDays(9));

        Assert.True((await GrantAsync("sunli", "liqiang", Role.AuditAdministrator, _today.AddDays(9), to: null)).IsRefused);
        Assert.False((await GrantAsync("sunli", "liqiang", Role.AuditAdministrator, _today.AddDays(10), to: null)).IsRefused);
    }

    [Fact]
    public async Task Grant_OfTwoAdministratorsRolesAtOnce_GivesOne()
    {
        var verdicts = await Task.WhenAll(
            Task.Run(() => GrantAsync("sunli", "liqiang", Role.SystemAdministrator, _today, to: null)),
            Task.Run(() => GrantAsync("sunli", "liqiang", Role.AuditAdministrator, _today, to: null)));

        Assert.Single(verdicts, verdict => !verdict.IsRefused);
    }

    private async Task<Verdict> GrantAsync(string by, string person, Role role, DateOnly from, DateOnly? to) =>
        await Host.As(by).Get<GrantAssignment>().HandleAsync(
            new(await Host.PersonAsync(person), await Host.OrganisationAsync(Cast.Administration), role, from, to), CancellationToken.None);

    private async Task<IReadOnlyList<Role>> RolesAsync(string subject)
    {
        var person = await Host.PersonAsync(subject);
        var view = await Host.As("sunli").Get<ListAssignments>().HandleAsync(new(), page: 1, CancellationToken.None);
        return [.. view!.Rows.Single(row => row.Person == person).Assignments.Where(held => held.IsInForce).Select(held => held.Role)];
    }
}

public sealed class GrantAssignmentOnSqliteTests() : GrantAssignmentTests(UseCaseHost.SqliteAsync);

public sealed class GrantAssignmentOnPostgresTests(PostgresServer server) : GrantAssignmentTests(() => UseCaseHost.PostgresAsync(server));

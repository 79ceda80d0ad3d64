using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Administration;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

/// <summary>Granting, ending and listing; what a stand-in may do is in StandInActsTests.</summary>
public abstract class StandInTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly DateOnly _today = new(2023, 9, 18);
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Grant_ToAColleague_IsListedByBoth_AndTellsTheColleague()
    {
        (await GrantAsync("liqiang")).MustAllow();

        var (mine, his) = (await ListAsync("liqiang"), await ListAsync("qianfang"));
        var row = Assert.Single(mine.Rows);
        Assert.Equal((Role.UnitOfficer, Cast.Unit, "李强", "钱芳", true, ListStandIns.State.InForce), (row.Role, row.Organisation, row.Principal, row.Delegate, row.IsMine, row.State));
        Assert.False(Assert.Single(his.Rows).IsMine);
        Assert.Empty((await ListAsync("halida")).Rows);
        await using var db = await Host.DbAsync();
        var told = await db.Messages.SingleAsync(_ct);
        Assert.Equal((await Host.PersonAsync("qianfang"), MessageKind.StandInGranted, row.Id), (told.Person, told.Kind, told.StandIn));
    }

    [Theory]
    [InlineData("zhoumin", Role.Applicant)]
    [InlineData("chenjing", Role.Expert)]
    [InlineData("zhengjian", Role.DrawSupervisor)]
    [InlineData("wangwei", Role.SystemAdministrator)]
    [InlineData("sunli", Role.SecurityAdministrator)]
    [InlineData("wuhao", Role.AuditAdministrator)]
    public async Task Grant_OfARoleThatRestsOnThePerson_IsRefused(string subject, Role role)
    {
        Assert.Equal(role, Assert.IsType<RoleIsNotDelegated>(Assert.Single((await GrantAsync(subject)).Refusals)).Role);
        Assert.Empty((await ListAsync(subject)).Own);
    }

    [Fact]
    public async Task Grant_WithWrongDays_IsRefused()
    {
        Assert.IsType<StandInPeriodIsWrong>(Assert.Single((await GrantAsync("liqiang", from: _today.AddDays(-1))).Refusals));
        Assert.IsType<StandInPeriodIsWrong>(Assert.Single((await GrantAsync("liqiang", from: _today.AddDays(2), to: _today.AddDays(1))).Refusals));
        var held = await AssignmentAsync("liqiang");
        (await Host.As("sunli").Get<EndAssignment>().HandleAsync(new(held.Id, _today.AddDays(3), held.Version), _ct)).MustAllow();
        Assert.Equal(_today.AddDays(3), Assert.IsType<StandInOutlastsRole>(Assert.Single((await GrantAsync("liqiang", to: _today.AddDays(4))).Refusals)).LastDay);
        (await GrantAsync("liqiang", to: _today.AddDays(3))).MustAllow();
        Assert.IsType<StandInExists>(Assert.Single((await GrantAsync("liqiang", from: _today.AddDays(3), to: _today.AddDays(3))).Refusals));
    }

    [Fact]
    public async Task Grant_ToNobodyOrOneself_IsRefused()
    {
        Assert.IsType<StandInIsUnknownPerson>(Assert.Single((await GrantAsync("liqiang", name: "钱方")).Refusals));
        Assert.IsType<StandInIsUnknownPerson>(Assert.Single((await GrantAsync("liqiang", subject: "zhaolei")).Refusals));
        Assert.IsType<StandInIsOneself>(Assert.Single((await GrantAsync("liqiang", name: "李强", subject: "liqiang")).Refusals));
        var others = (await AssignmentAsync("halida")).Id;
        Assert.IsType<StandInNeedsOwnRole>(Assert.Single((await Host.As("liqiang").Get<GrantStandIn>().HandleAsync(new(others, "钱芳", "qianfang", _today, _today), _ct)).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("sunhao").Get<GrantStandIn>().HandleAsync(new(others, "钱芳", "qianfang", _today, _today), _ct)).Refusals));
    }

    /// <summary>Blindness holds both ways: no expert comes to stand in for who knows names, and who stands in becomes no expert.</summary>
    [Fact]
    public async Task Grant_ThatWouldLetAnExpertKnowNames_IsRefused_BothWays()
    {
        Assert.IsType<ExpertKnowsNobody>(Assert.Single((await GrantAsync("zhaolei", name: "陈静", subject: "chenjing")).Refusals));
        (await GrantAsync("zhaolei", name: "李强", subject: "liqiang")).MustAllow();

        var expert = new GrantAssignment.Command(await Host.PersonAsync("liqiang"), await Host.OrganisationAsync(Cast.Office), Role.Expert, _today, null);
        Assert.IsType<ExpertKnowsNobody>(Assert.Single((await Host.As("sunli").Get<GrantAssignment>().HandleAsync(expert, _ct)).Refusals));
    }

    [Theory]
    [InlineData("liqiang")]
    [InlineData("qianfang")]
    public async Task End_ByEither_IsAtOnce_AndOnlyOnce(string by)
    {
        (await GrantAsync("liqiang")).MustAllow();
        var row = Assert.Single((await ListAsync(by)).Rows);
        Assert.IsType<StandInIsNotThere>(Assert.Single((await Host.As("halida").Get<EndStandIn>().HandleAsync(new(row.Id, row.Version), _ct)).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await Host.As(by).Get<EndStandIn>().HandleAsync(new(row.Id, row.Version + 1), _ct)).Refusals));

        (await Host.As(by).Get<EndStandIn>().HandleAsync(new(row.Id, row.Version), _ct)).MustAllow();

        Assert.Equal(ListStandIns.State.Ended, Assert.Single((await ListAsync(by)).Rows).State);
        Assert.IsType<StandInHasEnded>(Assert.Single((await Host.As(by).Get<EndStandIn>().HandleAsync(new(row.Id, row.Version + 1), _ct)).Refusals));
        (await GrantAsync("liqiang")).MustAllow();
    }

    private async Task<Verdict> GrantAsync(string by, string name = "钱芳", string subject = "qianfang", DateOnly? from = null, DateOnly? to = null) =>
        await Host.As(by).Get<GrantStandIn>().HandleAsync(new((await AssignmentAsync(by)).Id, name, subject, from ?? _today, to ?? _today.AddDays(6)), _ct);

    private async Task<ListStandIns.View> ListAsync(string by) => (await Host.As(by).Get<ListStandIns>().HandleAsync(1, _ct))!;

    private async Task<Assignment> AssignmentAsync(string subject)
    {
        var person = await Host.PersonAsync(subject);
        await using var db = await Host.DbAsync();
        return await db.Assignments.AsNoTracking().SingleAsync(held => held.Person == person, _ct);
    }
}

public sealed class StandInOnSqliteTests() : StandInTests(UseCaseHost.SqliteAsync);

public sealed class StandInOnPostgresTests(PostgresServer server) : StandInTests(() => UseCaseHost.PostgresAsync(server));

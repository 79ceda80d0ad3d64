using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Administration;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Home;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

/// <summary>What a stand-in does is done under both names; and it ends when it must.</summary>
public abstract class StandInActsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly DateOnly _today = new(2023, 9, 18);
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Return_ByAStandIn_BearsBothNames_InHistoryAndLog()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await GrantAsync("liqiang", "哈丽达·艾山", "halida", _today, _today.AddDays(6));

        (await ReturnAsync("halida", id)).MustAllow();

        await using var db = await Host.DbAsync();
        var line = (await db.Cases.AsNoTracking().SingleAsync(file => file.Id == id, _ct)).History[^1];
        Assert.Equal(("哈丽达·艾山（代李强）", await Host.PersonAsync("halida"), await Host.PersonAsync("liqiang")), (line.ActorName, line.Actor, line.OnBehalfOf!.Value));
        var logged = (await Host.As("wuhao").Get<ListAuditLog>().HandleAsync(nameof(ReturnForCorrection), 1, _ct))!;
        Assert.Equal("哈丽达·艾山（代李强）", Assert.Single(logged.Rows).Actor);
        Assert.Null((await Host.As("wuhao").Get<VerifyAuditChain>().HandleAsync(_ct))!.FirstBreak);
    }

    /// <summary>What changes no case is logged for the same two: the officer of another unit acts here in another's place.</summary>
    [Fact]
    public async Task Mark_ByAStandIn_BearsBothNamesInTheLog()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await GrantAsync("liqiang", "哈丽达·艾山", "halida", _today, _today.AddDays(6));
        var page = (await Host.As("halida").Get<GetMaskCheck>().HandleAsync(id, _ct))!.Rows[0];

        (await Host.As("halida").Get<MarkMaskPage>().HandleAsync(new(id, page.Id, MaskMark.Fit, "", page.Version, page.Last), _ct)).MustAllow();

        Assert.Equal("哈丽达·艾山（代李强）", Assert.Single((await Host.As("wuhao").Get<ListAuditLog>().HandleAsync(nameof(MarkMaskPage), 1, _ct))!.Rows).Actor);
    }

    /// <summary>Who holds the role himself there signs for himself.</summary>
    [Fact]
    public async Task Act_WithinTheOwnRole_BearsTheOwnNameAlone()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await GrantAsync("halida", "李强", "liqiang", _today, _today.AddDays(6));

        (await ReturnAsync("liqiang", id)).MustAllow();

        await using var db = await Host.DbAsync();
        var line = (await db.Cases.AsNoTracking().SingleAsync(file => file.Id == id, _ct)).History[^1];
        Assert.Equal(("李强", null), (line.ActorName, line.OnBehalfOf));
        Assert.Null((await db.AuditEntries.OrderByDescending(entry => entry.Number).FirstAsync(_ct)).OnBehalfOf);
    }

    [Fact]
    public async Task StandIn_ActsFromItsFirstDayToItsLast()
    {
        await GrantAsync("liqiang", "钱芳", "qianfang", _today.AddDays(1), _today.AddDays(2));

        Assert.False(await MayAuditAsync("qianfang"));
        await AtAsync(_today.AddDays(1), new TimeOnly(0, 0));
        Assert.True(await MayAuditAsync("qianfang"));
        await AtAsync(_today.AddDays(2), new TimeOnly(23, 59, 59, 999));
        Assert.True(await MayAuditAsync("qianfang"));
        Assert.Contains((await Host.As("qianfang").Get<GetDashboard>().HandleAsync(_ct))!.Tiles, tile => tile.Title == "待单位审核");
        await AtAsync(_today.AddDays(3), new TimeOnly(0, 0));
        Assert.False(await MayAuditAsync("qianfang"));
    }

    [Fact]
    public async Task StandIn_EndsAtOnce_WithTheRoleOfThePrincipal()
    {
        await GrantAsync("liqiang", "钱芳", "qianfang", _today, _today.AddDays(6));
        var open = Host.As("qianfang").Get<ListAuditQueue>();
        Assert.NotNull(await open.HandleAsync(new(), _ct));
        var held = await AssignmentAsync("liqiang");

        (await Host.As("sunli").Get<EndAssignment>().HandleAsync(new(held.Id, _today, held.Version, AtOnce: true), _ct)).MustAllow();

        Assert.Null(await open.HandleAsync(new(), _ct));
        Assert.Equal(ListStandIns.State.Ended, Assert.Single((await Host.As("qianfang").Get<ListStandIns>().HandleAsync(1, _ct))!.Rows).State);
    }

    [Fact]
    public async Task StandIn_ThatEitherEnded_ActsNoMore()
    {
        await GrantAsync("liqiang", "钱芳", "qianfang", _today, _today.AddDays(6));
        var row = Assert.Single((await Host.As("qianfang").Get<ListStandIns>().HandleAsync(1, _ct))!.Rows);

        (await Host.As("qianfang").Get<EndStandIn>().HandleAsync(new(row.Id, row.Version), _ct)).MustAllow();

        Assert.False(await MayAuditAsync("qianfang"));
    }

    /// <summary>Nobody decides on his own application, and nobody has it decided on by whom he sends in his place.</summary>
    [Fact]
    public async Task StandIn_NeverActsOnThePrincipalsOwnApplication_NorOnHisOwn()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await GrantRoleAsync("zhoumin", Role.UnitOfficer, Cast.Unit);
        await GrantAsync("zhoumin", "哈丽达·艾山", "halida", _today, _today.AddDays(6), Role.UnitOfficer);
        await GrantAsync("liqiang", "周敏", "zhoumin", _today, _today.AddDays(6));

        Assert.IsType<CaseNotFound>(Assert.Single((await ReturnAsync("halida", id)).Refusals));
        Assert.Null(await Host.As("halida").Get<GetAuditCase>().HandleAsync(id, _ct));
        Assert.IsType<ActorLacksRole>(Assert.Single((await ReturnAsync("zhoumin", id)).Refusals));

        // for another principal of the same unit he may
        await GrantAsync("liqiang", "哈丽达·艾山", "halida", _today, _today.AddDays(6));
        (await ReturnAsync("halida", id)).MustAllow();
        await using var db = await Host.DbAsync();
        Assert.Equal("哈丽达·艾山（代李强）", (await db.Cases.AsNoTracking().SingleAsync(file => file.Id == id, _ct)).History[^1].ActorName);
    }

    [Fact]
    public async Task Lists_OfAStandIn_LeaveOutThePrincipalsOwnApplication()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        (await CompleteApplication.PassAsync(Host, id)).MustAllow();
        var today = Host.Clock.Today();
        await GrantRoleAsync("zhoumin", Role.FinanceOffice, Cast.Office);
        await GrantAsync("zhoumin", "李强", "liqiang", today, today, Role.FinanceOffice);

        Assert.Equal(0, await ListedAsync("liqiang"));
        await GrantAsync("qianfang", "李强", "liqiang", today, today);
        Assert.Equal(1, await ListedAsync("liqiang"));
    }

    /// <summary>Neither a row too many nor one counted twice, whoever's role it is.</summary>
    [Fact]
    public async Task Queue_OfAStandIn_LeavesOutThePrincipalsOwnApplication_AndCountsNothingTwice()
    {
        await CompleteApplication.SubmittedAsync(Host);
        await GrantRoleAsync("zhoumin", Role.UnitOfficer, Cast.Unit);
        await GrantAsync("zhoumin", "哈丽达·艾山", "halida", _today, _today.AddDays(6), Role.UnitOfficer);
        Assert.Equal((0, 0), await QueuedAsync("halida"));

        await GrantAsync("liqiang", "哈丽达·艾山", "halida", _today, _today.AddDays(6));
        Assert.Equal((1, 1), await QueuedAsync("halida"));
    }

    private async Task<(int Rows, int Total)> QueuedAsync(string subject)
    {
        var tiles = (await Host.As(subject).Get<GetDashboard>().HandleAsync(_ct))!.Tiles.Where(tile => tile.Title == "待单位审核").ToList();
        var view = (await Host.As(subject).Get<ListAuditQueue>().HandleAsync(new(), _ct))!;
        // the home page says the same
        Assert.Equal(view.Total, tiles.Sum(tile => tile.Count));
        return (view.Rows.Count, view.Total);
    }

    private async Task<int> ListedAsync(string subject)
    {
        await using var db = await Host.DbAsync();
        return await db.CasesOfOffices(await db.ActorAsync(await Host.PersonAsync(subject), Host.Clock, _ct), Role.FinanceOffice).CountAsync(_ct);
    }

    private async Task<bool> MayAuditAsync(string subject) => await Host.As(subject).Get<ListAuditQueue>().HandleAsync(new(), _ct) is not null;

    private Task AtAsync(DateOnly day, TimeOnly time)
    {
        Host.Clock.Now = new DateTimeOffset(BeijingTime.ToUtc(day.ToDateTime(time)), TimeSpan.Zero);
        return Task.CompletedTask;
    }

    private async Task<Verdict> ReturnAsync(string by, CaseId id) =>
        await Host.As(by).Get<ReturnForCorrection>().HandleAsync(new(id, "毕业证书看不清，请重新扫描。", await CompleteApplication.VersionAsync(Host, id)), _ct);

    private async Task GrantAsync(string by, string name, string subject, DateOnly from, DateOnly to, Role? role = null) =>
        (await Host.As(by).Get<GrantStandIn>().HandleAsync(new((await AssignmentAsync(by, role)).Id, name, subject, from, to), _ct)).MustAllow();

    private async Task GrantRoleAsync(string subject, Role role, string organisation) =>
        (await Host.As("sunli").Get<GrantAssignment>().HandleAsync(new(await Host.PersonAsync(subject), await Host.OrganisationAsync(organisation), role, _today, null), _ct)).MustAllow();

    private async Task<Assignment> AssignmentAsync(string subject, Role? role = null)
    {
        var person = await Host.PersonAsync(subject);
        await using var db = await Host.DbAsync();
        return await db.Assignments.AsNoTracking().SingleAsync(held => held.Person == person && (role == null || held.Role == role), _ct);
    }
}

public sealed class StandInActsOnSqliteTests() : StandInActsTests(UseCaseHost.SqliteAsync);

public sealed class StandInActsOnPostgresTests(PostgresServer server) : StandInActsTests(() => UseCaseHost.PostgresAsync(server));

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Defences;
using TitleReview.App.Features.Inbox;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Defences;

/// <summary>Who is told of a defence, when, and of whose.</summary>
public abstract class CallUpTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task CallUp_ReachesTheApplicantAndHisUnit_OnceItIsIssued_AndAgainWhenItChanges()
    {
        var world = await DefenceWorld.BuildAsync(Host);
        var file = await world.AddAsync(TitleLevel.Full, "喀什地区", subject: "zhoumin");
        var other = await world.AddAsync(TitleLevel.Full, "喀什地区");
        var session = await world.SessionAsync();
        Assert.Equal([new CallUpNeedsPlan(2)], (await world.IssueAsync()).Refusals);
        await world.PlacedAsync();
        Assert.Null((await MineAsync(file))!.Call);
        Assert.Null(await LettersAsync("zhoumin", file));
        Assert.Equal([new DefenceNotFound()], (await AcknowledgeAsync(file, 1)).Refusals);
        (await world.IssueAsync()).MustAllow();
        Assert.Equal([new PageIsStale()], (await world.IssueAsync()).Refusals);

        var mine = (await MineAsync(file))!;
        Assert.Equal(("第一答辩室", "", DefenceMode.OnSite), (mine.Call!.Room, mine.Call.RemoteMode, mine.Placement.Mode));
        var message = Assert.Single((await Host.As("zhoumin").Get<ListInbox>().HandleAsync(unreadOnly: false, 1, _ct))!.Rows, row => row.Title == "答辩通知");
        Assert.Equal($"/applications/{file}/defence", message.Url);
        (await AcknowledgeAsync(file, mine.Version)).MustAllow();
        Assert.Equal([true, false], (await world.PlanAsync(1))!.People.OrderBy(one => one.Case == file ? 0 : 1).Select(one => one.IsAcknowledged));
        Assert.Equal([new PageIsStale()], (await AcknowledgeAsync(file, mine.Version)).Refusals);

        var letter = Assert.Single((await LettersAsync("zhoumin", file))!);
        Assert.Equal("职称评审答辩通知书", letter.Title);
        Assert.Contains(letter.Paragraphs, text => text.Contains("申报正高级的人员全部参加现场答辩（", StringComparison.Ordinal) && text.Contains("》六）", StringComparison.Ordinal));
        Assert.Contains(letter.Paragraphs, text => text.Contains("第一答辩室", StringComparison.Ordinal) && text.Contains($"{mine.Call.Lot}号", StringComparison.Ordinal));
        Assert.Null(await LettersAsync("zhoumin", other));
        Assert.Single((await LettersAsync("liqiang", file))!);
        Assert.Null(await LettersAsync("halida", file));
        Assert.Null(await LettersAsync("chenjing", file));
        Assert.Equal(2, (await Host.As("zhaolei").Get<GetCallUps>().HandleAsync(new(world.Notice, null), _ct))!.Count);
        Assert.Equal(2, (await Host.As("liqiang").Get<ListCallUps>().HandleAsync(1, _ct))!.Total);
        Assert.Empty((await Host.As("halida").Get<ListCallUps>().HandleAsync(1, _ct))!.Rows);
        Assert.Null(await Host.As("zhoumin").Get<ListCallUps>().HandleAsync(1, _ct));

        var second = await world.SessionAsync(await world.DraftAsync(DefenceWorld.SecondPanel, "第二答辩室"));
        (await world.PlaceAsync(file, second, "答辩组成员临时有事")).MustAllow();
        var moved = (await MineAsync(file))!;
        Assert.Equal(("第二答辩室", 1, null), (moved.Call!.Room, moved.Call.Lot, moved.AcknowledgedAt));
        await using var db = await Host.DbAsync();
        Assert.Equal([1, 2], await db.Messages.Where(one => one.Kind == MessageKind.DefenceCall).GroupBy(one => one.Person).Select(group => group.Count()).Order().ToListAsync(_ct));
        Assert.NotEqual(session, second);
    }

    [Fact]
    public async Task MyDefence_BeforeReceipt_OrOfAnother_IsNotThere()
    {
        var world = await DefenceWorld.BuildAsync(Host);
        var file = await world.AddAsync(TitleLevel.Intermediate, "乌鲁木齐市", subject: "zhoumin");
        Assert.Equal((DefenceMode.None, null), ((await MineAsync(file))!.Placement.Mode, (await MineAsync(file))!.Call));
        Assert.Null(await Host.As("magang").Get<GetMyDefence>().HandleAsync(file, _ct));
        Assert.IsType<CaseNotFound>(Assert.Single((await Host.As("magang").Get<AcknowledgeCallUp>().HandleAsync(new(file, 0), _ct)).Refusals));
        Assert.Equal([new CallUpNeedsPlan(0)], (await world.IssueAsync()).Refusals);
    }

    [Fact]
    public async Task Plan_OnPaper_IsTheOfficesOnly_WithTheSeedOfTheLot()
    {
        var world = await DefenceWorld.BuildAsync(Host);
        await world.AddAsync(TitleLevel.Full, "喀什地区");
        Assert.Null(await SheetAsync(world, "zhaolei"));
        await world.SessionAsync();
        await world.PlacedAsync();

        var sheet = (await SheetAsync(world, "zhaolei"))!;
        Assert.Contains($"{DefenceWorld.Canary}1", sheet.Groups[0].Rows[0]);
        Assert.Contains((await world.PlanAsync())!.Lots[0].Seed, sheet.Notes[0], StringComparison.Ordinal);
        Assert.Null(await SheetAsync(world, "chenjing"));
        Assert.Null(await world.PlanAsync(by: "chenjing"));
        Assert.Null(await world.RollAsync(by: "liqiang"));
        Assert.Null(await Host.As("chenjing").Get<ListDefences>().HandleAsync(1, _ct));
        Assert.Contains((await Host.As("zhaolei").Get<ListDefences>().HandleAsync(1, _ct))!.Rows, row => row.Notice == world.Notice && row is { Sessions: 1, People: 1, IsCalled: false });
    }

    private Task<GetMyDefence.View?> MineAsync(CaseId file) => Host.As("zhoumin").Get<GetMyDefence>().HandleAsync(file, _ct);

    private Task<Verdict> AcknowledgeAsync(CaseId file, int version) => Host.As("zhoumin").Get<AcknowledgeCallUp>().HandleAsync(new(file, version), _ct);

    private Task<IReadOnlyList<TitleReview.Core.Publicity.PrintedLetter>?> LettersAsync(string by, CaseId file) => Host.As(by).Get<GetCallUps>().HandleAsync(new(null, file), _ct);

    private Task<TitleReview.Core.Auditing.PrintedSheet?> SheetAsync(DefenceWorld world, string by) => Host.As(by).Get<GetDefencePlanSheet>().HandleAsync(world.Notice, _ct);
}

public sealed class CallUpOnSqliteTests() : CallUpTests(UseCaseHost.SqliteAsync);

public sealed class CallUpOnPostgresTests(PostgresServer server) : CallUpTests(() => UseCaseHost.PostgresAsync(server));

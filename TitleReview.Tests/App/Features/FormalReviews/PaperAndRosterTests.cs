using Microsoft.EntityFrameworkCore;
using TitleReview.App.DevData;
using TitleReview.App.Features.FormalReviews;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.FormalReviews;

public abstract class PaperAndRosterTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private OfficePath Path => field ??= new OfficePath(Host);

    [Fact]
    public async Task RecordPapers_InTheWindow_SaysWhoAndWhen_AndWarnsOnARestDay()
    {
        var file = await Path.AcceptedAsync();
        Host.Clock.Now = new DateTimeOffset(2023, 10, 23, 2, 0, 0, TimeSpan.Zero);

        var saturday = await RecordAsync(file, new(2023, 10, 21), (1, 0), (2, 0));
        var monday = await RecordAsync(file, new(2023, 10, 23), (3, 0));

        saturday.Verdict.MustAllow();
        Assert.Equal("2023年10月21日是休息日，请确认收到日期无误。", saturday.Warning);
        Assert.Equal("", monday.Warning);
        var lines = (await Host.As("zhaolei").Get<GetPapers>().HandleAsync(file, default))!.Lines;
        Assert.Equal([1, 2, 3], lines.Where(line => line.ReceivedOn is not null).Select(line => line.Item.Number));
        Assert.Equal((new DateOnly(2023, 10, 21), "赵磊"), (lines[0].ReceivedOn, lines[0].By));
        var row = Assert.Single((await Host.As("zhaolei").Get<ListPapers>().HandleAsync(null, "some", 1, default))!.Rows);
        Assert.Equal((3, 8), (row.Arrived, row.Asked));
        Assert.Empty((await Host.As("zhaolei").Get<ListPapers>().HandleAsync(null, "none", 1, default))!.Rows);

        (await RecordAsync(file, null, (1, 1))).Verdict.MustAllow();

        Assert.Equal(2, Assert.Single((await Host.As("zhaolei").Get<ListPapers>().HandleAsync("周", "all", 1, default))!.Rows).Arrived);
    }

    [Fact]
    public async Task RecordPapers_OutsideFutureUnknownStaleOrByOthers_Refuses()
    {
        var file = await Path.AcceptedAsync();
        Host.Clock.Now = new DateTimeOffset(2023, 10, 28, 2, 0, 0, TimeSpan.Zero);

        Assert.Contains("逾期不予受理", Assert.IsType<PaperOutsideWindow>(Assert.Single((await RecordAsync(file, new(2023, 10, 28), (1, 0))).Verdict.Refusals)).Sentence, StringComparison.Ordinal);
        Assert.Equal(
            [typeof(PaperItemIsUnknown), typeof(PaperReceivedInFuture), typeof(PaperOutsideWindow)],
            (await RecordAsync(file, new(2023, 10, 29), (11, 0))).Verdict.Refusals.Select(refusal => refusal.GetType()));
        Assert.IsType<NoPaperChosen>(Assert.Single((await RecordAsync(file, new(2023, 10, 27))).Verdict.Refusals));
        (await RecordAsync(file, new(2023, 10, 27), (1, 0))).Verdict.MustAllow();
        Assert.IsType<PageIsStale>(Assert.Single((await RecordAsync(file, new(2023, 10, 26), (1, 0))).Verdict.Refusals));
        Assert.Null(await Host.As("liqiang").Get<GetPapers>().HandleAsync(file, default));
        Assert.Null(await Host.As("qianfang").Get<ListPapers>().HandleAsync(null, "all", 1, default));
        Assert.IsType<ActorLacksRole>(Assert.Single((await Host.As("liqiang").Get<RecordPapers>().HandleAsync(new(file, new Dictionary<int, int> { [2] = 0 }, new(2023, 10, 27)), default)).Verdict.Refusals));
    }

    [Fact]
    public async Task Roster_OfTheUnitAndOfTheOffice_HasTheirPeople_AndIsOnRecord()
    {
        await Path.AcceptedAsync();
        await Path.AcceptedAsync("magang", Cast.OtherUnit, "2023-0002", isAccepted: false);
        await using var db = await Host.DbAsync();
        var (notice, unit) = ((await db.Notices.SingleAsync()).Id, await Host.OrganisationAsync(Cast.Unit));

        var own = (await Host.As("liqiang").Get<GetRoster>().HandleAsync(notice, unit, default))!;
        var all = (await Host.As("zhaolei").Get<GetRoster>().HandleAsync(notice, null, default))!;

        Assert.Equal("周敏", Assert.Single(own.Rows)[1]);
        Assert.Equal(["周敏", "马钢"], all.Rows.Select(row => row[1]));
        Assert.Equal(["", "单位审核"], all.Rows.Select(row => row[^1]));
        Assert.Equal("否", own.Rows[0][13]);
        Assert.Null(await Host.As("liqiang").Get<GetRoster>().HandleAsync(notice, null, default));
        Assert.Null(await Host.As("halida").Get<GetRoster>().HandleAsync(notice, unit, default));
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Operation == "GetRoster"));
        Assert.Equal(["全部单位", "博斯腾县委党校", "焉耆县委党校"], (await Host.As("zhaolei").Get<ListRosters>().HandleAsync(default))!.Select(row => row.UnitName));
        Assert.Equal((1, 1), Assert.Single((await Host.As("liqiang").Get<ListRosters>().HandleAsync(default))!) is var row ? (row.People, row.Accepted) : default);
        Assert.Null(await Host.As("chenjing").Get<ListRosters>().HandleAsync(default));
    }

    private async Task<RecordPapers.Result> RecordAsync(CaseId file, DateOnly? on, params (int Item, int Version)[] items) =>
        await Host.As("zhaolei").Get<RecordPapers>().HandleAsync(new(file, items.ToDictionary(item => item.Item, item => item.Version), on), default);
}

public sealed class PaperAndRosterOnSqliteTests() : PaperAndRosterTests(UseCaseHost.SqliteAsync);

public sealed class PaperAndRosterOnPostgresTests(PostgresServer server) : PaperAndRosterTests(() => UseCaseHost.PostgresAsync(server));

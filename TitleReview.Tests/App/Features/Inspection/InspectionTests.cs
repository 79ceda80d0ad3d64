using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Inspection;
using TitleReview.Core.Filing;
using TitleReview.Tests.App.Features.Approvals;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Inspection;

/// <summary>What an inspector sees of a review, and what he does not.</summary>
public abstract class InspectionTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Notice_ShowsDrawsAttendanceTotalsAndDocuments_ComputedAnew()
    {
        var world = await FilingWorld.BuildAsync(Host);
        await world.ReviewAsync();

        var view = (await Host.As("gulina").Get<GetInspection>().HandleAsync(world.Notice, _ct))!;

        var draw = Assert.Single(Table(view, "抽取").Rows);
        Assert.Equal(("已抽取", "相符", "11", "无"), (draw[1], draw[4], draw[5], draw[6]));
        var attendance = view.Tables.Single(table => table.Title.StartsWith("出席：", StringComparison.Ordinal));
        Assert.Contains("11人中8人到会", attendance.Title, StringComparison.Ordinal);
        Assert.Equal(3, attendance.Rows.Count(row => row[3] == "没有到会"));
        var vote = Assert.Single(view.Tables.Single(table => table.Title.StartsWith("表决：", StringComparison.Ordinal)).Rows);
        Assert.Equal(["1", "纸质无记名投票", "11", "8", "0", "8", "0", "0", "通过", "一致"], vote);
        Assert.Equal(["1人"], Table(view, "公示、异议和复查").Rows.Select(row => row[1]));
        Assert.Equal(2, Table(view, "纪要和任职资格文件").Rows.Count);
        Assert.Equal("没有回避记录。", Table(view, "回避").Empty);
        // nothing of an applicant, in whatever part
        Assert.DoesNotContain(view.Tables.SelectMany(table => table.Rows).SelectMany(row => row), cell => cell.Contains("周敏", StringComparison.Ordinal) || cell.Contains("2023-0001", StringComparison.Ordinal));
    }

    // the reason for a new document names whoever was misspelt in the old one
    [Fact]
    public async Task Document_ThatWasReplaced_SaysSo_WithoutTheReason()
    {
        var world = await FilingWorld.BuildAsync(Host);
        await world.ReviewAsync();
        var desk = new ApprovalDesk(Host);
        await using (var db = await Host.DbAsync())
        {
            var prepared = await desk.PrepareReplacementAsync(await db.IssuedDocuments.Select(one => one.Id).SingleAsync(_ct), "周敏的姓名有误");
            OfficePath.Accept(prepared.Verdict);
            OfficePath.Accept((await desk.ReplaceAsync(prepared.Draft!.Value)).Verdict);
        }

        var rows = Table((await Host.As("gulina").Get<GetInspection>().HandleAsync(world.Notice, _ct))!, "纪要和任职资格文件").Rows;

        Assert.Contains(rows, row => row[2].EndsWith("换发，本文件失效", StringComparison.Ordinal));
        Assert.DoesNotContain(rows.SelectMany(row => row), cell => cell.Contains("周敏", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Timeline_IsOfTheNotice_WithoutVotes_AndItsChainIsChecked()
    {
        var world = await FilingWorld.BuildAsync(Host);
        await world.ReviewAsync();
        var inspector = Host.As("gulina");

        var log = (await inspector.Get<ListInspectedLog>().HandleAsync(world.Notice, 1, _ct))!;

        Assert.All(["冻结抽取名册并公布指纹", "录入抽取种子", "抽取", "评审会签到", "形成会议纪要", "签字确认评审结果"], title => Assert.Contains(log.Rows, row => row.Title == title));
        Assert.Equal(log.Rows.Select(row => row.Number).Order(), log.Rows.Select(row => row.Number));
        Assert.All(log.Rows, row => Assert.DoesNotMatch("[A-Za-z]{4}", row.Title));
        Assert.DoesNotContain(log.Rows, row => row.Title is "投票" or "填写申报" or "提交申报" or "打分");
        var chain = (await inspector.Get<CheckInspectedLog>().HandleAsync(_ct))!;
        Assert.Null(chain.FirstBreak);
        Assert.Contains($"{chain.Entries}条记录逐条复算相符", chain.Sentence, StringComparison.Ordinal);
        var sheet = (await inspector.Get<ExportInspection>().HandleAsync(world.Notice, _ct))!;
        Assert.Contains(sheet.Notes, note => note.StartsWith("审计链完整", StringComparison.Ordinal));
        var exported = (await inspector.Get<ExportInspection>().WriteLogAsync(world.Notice, _ct))!;
        Assert.Equal(log.Total + 2, exported.Rows.Count);
        Assert.Equal("导出检查记录", exported.Rows[^1][3]);
    }

    [Fact]
    public async Task Chain_WithAChangedEntry_IsSaidToBeBroken()
    {
        await using (var db = await Host.DbAsync())
        {
            await db.UnlockAuditAsync();
            await db.AuditEntries.Where(entry => entry.Number == 2).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Detail, "changed"), _ct);
        }
        Host.IsDamagedOnPurpose = true;

        var chain = (await Host.As("gulina").Get<CheckInspectedLog>().HandleAsync(_ct))!;

        Assert.Equal(2, chain.FirstBreak);
        Assert.Contains("从第2条起不符", chain.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspection_IsForTheCentreAlone()
    {
        await using var db = await Host.DbAsync();
        var notice = await db.Notices.Select(one => one.Id).SingleAsync(_ct);

        foreach (var other in (string[])["zhaolei", "liqiang", "zhoumin", "chenjing", "nobody"])
        {
            var caller = Host.As(other);
            Assert.Null(await caller.Get<ListInspections>().HandleAsync(null, 1, _ct));
            Assert.Null(await caller.Get<GetInspection>().HandleAsync(notice, _ct));
            Assert.Null(await caller.Get<ListInspectedLog>().HandleAsync(notice, 1, _ct));
            Assert.Null(await caller.Get<CheckInspectedLog>().HandleAsync(_ct));
            Assert.Null(await caller.Get<ExportInspection>().HandleAsync(notice, _ct));
        }
        Assert.Single((await Host.As("gulina").Get<ListInspections>().HandleAsync(null, 1, _ct))!.Rows);
        Assert.Empty((await Host.As("gulina").Get<ListInspections>().HandleAsync("没有这样的通知", 1, _ct))!.Rows);
        Assert.Null(await Host.As("gulina").Get<GetInspection>().HandleAsync(new(Guid.NewGuid()), _ct));
    }

    private static InspectionTable Table(GetInspection.View view, string title) => view.Tables.Single(table => table.Title == title);
}

public sealed class InspectionOnSqliteTests() : InspectionTests(UseCaseHost.SqliteAsync);

public sealed class InspectionOnPostgresTests(PostgresServer server) : InspectionTests(() => UseCaseHost.PostgresAsync(server));

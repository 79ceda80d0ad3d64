using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Meetings;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Meetings;

/// <summary>Who may sit where, sign in with what, and see what.</summary>
public abstract class AttendanceTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Code_OfTheScreen_ChangesEveryMinute_AndTheOneBeforeItHoldsNoLonger()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var meeting = await world.PlannedAsync();
        (await world.MoveAsync(meeting, MeetingState.SigningIn)).MustAllow("sign in");
        var first = (await world.SeeAsync(meeting))!.Code;
        Assert.Matches("^[0-9]{6}$", first);

        Host.Clock.Advance(SignInCode.Shown);
        (await world.SignInAsync(meeting, world.Subjects[0], first)).MustAllow("somebody was typing while it changed");
        Host.Clock.Advance(SignInCode.Shown);
        Assert.Equal([new CodeIsWrong()], (await world.SignInAsync(meeting, world.Subjects[1], first)).Refusals);
        (await world.SignInAsync(meeting, world.Subjects[1])).MustAllow("the new one");
        Assert.Equal(2, (await world.SeatAsync(meeting, world.Subjects[1]))!.Present);
    }

    [Fact]
    public async Task Code_GuessedFiveTimes_IsNotAskedForUntilItHasChanged()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var meeting = await world.PlannedAsync();
        (await world.MoveAsync(meeting, MeetingState.SigningIn)).MustAllow("sign in");
        for (var i = 0; i < WrongCodes.Most; i++)
        {
            Assert.Equal([new CodeIsWrong()], (await world.SignInAsync(meeting, world.Subjects[0], "abc")).Refusals);
        }

        Assert.Equal([new CodesWereWrong(WrongCodes.Most)], (await world.SignInAsync(meeting, world.Subjects[0])).Refusals);
        (await world.SignInAsync(meeting, world.Subjects[1])).MustAllow("another is not kept waiting");
        Host.Clock.Advance(SignInCode.Shown);
        (await world.SignInAsync(meeting, world.Subjects[0])).MustAllow("after a minute");
    }

    [Fact]
    public async Task Leaving_AndComingBack_IsKeptLineByLine()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var meeting = await world.PlannedAsync();
        (await world.MoveAsync(meeting, MeetingState.SigningIn)).MustAllow("sign in");
        var subject = world.Subjects[2];
        Assert.Equal([new MemberIsNotPresent(3)], (await world.LeaveAsync(meeting, subject)).Refusals);
        (await world.SignInAsync(meeting, subject)).MustAllow("in");
        (await world.SignInAsync(meeting, subject)).MustAllow("twice is once");
        (await world.LeaveAsync(meeting, "zhaolei", 3)).MustAllow("the office saw him go");
        (await world.SignInAsync(meeting, subject)).MustAllow("back");

        await using var db = await Host.DbAsync();
        Assert.Equal([AttendanceKind.SignedIn, AttendanceKind.Left, AttendanceKind.CameBack], await db.AttendanceMoves.OrderBy(move => move.Line).Select(move => move.Kind).ToListAsync(_ct));
        Assert.True((await world.SeatAsync(meeting, subject))!.IsPresent);
    }

    [Fact]
    public async Task Nobody_SignsInForAnother_AndWhoIsNoMemberFindsNothing()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var meeting = await world.PlannedAsync();
        Assert.Null(await world.SeatAsync(meeting, world.Subjects[0]));
        (await world.MoveAsync(meeting, MeetingState.SigningIn)).MustAllow("sign in");

        Assert.Equal([new MeetingNotFound()], (await world.SignInAsync(meeting, "chenjing")).Refusals);
        Assert.Equal([new OperationNotFound()], (await world.SignInAsync(meeting, "zhaolei")).Refusals);
        Assert.Equal([new MeetingNotFound()], (await world.LeaveAsync(meeting, world.Subjects[0], 2)).Refusals);
        foreach (var stranger in new[] { "chenjing", "zhoumin", "sunhao", "qianfang" })
        {
            Assert.Null(await world.SeatAsync(meeting, stranger));
            Assert.Null(await world.SeeAsync(meeting, stranger));
            Assert.Null(await Host.As(stranger).Get<GetMinutes>().HandleAsync(meeting, _ct));
        }
        Assert.Null(await world.SeatAsync(new MeetingId(Guid.NewGuid()), world.Subjects[0]));
        Assert.Null(await world.SeeAsync(meeting, world.Subjects[0]));
        Assert.Null(await Host.As("sunhao").Get<ListMeetings>().HandleAsync(null, 1, _ct));
        Assert.Empty((await Host.As("chenjing").Get<ListMeetings>().HandleAsync(null, 1, _ct))!.Rows);
        Assert.False(Assert.Single((await Host.As(world.Subjects[0]).Get<ListMeetings>().HandleAsync("党校", 1, _ct))!.Rows).IsOffice);
    }

    [Fact]
    public async Task Seat_ShowsRunningNumbers_AndNothingOfWhoseTheCasesAre()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.InSessionAsync(8, [.. files]);

        var seen = System.Text.Json.JsonSerializer.Serialize(await world.SeatAsync(meeting, world.Subjects[3]));

        Assert.Contains("党干校（中等专科体制）教师", System.Text.RegularExpressions.Regex.Unescape(seen), StringComparison.Ordinal);
        var item = (await world.SeatAsync(meeting, world.Subjects[3]))!.Items[0];
        Assert.Equal((1, 1, 8550, "通过"), (item.Scores!.SheetsSigned, item.Scores.Assigned, item.Scores.Mean, item.Defence));
        // the material is for those in the room
        Assert.All((await world.SeatAsync(meeting, world.Subjects[9]))!.Items, one => Assert.Equal((null, ""), (one.Scores, one.Defence)));
        foreach (var secret in new[] { "周敏", "马钢", "2023-0001", "2023-0002", files[0].ToString(), files[0].Value.ToString(), "县委党校" })
        {
            Assert.DoesNotContain(secret, System.Text.RegularExpressions.Regex.Unescape(seen), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Report_OfAGroup_IsWrittenByItsHeadAlone_AndKeptByVersion()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.InSessionAsync(11, [.. files]);
        var view = (await world.SeeAsync(meeting))!;
        var head = view.Members.First(member => member.IsHead);
        Task<SaveGroupReport.Result> WriteAsync(int number, string text, int version, int item = 0) =>
            Host.As(world.Subjects[number - 1]).Get<SaveGroupReport>().HandleAsync(new(meeting, 1, item, text, version), _ct);

        var first = await WriteAsync(head.Number, "业绩扎实，同意推荐。", 0);
        first.Verdict.MustAllow("write");
        Assert.Equal([new PageIsStale()], (await WriteAsync(head.Number, "又一稿", 0)).Verdict.Refusals);
        (await WriteAsync(head.Number, "业绩突出，同意推荐。", first.Version)).Verdict.MustAllow("again");
        (await WriteAsync(head.Number, "论文两篇。", 0, item: 2)).Verdict.MustAllow("of one case");
        Assert.Equal([new ReportIsOfItsHead()], (await WriteAsync(head.Number, "没有这一件", 0, item: 9)).Verdict.Refusals);
        Assert.Equal([new ReportIsOfItsHead()], (await WriteAsync(view.Members.First(member => !member.IsHead).Number, "代写", 2)).Verdict.Refusals);
        Assert.Equal([new ReportIsTooLong(SaveGroupReport.Longest)], (await WriteAsync(head.Number, new string('长', 2001), 2)).Verdict.Refusals);

        var heard = (await world.SeatAsync(meeting, world.Subjects[10]))!.Reports;
        Assert.Contains(heard, report => report is { Group: 1, Item: 0, Text: "业绩突出，同意推荐。" });
        Assert.DoesNotContain("业绩突出", await Everything.InAsync(Host), StringComparison.Ordinal);
    }
}

public sealed class AttendanceOnSqliteTests() : AttendanceTests(UseCaseHost.SqliteAsync);

public sealed class AttendanceOnPostgresTests(PostgresServer server) : AttendanceTests(() => UseCaseHost.PostgresAsync(server));

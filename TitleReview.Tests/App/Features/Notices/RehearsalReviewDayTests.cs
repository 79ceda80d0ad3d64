using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Ballots;
using TitleReview.App.Features.Committees;
using TitleReview.App.Features.Defences;
using TitleReview.App.Features.Draws;
using TitleReview.App.Features.Meetings;
using TitleReview.App.Features.Notices;
using TitleReview.App.Features.Publicity;
using TitleReview.App.Features.Scoring;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Core.Scoring;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Notices;

/// <summary>Review day beside a rehearsal of it: neither sees the other, and when it is wiped the real one is row for row what it was, in the middle of a vote.</summary>
public abstract class RehearsalReviewDayTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    // every table of review day; the protocol calls them by their words
    private static readonly string[] _tables =
    [
        "通知采用的赋分表", "评分", "打分表各栏", "答辩方案", "答辩抽签记录", "答辩场次", "答辩组成员", "答辩安排", "答辩评分", "退出答辩的组员", "答辩结论", "抽取", "抽中的编号", "评审会", "评审会成员", "评审会出席记录", "上会申报", "宣布的表决结果",
        "学科组评议意见", "会议纪要", "票箱保管人", "票箱", "票箱钥匙份额", "表决事项", "投票标记", "选票池", "公布的选票", "纸质计票", "公示", "异议", "复查",
    ];

    private RehearsalWalk Walk => field ??= new(Host);

    [Fact]
    public async Task ReviewDay_Rehearsed_IsHidden_AndWipedToTheLastRow_BesideARealOne()
    {
        var real = await MeetingWorld.BuildAsync(Host);
        var table = await TableAsync(real.Draws.Committee);
        var (meeting, open, ballots) = await VoteAsync(real);
        var panel = await DefendAsync();
        var (rows, files) = (await WholeWorld.RowsAsync(Host), WholeWorld.Files(Host));

        var rehearsed = new RehearsedReviewDay(Host, Walk, real.Draws.Committee);
        await rehearsed.PlayAsync(table);
        await InsideNothingRealIsSeenAsync(rehearsed, meeting, panel);
        await rehearsed.LeaveAsync([RehearsalWalk.Office, RehearsalWalk.Applicant, "chenjing", rehearsed.Members[0], rehearsed.Members[1]]);
        await OutsideNothingIsSeenAsync(rehearsed, meeting);

        WholeWorld.Age(Host);
        (await Walk.WipeAsync()).MustAllow("wipe");

        var protocol = (await Walk.ViewAsync()).Protocol.ToDictionary(line => line.Table, StringComparer.Ordinal);
        Assert.DoesNotContain(_tables, word => !(protocol.TryGetValue(word, out var line) && line is { Removed: > 0, Left: 0 }));
        Assert.Equal(rows, await WholeWorld.RowsAsync(Host));
        Assert.Equal(files, WholeWorld.Files(Host));
        await using var db = await Host.DbAsync();
        Assert.Equal(0, await db.Ballots.CountAsync(ballot => !db.BallotCases.Any(one => one.Box == ballot.Box), _ct));
        Host.Clock.Now = MeetingWorld.Morning;
        foreach (var voter in ballots.Voters.Skip(3))
        {
            (await ballots.CastAsync(open, voter, number: 2)).MustAllow(voter);
        }
        (await ballots.CloseAsync(open)).MustAllow("close");
    }

    /// <summary>Whoever reads the protocol reads no name of a table.</summary>
    [Fact]
    public async Task Tables_AllHaveAWord()
    {
        await using var db = await Host.DbAsync();
        var all = TitleReview.App.Data.Rehearsing.RowReference.Tables(db.Model).Select(table => table.GetTableName()!).ToList();

        Assert.Contains("ballot_pools", all);
        Assert.DoesNotContain(all, name => RehearsalTables.Word(name) == name);
        Assert.Equal(all.Count, all.Select(RehearsalTables.Word).Distinct(StringComparer.Ordinal).Count());
    }

    /// <returns>Of the meeting, in session, the box that stands open with three ballots in it; another was counted.</returns>
    private async Task<(MeetingId Meeting, BallotBoxId Open, BallotWorld Ballots)> VoteAsync(MeetingWorld real)
    {
        var cases = await real.CasesAsync();
        var meeting = await real.InSessionAsync(8, [.. cases]);
        var ballots = new BallotWorld(Host, meeting, cases, [.. real.Subjects.Take(8)]);
        await ballots.TakeCodesAsync();
        var first = (await ballots.OpenAsync(files: cases[0])).Box!.Value;
        await ballots.AllCastAsync(first, _ => BallotChoice.Agree);
        (await ballots.CloseAsync(first)).MustAllow("count");
        (await real.DeclareAsync(meeting, cases[0])).MustAllow("declare");
        var open = (await ballots.OpenAsync(files: cases[1])).Box!.Value;
        foreach (var voter in ballots.Voters.Take(3))
        {
            (await ballots.CastAsync(open, voter, number: 2)).MustAllow(voter);
        }
        return (meeting, open, ballots);
    }

    private async Task<DefenceSessionId> DefendAsync()
    {
        var defences = await DefenceWorld.BuildAsync(Host, "senior-review-2020", ("defence.is_scored", true));
        await defences.AddAsync(TitleLevel.Full, "喀什地区");
        await defences.AddAsync(TitleLevel.Full, "喀什地区");
        var session = await defences.SessionAsync();
        await defences.PlacedAsync();
        (await defences.IssueAsync()).MustAllow("issue");
        await defences.HearAsync(session, new(8000, null), new(8500, null), new(9000, null));
        return session;
    }

    private async Task<ScoreTableId> TableAsync(CommitteeId committee)
    {
        var office = Host.As(RehearsalWalk.Office);
        (await office.Get<SaveScoreTable>().HandleAsync(new(committee, SomeTable.Table, 0, IsFinal: true), _ct)).MustAllow("table");
        return (await office.Get<GetScoreTables>().HandleAsync(committee, _ct))!.Versions[0].Id;
    }

    private async Task InsideNothingRealIsSeenAsync(RehearsedReviewDay rehearsed, MeetingId meeting, DefenceSessionId panel)
    {
        var office = Host.As(RehearsalWalk.Office);
        Assert.Equal([rehearsed.Meeting], (await office.Get<ListMeetings>().HandleAsync(null, 1, _ct))!.Rows.Select(row => row.Id));
        Assert.Null(await office.Get<GetMeeting>().HandleAsync(meeting, _ct));
        Assert.Equal([rehearsed.Meeting], (await office.Get<ListBallots>().HandleAsync(1, _ct))!.Meetings.Select(one => one.Id));
        Assert.Equal([rehearsed.Panel], (await office.Get<ListPanels>().HandleAsync(1, _ct))!.Rows.Select(row => row.Session));
        Assert.Null(await Host.As("chenjing").Get<GetPanel>().HandleAsync(panel, _ct));
        Assert.StartsWith("【演练1】", (await office.Get<GetMinutes>().HandleAsync(rehearsed.Meeting, _ct))!.Minutes.Head[0].Text, StringComparison.Ordinal);
    }

    private async Task OutsideNothingIsSeenAsync(RehearsedReviewDay rehearsed, MeetingId meeting)
    {
        var (office, chair, expert) = (Host.As(RehearsalWalk.Office), Host.As(rehearsed.Members[0]), Host.As("chenjing"));
        Assert.Equal([meeting], (await office.Get<ListMeetings>().HandleAsync(null, 1, _ct))!.Rows.Select(row => row.Id));
        Assert.DoesNotContain(rehearsed.Panel, (await office.Get<ListPanels>().HandleAsync(1, _ct))!.Rows.Select(row => row.Session));
        Assert.DoesNotContain(rehearsed.Panel, (await expert.Get<ListPanels>().HandleAsync(1, _ct))!.Rows.Select(row => row.Session));
        Assert.DoesNotContain((await expert.Get<ListScoringTasks>().HandleAsync(null, isSigned: null, 1, _ct))!.Rows, row => !row.IsSigned);
        Assert.DoesNotContain(rehearsed.Meeting, (await chair.Get<ListBallots>().HandleAsync(1, _ct))!.Meetings.Select(one => one.Id));
        Assert.DoesNotContain(Walk.Id, (await office.Get<ListDefences>().HandleAsync(1, _ct))!.Rows.Select(row => row.Notice));
        Assert.DoesNotContain((await expert.Get<PublicResults>().ListAsync(1, _ct)).Rows, row => row.Notice.StartsWith("【演练", StringComparison.Ordinal));
        object?[] seen =
        [
            await office.Get<GetMeeting>().HandleAsync(rehearsed.Meeting, _ct), await office.Get<GetMinutes>().HandleAsync(rehearsed.Meeting, _ct), await office.Get<GetBallotDesk>().HandleAsync(rehearsed.Meeting, _ct),
            await office.Get<GetBallot>().HandleAsync(rehearsed.Box, _ct), await office.Get<GetPanel>().HandleAsync(rehearsed.Panel, _ct), await office.Get<GetResult>().HandleAsync(rehearsed.File, _ct),
            await office.Get<GetDefencePlan>().HandleAsync(Walk.Id, null, _ct), await office.Get<GetDraw>().HandleAsync(rehearsed.Draw, _ct), await chair.Get<GetSeat>().HandleAsync(rehearsed.Meeting, _ct),
            await chair.Get<GetBallot>().HandleAsync(rehearsed.Box, _ct), await expert.Get<GetPanel>().HandleAsync(rehearsed.Panel, _ct), await Host.As(RehearsalWalk.Applicant).Get<GetMyDefence>().HandleAsync(rehearsed.File, _ct),
        ];
        Assert.All(seen, Assert.Null);
        // who has a mark in its box, and is not in it any more
        await using var db = await Host.DbAsync();
        var box = await db.BallotMarks.Where(mark => !db.BallotBoxes.Any(one => one.Id == mark.Box)).Select(mark => mark.Box).FirstAsync(_ct);
        Assert.Equal([new BallotNotFound()], (await chair.Get<CastBallot>().HandleAsync(new(box, 1, BallotChoice.Agree, new("演练口令", 1)), _ct)).Refusals);
        // the screen of its waiting room has an address of its own
        Assert.Equal(["演练答辩室"], (await Host.Get<DefenceBoard>().ShowAsync(rehearsed.BoardKey, _ct))!.Select(room => room.Name));
    }
}

public sealed class RehearsalReviewDayOnSqliteTests() : RehearsalReviewDayTests(UseCaseHost.SqliteAsync);

public sealed class RehearsalReviewDayOnPostgresTests(PostgresServer server) : RehearsalReviewDayTests(() => UseCaseHost.PostgresAsync(server));

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Approvals;
using TitleReview.App.Features.Meetings;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Publicity;

/// <summary>Results made public, objected to, and looked at again.</summary>
public abstract class RecheckTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;
    private static readonly DateOnly _from = new(2023, 11, 13);
    private static readonly DateOnly _to = new(2023, 11, 17);

    private OfficePath Path => field ??= new OfficePath(Host);

    [Fact]
    public async Task Publicity_BeforeTheChairHasSigned_IsRefused()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.InSessionAsync(8, files[0]);
        (await world.VoteAsync(meeting, files[0], 8, 0)).MustAllow("vote");
        (await world.MoveAsync(meeting, MeetingState.Closed)).MustAllow("close");

        Assert.Equal("2023-0001", Assert.IsType<ResultNeedsSignature>(Assert.Single((await Path.PublishAsync(_from, _to, files[0])).Refusals)).Numbers);
        (await world.DraftAsync(meeting)).MustAllow("draft");
        (await world.SignAsync(meeting, world.Subjects[0])).MustAllow("sign");
        (await Path.PublishAsync(_from, _to, files[0])).MustAllow("publish");
    }

    [Fact]
    public async Task Results_OnDisplay_AreNameUnitAndTitle_OnTheirDaysOnly()
    {
        var file = await PublishedAsync();
        var results = Host.As("nobody").Get<PublicResults>();

        var row = Assert.Single((await results.ListAsync(1, _ct)).Rows);
        Assert.Equal(new PublicResult("周敏", "博斯腾县委党校", "党干校教师", "党干校（中等专科体制）教师", "初级"), row.Person);
        Assert.DoesNotContain("650102190503150027", System.Text.Json.JsonSerializer.Serialize(row), StringComparison.Ordinal);
        Host.Clock.Now = new DateTimeOffset(2023, 11, 12, 15, 59, 0, TimeSpan.Zero);
        Assert.Empty((await results.ListAsync(1, _ct)).Rows);
        Host.Clock.Now = new DateTimeOffset(2023, 11, 17, 15, 59, 0, TimeSpan.Zero);
        Assert.Single((await results.ListAsync(1, _ct)).Rows);
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty((await results.ListAsync(1, _ct)).Rows);
        Assert.Equal(Stage.ResultPublicity, await Path.StageAsync(file));
    }

    [Fact]
    public async Task Objection_ToAResult_HoldsTheApprovalBack_UntilItIsDecidedOnce()
    {
        var file = await PublishedAsync();
        var office = Host.As("zhaolei");
        Assert.IsType<ObjectionNeedsContent>(Assert.Single((await office.Get<RecordResultObjection>().HandleAsync(new(file, _from, ObjectionChannel.Letter, true, " "), _ct)).Refusals));
        (await office.Get<RecordResultObjection>().HandleAsync(new(file, _from, ObjectionChannel.Letter, true, "论文不是本人所写。"), _ct)).MustAllow("record");

        var line = Assert.Single((await office.Get<GetResult>().HandleAsync(file, _ct))!.Objections);
        Assert.Equal((new DateOnly(2023, 11, 27), false), (line.AnswerBy, line.IsOverdue));
        Host.Clock.Now = new DateTimeOffset(2023, 11, 28, 2, 0, 0, TimeSpan.Zero);
        Assert.True(Assert.Single((await office.Get<GetResult>().HandleAsync(file, _ct))!.Objections).IsOverdue);
        Assert.Contains(await WhyNotApproveAsync(file), refusal => refusal is ObjectionIsOpen);
        (await office.Get<DecideResultObjection>().HandleAsync(new(file, 1, ObjectionOutcome.Untrue, "查证不实。"), _ct)).MustAllow("decide");
        Assert.Equal([new ObjectionIsDecided(1)], (await office.Get<DecideResultObjection>().HandleAsync(new(file, 1, ObjectionOutcome.True, "又改"), _ct)).Refusals);
        Assert.Empty(await WhyNotApproveAsync(file));
        Assert.Empty((await Host.As("zhoumin").Get<GetResult>().HandleAsync(file, _ct))!.Objections);
    }

    [Fact]
    public async Task Recheck_ThatStands_ChangesNothing_ButHeldTheApprovalBack()
    {
        var file = await PublishedAsync();
        (await AskAsync("zhoumin", file, "请复核票数。")).MustAllow("ask");
        Assert.Equal([new RecheckIsAskedFor()], (await AskAsync("zhaolei", file, "再来一次")).Refusals);
        Host.Clock.Now = new DateTimeOffset(2023, 11, 20, 2, 0, 0, TimeSpan.Zero);

        var check = Assert.Single((await Host.As("zhoumin").Get<GetResult>().HandleAsync(file, _ct))!.Rechecks);
        // fifteen working days from the day after
        Assert.Equal((new DateOnly(2023, 11, 13), new DateOnly(2023, 12, 4)), (check.RequestedOn, check.DueOn));
        Assert.Equal([new RecheckIsOpen(check.DueOn)], await WhyNotApproveAsync(file));
        Assert.Equal([new RecheckNeedsFindings(RecheckRules.Longest)], (await DecideAsync(file, 1, RecheckOutcome.Stands, " ")).Refusals);
        (await DecideAsync(file, 1, RecheckOutcome.Stands, "票数无误。")).MustAllow("stands");
        Assert.Equal([new RecheckIsDecided(1)], (await DecideAsync(file, 1, RecheckOutcome.Revoked, "又改")).Refusals);
        Assert.Empty(await WhyNotApproveAsync(file));
    }

    [Fact]
    public async Task Recheck_ThatRevokes_TakesThePassBack_AndTheNameOffThePublicList()
    {
        var file = await PublishedAsync();
        (await AskAsync("zhaolei", file, "异议属实，论文系抄袭。")).MustAllow("ask");
        (await DecideAsync(file, 1, RecheckOutcome.Revoked, "经查属实。")).MustAllow("revoke");

        Assert.Equal(Stage.NotPassed, await Path.StageAsync(file));
        Assert.Empty((await Host.As("nobody").Get<PublicResults>().ListAsync(1, _ct)).Rows);
        Assert.False((await Host.As("zhoumin").Get<GetResult>().HandleAsync(file, _ct))!.HasPassed);
        (await AskAsync("zhoumin", file, "没有抄袭。")).MustAllow("ask again");
        Assert.Equal([new NothingToRevoke()], (await DecideAsync(file, 2, RecheckOutcome.Revoked, "已取消")).Refusals);
    }

    [Fact]
    public async Task Recheck_WithANewVote_BringsTheCaseBeforeAnotherMeeting_WithAPublicityOfItsOwn()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        await world.SignedAsync(5, [.. files]);
        Assert.Equal(Stage.NotPassed, await Path.StageAsync(files[0]));
        Assert.Equal([new ResultIsNotPublic()], (await AskAsync("zhoumin", files[0], "请复核。")).Refusals);
        Assert.Null(await Host.As("zhoumin").Get<GetResult>().HandleAsync(files[0], _ct));
        (await AskAsync("zhaolei", files[0], "唱票有误。")).MustAllow("the office itself");
        (await DecideAsync(files[0], 1, RecheckOutcome.VoteAgain, "唱票记录与选票不符，重新表决。")).MustAllow("again");
        Assert.Equal(Stage.Meeting, await Path.StageAsync(files[0]));

        var second = await world.SignedAsync(8, files[0]);
        Host.Clock.Now = MeetingWorld.Morning;
        Assert.Equal(Stage.ResultPublicity, await Path.StageAsync(files[0]));
        (await Path.PublishAsync(_from, _to, files[0])).MustAllow("publish");
        await using var db = await Host.DbAsync();
        Assert.Equal([1], await db.MeetingResults.Where(result => result.Case == files[0]).Select(result => result.Round).ToListAsync(_ct));
        Assert.Equal([false, true], await db.DeclaredVotes.Where(vote => vote.Case == files[0]).OrderBy(vote => vote.Agree).Select(vote => vote.Passed).ToListAsync(_ct));
        Assert.Equal(2, await db.AgendaItems.CountAsync(item => item.Case == files[0], _ct));
        Assert.NotNull(await Host.As("zhaolei").Get<GetMinutes>().HandleAsync(second, _ct));
    }

    [Fact]
    public async Task Recheck_AskedForOutOfTime_OrWithoutReason_IsRefused()
    {
        var file = await PublishedAsync();
        var votedOn = new DateOnly(2023, 11, 10);

        Assert.Equal([new RecheckNeedsReason(RecheckRules.Longest), new RecheckDayIsWrong(votedOn, Host.Clock.Today())], (await AskAsync("zhaolei", file, " ", votedOn.AddDays(-1))).Refusals);
        Host.Clock.Now = new DateTimeOffset(2023, 11, 24, 2, 0, 0, TimeSpan.Zero);
        (await AskAsync("zhaolei", file, "最后一天", new DateOnly(2023, 11, 24))).MustAllow("the tenth working day");
        (await DecideAsync(file, 1, RecheckOutcome.Stands, "维持。")).MustAllow("stands");
        Host.Clock.Now = new DateTimeOffset(2023, 11, 27, 2, 0, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2023, 11, 24), Assert.IsType<RecheckIsTooLate>(Assert.Single((await AskAsync("zhoumin", file, "晚了")).Refusals)).AskBy);
        Assert.Null(await Host.As("magang").Get<GetResult>().HandleAsync(file, _ct));
        Assert.Null(await Host.As("liqiang").Get<GetResult>().HandleAsync(file, _ct));
    }

    private Task<Verdict> AskAsync(string by, CaseId file, string reason, DateOnly? on = null) => Host.As(by).Get<AskRecheck>().HandleAsync(new(file, reason, on ?? Host.Clock.Today()), _ct);

    private Task<Verdict> DecideAsync(CaseId file, int number, RecheckOutcome outcome, string findings) => Host.As("zhaolei").Get<DecideRecheck>().HandleAsync(new(file, number, outcome, findings), _ct);

    private async Task<IReadOnlyList<Refusal>> WhyNotApproveAsync(CaseId file) =>
        (await Host.As("zhaolei").Get<ListApprovals>().HandleAsync(null, null, 1, _ct))!.Groups.SelectMany(group => group.Rows).Single(row => row.Seen.Case == file).WhyNotIssue.Refusals;

    /// <summary>Passed on 10 November, on display from the 13th to the 17th; it is the morning of the 13th.</summary>
    private async Task<CaseId> PublishedAsync()
    {
        var file = await Path.AcceptedAsync();
        (await Path.PayAsync(file)).MustAllow("pay");
        (await Path.HandOverAsync(file, "chenjing")).MustAllow("hand over");
        await Path.ScoreAsync("chenjing", 8550);
        (await Path.CloseAsync(file)).MustAllow("close");
        Host.Clock.Now = MeetingWorld.Morning;
        (await Path.VoteAsync(file)).MustAllow("vote");
        (await Path.PublishAsync(_from, _to, file)).MustAllow("publish");
        Host.Clock.Now = new DateTimeOffset(2023, 11, 13, 2, 0, 0, TimeSpan.Zero);
        return file;
    }
}

public sealed class RecheckOnSqliteTests() : RecheckTests(UseCaseHost.SqliteAsync);

public sealed class RecheckOnPostgresTests(PostgresServer server) : RecheckTests(() => UseCaseHost.PostgresAsync(server));

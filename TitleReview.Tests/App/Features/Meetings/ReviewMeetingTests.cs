using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Features.Meetings;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Meetings;

/// <summary>From the plan to the end of the votes, and what stands in the way of an unlawful one.</summary>
public abstract class ReviewMeetingTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Meeting_FromThePlanToTheEnd_MovesTheCasesByTheirVotes()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.InSessionAsync(8, [.. files]);

        var view = (await world.SeeAsync(meeting))!;
        Assert.True(view.IsLawful);
        Assert.Equal((11, 8, 8), (view.Members.Count, view.Roll.Present.Count, view.Quorum));
        Assert.Equal([6, 6], view.Items.Select(item => item.Needed));
        Assert.Equal([typeof(CasesAreUndeclared)], view.Moves.Single(move => move.To == MeetingState.Closed).WhyNot.Refusals.Select(refusal => refusal.GetType()));

        (await world.VoteAsync(meeting, files[0], 6, 1, 1)).MustAllow("six of eight");
        (await world.VoteAsync(meeting, files[1], 5, 0, 3)).MustAllow("five of eight and three abstain");
        Assert.Equal((Stage.ResultPublicity, Stage.NotPassed), (await world.Path.StageAsync(files[0]), await world.Path.StageAsync(files[1])));
        (await world.MoveAsync(meeting, MeetingState.Closed)).MustAllow("close");

        await using var db = await Host.DbAsync();
        var votes = await db.DeclaredVotes.OrderBy(vote => vote.Agree).ToListAsync(_ct);
        Assert.Equal([(5, false), (6, true)], votes.Select(vote => (vote.Agree, vote.Passed)));
        Assert.Equal([new MeetingCannotMove(MeetingState.Closed)], (await world.MoveAsync(meeting, MeetingState.InSession)).Refusals);
        Assert.Equal([new MeetingCannotMove(MeetingState.Closed)], (await world.AgendaAsync(meeting, [.. files])).Refusals);
        Assert.Equal([new MeetingCannotMove(MeetingState.Closed)], (await world.SignInAsync(meeting, world.Subjects[9], "123456")).Refusals);
    }

    [Fact]
    public async Task Begin_WithSevenOfEleven_OrWithoutAChair_OrWithoutFiling_IsRefusedByTheSameLights()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.PlannedAsync([.. files]);
        (await world.MoveAsync(meeting, MeetingState.SigningIn)).MustAllow("sign in");
        await world.SignInAsync(meeting, 7);

        var red = (await world.MoveAsync(meeting, MeetingState.InSession)).Refusals;
        Assert.Equal(["CM-06"], red.Cast<MeetingIsUnlawful>().Select(refusal => refusal.Light.Rule));
        Assert.Equal(red.Select(refusal => refusal.Sentence), (await world.SeeAsync(meeting))!.Moves.Single(move => move.To == MeetingState.InSession).WhyNot.Refusals.Select(refusal => refusal.Sentence));

        (await world.SignInAsync(meeting, world.Subjects[7])).MustAllow("the eighth");
        (await world.LeaveAsync(meeting, world.Subjects[0])).MustAllow("the chair goes");
        (await world.SignInAsync(meeting, world.Subjects[8])).MustAllow("the ninth");
        Assert.Contains("主持人没有到会", Assert.Single((await world.MoveAsync(meeting, MeetingState.InSession)).Refusals).Sentence, StringComparison.Ordinal);
        Assert.Equal([new ChairNeedsOffice()], (await world.NameAsync(meeting, [2], 3)).Refusals);
        (await world.NameAsync(meeting, [1, 2], 2)).MustAllow("the vice-chair presides");
        (await world.MoveAsync(meeting, MeetingState.InSession)).MustAllow("begin");
    }

    [Fact]
    public async Task Lights_OfAnUnpreparedMeeting_NameWhatIsMissing()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        Host.Clock.Now = MeetingWorld.Morning;
        var planned = await Host.As("zhaolei").Get<PlanMeeting>().HandleAsync(world.Plan() with { FiledOn = null }, _ct);
        planned.Verdict.MustAllow("plan");
        await using (var db = await Host.DbAsync())
        {
            db.SignedPledges.RemoveRange(await db.SignedPledges.ToListAsync(_ct));
            db.Audit(default, Host.Clock.UtcNow(), "BuildTestWorld", "pledges");
            (await db.SaveAsync(_ct)).MustAllow();
        }

        var red = (await world.SeeAsync(planned.Meeting!.Value))!.Lights.Where(light => light.Outcome == Outcome.Refused).ToList();

        Assert.Equal(["CM-09", "FB-02", "CM-07", "CM-06", "CM-06"], red.Select(light => light.Rule));
        Assert.All(red, light => Assert.NotEmpty(light.Basis));
        Assert.Contains("2023年10月27日", red[1].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_ReplacedAfterThePlan_TurnsTheLightRed_UntilItIsPlannedAnew()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var meeting = await world.PlannedAsync();
        var leaving = (await world.Draws.SeeAsync(world.Draw))!.Transcript!.Now[0].Members[1];
        (await world.Draws.ReplaceAsync(world.Draw, leaving)).MustAllow("replace");

        Assert.Contains((await world.SeeAsync(meeting))!.Lights, light => light is { Rule: "CM-01", Outcome: Outcome.Refused } && light.Sentence.Contains("递补", StringComparison.Ordinal));
        (await Host.As("zhaolei").Get<PlanMeeting>().HandleAsync(world.Plan(meeting, await world.VersionAsync(meeting)), _ct)).Verdict.MustAllow("anew");
        var view = (await world.SeeAsync(meeting))!;
        Assert.Contains(view.Lights, light => light is { Rule: "CM-01", Outcome: Outcome.Pass });
        Assert.Equal((11, 3), (view.Members.Count, view.Members.Count(member => member.IsHead)));
    }

    [Fact]
    public async Task Plan_WithWhatCannotBe_IsRefusedWithEveryReason()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        Host.Clock.Now = MeetingWorld.Morning;
        var plan = world.Plan();
        async Task<IReadOnlyList<Refusal>> TryAsync(PlanMeeting.Command command) => (await Host.As("zhaolei").Get<PlanMeeting>().HandleAsync(command, _ct)).Verdict.Refusals;

        Assert.Equal(
            [new MeetingDaysAreReversed(31), new MeetingDayIsUnlikely(plan.HeldOn.AddYears(3)), new FilingDayIsInFuture(plan.HeldOn.AddDays(1)), new MeetingNeedsPlace(100), new AgendaIsTooLong(1000)],
            await TryAsync(plan with { HeldOn = plan.HeldOn.AddYears(3), FiledOn = plan.HeldOn.AddDays(1), Place = " ", Agenda = new string('议', 1001) }));
        Assert.Equal([new MeetingNeedsNotice(), new MeetingNeedsDraw()], await TryAsync(plan with { Notice = new(Guid.NewGuid()) }));
        Assert.Equal([new MeetingNeedsDraw()], await TryAsync(plan with { Draw = new DrawId(Guid.NewGuid()) }));
        Assert.Equal([new MeetingNotFound()], await TryAsync(plan with { Meeting = new MeetingId(Guid.NewGuid()) }));
        await using (var db = await Host.DbAsync())
        {
            await db.PoolExperts.ExecuteUpdateAsync(set => set.SetProperty(expert => expert.Person, (PersonId?)null), _ct);
        }
        Assert.IsType<MembersNeedAccounts>(Assert.Single(await TryAsync(plan)));
        var empty = (await Host.As("zhaolei").Get<PlanMeeting>().HandleAsync(plan with { Draw = null, HeldOn = plan.HeldOn.AddDays(3), LastOn = plan.HeldOn.AddDays(4) }, _ct)).Meeting!.Value;
        Assert.Equal([new MeetingNeedsMembers(), new MeetingIsNotToday(plan.HeldOn.AddDays(3))], (await world.MoveAsync(empty, MeetingState.SigningIn)).Refusals);
    }

    [Fact]
    public async Task Quorum_LostInSession_StopsTheMeeting_AndNothingIsDeclaredUntilItIsBack()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.InSessionAsync(8, [.. files]);
        (await world.CountAsync(meeting, files[1], 8, 0)).MustAllow("counted, not declared");

        (await world.LeaveAsync(meeting, world.Subjects[7])).MustAllow("the eighth goes");

        Assert.Equal(MeetingState.Adjourned, (await world.SeeAsync(meeting))!.Meeting.State);
        Assert.IsType<BallotNeedsSession>((await world.CountAsync(meeting, files[0], 7, 0)).Refusals[0]);
        Assert.Equal(new MeetingIsNotInSession(MeetingState.Adjourned), (await world.DeclareAsync(meeting, files[1])).Refusals[0]);
        Assert.Contains((await world.MoveAsync(meeting, MeetingState.InSession)).Refusals, refusal => refusal is MeetingIsUnlawful { Light.Rule: "CM-06" });
        (await world.SignInAsync(meeting, world.Subjects[8])).MustAllow("another comes late");
        (await world.MoveAsync(meeting, MeetingState.InSession)).MustAllow("go on");
        (await world.VoteAsync(meeting, files[0], 8, 0)).MustAllow("vote");
    }

    [Fact]
    public async Task Adjourning_SendsEverybodyOut_AndEachComesBackHimself()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.InSessionAsync(9, [.. files]);
        (await world.VoteAsync(meeting, files[0], 9, 0)).MustAllow("vote");

        (await world.MoveAsync(meeting, MeetingState.Adjourned)).MustAllow("break");

        Assert.Empty((await world.SeeAsync(meeting))!.Roll.Present);
        // what was voted on stays under its number; what waits may be taken off
        (await world.AgendaAsync(meeting)).MustAllow("take the other off");
        Assert.Equal([1], (await world.SeeAsync(meeting))!.Items.Select(item => item.Number));
        (await world.MoveAsync(meeting, MeetingState.Closed)).MustAllow("close");
        await using var db = await Host.DbAsync();
        Assert.Equal((9, 9), (await db.AttendanceMoves.CountAsync(move => move.Kind == AttendanceKind.SignedIn, _ct), await db.AttendanceMoves.CountAsync(move => move.Kind == AttendanceKind.Left, _ct)));
    }

    [Fact]
    public async Task Result_ThatWasNotCounted_OrIsTyped_OrIsDeclaredTwice_IsRefused()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.InSessionAsync(8, files[0]);

        Assert.Equal([new BallotIsNotCounted()], (await world.DeclareAsync(meeting, files[0])).Refusals);
        Assert.Equal([new MeetingNotFound()], (await world.DeclareAsync(meeting, files[1])).Refusals);
        Assert.Equal([new CaseIsOnAgenda()], (await world.Path.VoteAsync(files[0])).Refusals);
        (await world.CountAsync(meeting, files[0], 8, 0)).MustAllow("count");
        Assert.Equal((8, 0), Assert.Single((await world.SeeAsync(meeting))!.Items).Counted is { } counted ? (counted.Agree, counted.Against) : default);
        (await world.DeclareAsync(meeting, files[0])).MustAllow("declare");
        Assert.IsType<StageDoesNotAllow>(Assert.Single((await world.DeclareAsync(meeting, files[0])).Refusals));
    }

    [Fact]
    public async Task Vote_ThatLosesItsQuorum_IsVoid_AndIsRepeatedWithThoseWhoAreThere()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.InSessionAsync(8, files[0]);
        var ballots = new BallotWorld(Host, meeting, files, world.Subjects);
        await ballots.TakeCodesAsync();
        var box = (await ballots.OpenAsync(files: files[0])).Box!.Value;
        foreach (var voter in world.Subjects.Take(7))
        {
            (await ballots.CastAsync(box, voter)).MustAllow(voter);
        }

        (await world.LeaveAsync(meeting, world.Subjects[7])).MustAllow("the eighth goes while the vote is open");
        (await world.SignInAsync(meeting, world.Subjects[9])).MustAllow("one comes who has no ballot");
        Assert.Equal([new VoteIsOpen()], (await world.AgendaAsync(meeting, files[1])).Refusals);
        (await world.MoveAsync(meeting, MeetingState.InSession)).MustAllow("eight again");

        Assert.IsType<VoteLostItsQuorum>(Assert.Single((await ballots.CloseAsync(box)).Refusals));
        Assert.Equal([new BallotIsNotCounted()], (await world.DeclareAsync(meeting, files[0])).Refusals);
        (await ballots.VoidAsync(box, "投票时有人离场，不足法定人数")).MustAllow("void");
        var again = (await ballots.OpenAsync("上一次投票作废", files: files[0])).Box!.Value;
        foreach (var voter in world.Subjects.Take(7).Append(world.Subjects[9]))
        {
            (await ballots.CastAsync(again, voter, voter == world.Subjects[0] ? BallotChoice.Against : BallotChoice.Agree)).MustAllow(voter);
        }
        (await ballots.CloseAsync(again)).MustAllow("count");
        (await world.DeclareAsync(meeting, files[0])).MustAllow("declare");
        Assert.Equal(VoteMeans.Electronic, (await world.SeeAsync(meeting))!.Items[0].Vote!.Means);
        Assert.Equal(Stage.ResultPublicity, await world.Path.StageAsync(files[0]));
    }

    [Theory]
    [InlineData(true, 7, Stage.NotPassed)]
    [InlineData(false, 7, Stage.ResultPublicity)]
    [InlineData(true, 8, Stage.ResultPublicity)]
    public async Task Recused_ByTheSetting_CountsAmongThePresentOrDoesNot_AndNeverVotes(bool counts, int agree, Stage stage)
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.PlannedAsync(files[0]);
        await using (var db = await Host.DbAsync())
        {
            await db.Meetings.ExecuteUpdateAsync(set => set.SetProperty(one => one.CountsRecused, counts), _ct);
            // the last of those who come works in the applicant's unit
            var member = await db.MeetingMembers.SingleAsync(one => one.Number == 11, _ct);
            await db.PoolExperts.Where(expert => expert.Person == member.Person).ExecuteUpdateAsync(set => set.SetProperty(expert => expert.UnitName, Cast.Unit), _ct);
        }
        (await world.MoveAsync(meeting, MeetingState.SigningIn)).MustAllow("sign in");
        await world.SignInAsync(meeting, 11);
        (await world.MoveAsync(meeting, MeetingState.InSession)).MustAllow("begin");

        var item = Assert.Single((await world.SeeAsync(meeting))!.Items);
        Assert.Equal((10, counts ? 8 : 7), (item.Voters, item.Needed));
        Assert.Equal([11], item.Withdrawing);
        Assert.True(Assert.Single((await world.SeatAsync(meeting, world.Subjects[10]))!.Items).IsRecused);
        (await world.VoteAsync(meeting, files[0], agree, 10 - agree)).MustAllow("vote");
        Assert.Equal(stage, await world.Path.StageAsync(files[0]));
    }

    [Fact]
    public async Task Agenda_TakesNoCaseThatIsNotBeforeTheMeeting_OrIsOnAnotherAgenda()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.PlannedAsync([.. files]);
        var other = (await Host.As("zhaolei").Get<PlanMeeting>().HandleAsync(world.Plan(), _ct)).Meeting!.Value;

        Assert.Equal([new CaseIsOnAnotherAgenda()], (await world.AgendaAsync(other, files[0])).Refusals);
        Assert.Equal([new CaseIsNotBeforeMeeting()], (await world.AgendaAsync(other, new CaseId(Guid.NewGuid()))).Refusals);
        Assert.Equal(
            [new BatchIsNoNumber()],
            (await Host.As("zhaolei").Get<SetAgenda>().HandleAsync(new(meeting, [new(files[0], 0)], await world.VersionAsync(meeting)), _ct)).Refusals);
        (await world.AgendaAsync(meeting, files[1], files[0])).MustAllow("the other way round");
        Assert.Equal([files[1], files[0]], (await world.SeeAsync(meeting))!.Items.Select(item => item.Seen.Case));
        Assert.Equal([new MeetingCannotMove(MeetingState.Preparing)], (await Host.As("zhaolei").Get<SetAgendaStep>().HandleAsync(new(meeting, 2, await world.VersionAsync(meeting)), _ct)).Refusals);
        (await world.MoveAsync(meeting, MeetingState.SigningIn)).MustAllow("sign in");
        (await Host.As("zhaolei").Get<SetAgendaStep>().HandleAsync(new(meeting, 2, await world.VersionAsync(meeting)), _ct)).MustAllow("step");
        Assert.Equal(2, (await world.SeeAsync(meeting))!.Meeting.Step);
    }
}

public sealed class ReviewMeetingOnSqliteTests() : ReviewMeetingTests(UseCaseHost.SqliteAsync);

public sealed class ReviewMeetingOnPostgresTests(PostgresServer server) : ReviewMeetingTests(() => UseCaseHost.PostgresAsync(server));

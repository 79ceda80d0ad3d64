using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
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
        await world.Draws.ReplaceOneAsync(world.Draw, from: 1);

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

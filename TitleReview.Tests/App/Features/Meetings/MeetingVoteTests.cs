using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Features.Meetings;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Meetings;

/// <summary>What happens to a vote when people go, withdraw, or have not been counted.</summary>
public abstract class MeetingVoteTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

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

    [Fact]
    public async Task Tie_AndAbstentions_AreNoTwoThirds()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.InSessionAsync(8, [.. files]);

        (await world.VoteAsync(meeting, files[0], 4, 4)).MustAllow("tie");
        (await world.VoteAsync(meeting, files[1], 5, 0, 3)).MustAllow("nobody against, and yet 15 < 16");

        Assert.Equal((Stage.NotPassed, Stage.NotPassed), (await world.Path.StageAsync(files[0]), await world.Path.StageAsync(files[1])));
    }

    [Fact]
    public async Task SevenOfNine_AreAQuorum_AndFiveOfSevenPass()
    {
        var plan = DrawWorld.Plan with { Groups = [.. DrawWorld.Plan.Groups.Select(group => group with { Seats = 3 })], Highest = TitleLevel.Intermediate };
        var world = await MeetingWorld.BuildAsync(Host, plan);
        var files = await world.CasesAsync();
        var meeting = await world.InSessionAsync(7, [.. files]);

        Assert.Equal([5, 5], (await world.SeeAsync(meeting))!.Items.Select(item => item.Needed));
        (await world.VoteAsync(meeting, files[0], 5, 2)).MustAllow("five");
        (await world.VoteAsync(meeting, files[1], 4, 2, 1)).MustAllow("four");

        Assert.Equal((Stage.ResultPublicity, Stage.NotPassed), (await world.Path.StageAsync(files[0]), await world.Path.StageAsync(files[1])));
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
        var withdrawn = Assert.Single((await world.SeatAsync(meeting, world.Subjects[10]))!.Items);
        Assert.Equal((true, null, ""), (withdrawn.IsRecused, withdrawn.Scores, withdrawn.Defence));
        (await world.VoteAsync(meeting, files[0], agree, 10 - agree)).MustAllow("vote");
        Assert.Equal(stage, await world.Path.StageAsync(files[0]));
    }

    [Fact]
    public async Task Member_WhoWithdrewOverTheSealedCopy_IsGivenNoBallot()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.PlannedAsync(files[0]);
        await using (var db = await Host.DbAsync())
        {
            var (member, link) = (await db.MeetingMembers.SingleAsync(one => one.Number == 3, _ct), await db.SealLinks.SingleAsync(one => one.Case == files[0], _ct));
            var sheet = db.ScoringTasks.Add(new() { Id = new(Guid.NewGuid()), Blind = link.Blind, Expert = member.Person, Number = "4711" }).Entity;
            RecusedSheets.Withdraw(sheet, SheetWithdrawal.Recused, "认出了讲稿", Host.Get<BlindStore>(), Host.Clock.UtcNow());
            db.Audit(default, Host.Clock.UtcNow(), "BuildTestWorld", "sheet");
            (await db.SaveAsync(_ct)).MustAllow();
        }
        (await world.MoveAsync(meeting, MeetingState.SigningIn)).MustAllow("sign in");
        await world.SignInAsync(meeting, 9);
        (await world.MoveAsync(meeting, MeetingState.InSession)).MustAllow("begin");

        var item = Assert.Single((await world.SeeAsync(meeting))!.Items);

        Assert.Equal([3], item.Withdrawing);
        Assert.Equal((8, 6), (item.Voters, item.Needed));
        Assert.True(Assert.Single((await world.SeatAsync(meeting, world.Subjects[2]))!.Items).IsRecused);
    }
}

public sealed class MeetingVoteOnSqliteTests() : MeetingVoteTests(UseCaseHost.SqliteAsync);

public sealed class MeetingVoteOnPostgresTests(PostgresServer server) : MeetingVoteTests(() => UseCaseHost.PostgresAsync(server));

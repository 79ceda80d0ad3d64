using TitleReview.App.Data;
using TitleReview.App.Features.Meetings;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Meetings;

public abstract class MeetingTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private OfficePath Path => field ??= new OfficePath(Host);

    [Fact]
    public async Task Close_SheetMissing_SaysHowMany()
    {
        var file = await HandOverAsync();
        await Path.ScoreAsync("chenjing", 8550);

        var refusal = Assert.IsType<SheetsAreMissing>(Assert.Single((await Path.CloseAsync(file)).Refusals));

        Assert.Equal((1, 2), (refusal.Missing, refusal.All));
        var row = Assert.Single((await Host.As("zhaolei").Get<ListMeetingCases>().HandleAsync(null, Stage.Scoring, 1, default))!.Rows);
        Assert.Equal((1, 2, 8550), (row.Scores.SheetsSigned, row.Scores.Assigned, row.Scores.Mean));
        Assert.True(row.WhyNotClose.IsRefused);
    }

    [Theory]
    [InlineData(8, Stage.ResultPublicity)]
    [InlineData(7, Stage.NotPassed)]
    public async Task Record_TwoThirdsOfTwelve_DecideTheStage(int agree, Stage stage)
    {
        var file = await BeforeMeetingAsync();

        OfficePath.Accept(await Path.VoteAsync(file, agree));

        Assert.Equal(stage, await Path.StageAsync(file));
    }

    /// <summary>2/3 of seven is five; half of the votes are no majority; who abstains counts among those present.</summary>
    [Theory]
    [InlineData(7, 5, 2, 0, Stage.ResultPublicity)]
    [InlineData(7, 4, 3, 0, Stage.NotPassed)]
    [InlineData(8, 4, 4, 0, Stage.NotPassed)]
    [InlineData(8, 5, 0, 3, Stage.NotPassed)]
    [InlineData(8, 6, 0, 2, Stage.ResultPublicity)]
    public async Task Record_SevenTieAndAbstentions_AreReckonedInWholeNumbers(int present, int agree, int against, int abstain, Stage stage)
    {
        var file = await BeforeMeetingAsync();
        var version = (await Path.SeenAsync(file)).Version;

        OfficePath.Accept(await Host.As("zhaolei").Get<RecordMeetingResult>().HandleAsync(new(file, version, Host.Clock.Today(), new(9, present, agree, against, abstain)), default));

        Assert.Equal(stage, await Path.StageAsync(file));
    }

    [Fact]
    public async Task Record_NoQuorumOrTomorrow_Refuses()
    {
        var file = await BeforeMeetingAsync();
        var row = Assert.Single((await Host.As("zhaolei").Get<ListMeetingCases>().HandleAsync("周敏", Stage.Meeting, 1, default))!.Rows);
        var record = Host.As("zhaolei").Get<RecordMeetingResult>();

        Assert.Equal((DefenceMode.None, true), (row.Defence!.Mode, row.Defence.HasPassed));
        Assert.IsType<MeetingHasNoQuorum>(Assert.Single((await record.HandleAsync(new(file, row.Version, Host.Clock.Today(), new(15, 9, 9, 0, 0)), default)).Refusals));
        Assert.IsType<MeetingIsInFuture>(Assert.Single((await Path.VoteAsync(file, heldOn: Host.Clock.Today().AddDays(1))).Refusals));
        Assert.Equal(Stage.Meeting, await Path.StageAsync(file));
    }

    [Fact]
    public async Task Publicity_FourWorkdays_RefusesAndProposesTheFifth()
    {
        var file = await PassedAsync();

        var view = await Host.As("zhaolei").Get<ListResultPublicity>().HandleAsync(null, 1, new(2023, 11, 13), default);
        Assert.Equal((new DateOnly(2023, 11, 17), 5), (view!.Proposal!.EarliestEnd, view.Proposal.Workdays.Value));
        Assert.IsType<ResultPublicityNeedsCases>(Assert.Single((await Path.PublishAsync(new(2023, 11, 13), new(2023, 11, 17))).Refusals));
        Assert.IsType<PublicityEndsBeforeItStarts>(Assert.Single((await Path.PublishAsync(new(2023, 11, 13), new(2023, 11, 12), file)).Refusals));
        Assert.IsType<ResultPublicityTooShort>(Assert.Single((await Path.PublishAsync(new(2023, 11, 13), new(2023, 11, 16), file)).Refusals));
        Assert.IsType<ResultPublicityBeforeVote>(Assert.Single((await Path.PublishAsync(new(2023, 11, 6), new(2023, 11, 17), file)).Refusals));
        OfficePath.Accept(await Path.PublishAsync(new(2023, 11, 13), new(2023, 11, 17), file));
        Assert.IsType<ResultPublicityIsOpen>(Assert.Single((await Path.PublishAsync(new(2023, 11, 13), new(2023, 11, 17), file)).Refusals));
    }

    [Fact]
    public async Task Publicity_AnotherCentury_Refuses()
    {
        var file = await PassedAsync();

        var verdict = await Path.PublishAsync(DateOnly.MaxValue, DateOnly.MaxValue, file);

        Assert.Contains(verdict.Refusals, refusal => refusal is PublicityDayIsUnlikely);
        Assert.NotNull(await Host.As("zhaolei").Get<ListResultPublicity>().HandleAsync(null, 1, DateOnly.MaxValue, default));
    }

    private async Task<CaseId> HandOverAsync()
    {
        var file = await Path.AcceptedAsync();
        OfficePath.Accept(await Path.PayAsync(file));
        OfficePath.Accept(await Path.HandOverAsync(file, "chenjing", "liuyang"));
        return file;
    }

    private async Task<CaseId> BeforeMeetingAsync()
    {
        var file = await HandOverAsync();
        await Path.ScoreAsync("chenjing", 8550);
        await Path.ScoreAsync("liuyang", 9000);
        OfficePath.Accept(await Path.CloseAsync(file));
        Host.Clock.Now = new DateTimeOffset(2023, 11, 10, 2, 0, 0, TimeSpan.Zero);
        return file;
    }

    private async Task<CaseId> PassedAsync()
    {
        var file = await BeforeMeetingAsync();
        OfficePath.Accept(await Path.VoteAsync(file));
        return file;
    }
}

public sealed class MeetingOnSqliteTests() : MeetingTests(UseCaseHost.SqliteAsync);

public sealed class MeetingOnPostgresTests(PostgresServer server) : MeetingTests(() => UseCaseHost.PostgresAsync(server));

using System.Text;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Publicity;

/// <summary>The register of objections: only added to, numbered without gaps, decided once, and nobody passes beside it.</summary>
public abstract class ObjectionTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Content = "申报的十二讲中有四讲并非本人讲授";

    [Fact]
    public async Task Record_ThenDecide_KeepsWhoAndWhen()
    {
        var id = await AnnouncedAsync();
        (await RecordAsync(id)).MustAllow();
        var recordedAt = Host.Clock.UtcNow();
        Host.Clock.Advance(TimeSpan.FromHours(3));
        (await DecideAsync(id)).MustAllow();

        var line = Assert.Single((await ViewAsync(id)).Objections);

        Assert.Equal((1, new DateOnly(2023, 9, 18), ObjectionChannel.Letter, true, Content), (line.Number, line.ReceivedOn, line.Channel, line.IsNamed, line.Content));
        Assert.Equal(("李强", recordedAt, (ObjectionOutcome?)ObjectionOutcome.Untrue, "经核实不属实。", "李强", (DateTime?)Host.Clock.UtcNow()), (line.RecordedBy, line.RecordedAt, line.Outcome, line.Findings, line.DecidedBy, line.DecidedAt));
    }

    [Fact]
    public async Task Decide_Twice_IsRefused()
    {
        var id = await AnnouncedAsync();
        (await RecordAsync(id)).MustAllow();
        (await DecideAsync(id)).MustAllow();

        Assert.Equal(new ObjectionIsDecided(1), Assert.Single((await DecideAsync(id, ObjectionOutcome.True)).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await DecideAsync(id, number: 2)).Refusals));
        Assert.Equal(ObjectionOutcome.Untrue, Assert.Single((await ViewAsync(id)).Objections).Outcome);
    }

    [Fact]
    public async Task Record_ManyAtOnce_NumbersWithoutGaps()
    {
        var id = await AnnouncedAsync();

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => RecordAsync(id))));

        Assert.All(verdicts, verdict => verdict.MustAllow());
        Assert.Equal(Enumerable.Range(1, 12), (await ViewAsync(id)).Objections.Select(line => line.Number));
    }

    [Fact]
    public async Task RecordAndPass_AtTheSameMoment_NeverPassesBesideItFiftyTimes()
    {
        var id = await AnnouncedAsync();
        Host.Clock.Now = new DateTimeOffset(BeijingTime.StartOf(new(2023, 9, 25)), TimeSpan.Zero);
        await CompleteApplication.LookAsync(Host, id, "liqiang");
        for (var round = 1; round <= 50; round++)
        {
            var version = await CompleteApplication.VersionAsync(Host, id);
            var opinion = (await Host.As("liqiang").Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!.Opinion.Value;
            var verdicts = await Task.WhenAll(
                Task.Run(() => Host.As("liqiang").Get<PassAudit>().HandleAsync(new(id, opinion, version), CancellationToken.None)),
                Task.Run(() => RecordAsync(id)));

            await using var db = await Host.DbAsync();
            verdicts[1].MustAllow();
            var hasPassed = (await db.Cases.SingleAsync()).Stage != Stage.UnitAudit;
            Assert.Equal(hasPassed, !verdicts[0].IsRefused);
            // passed first, and objected to there; or objected to first, and not passed
            var last = await db.AuditEntries.OrderByDescending(entry => entry.Number).Select(entry => entry.Operation).FirstAsync();
            Assert.True(last == nameof(RecordObjection), $"round {round}: {last} came last");
            if (hasPassed)
            {
                return;
            }
            (await DecideAsync(id, number: round)).MustAllow();
        }
    }

    [Fact]
    public async Task Return_WithAnOpenObjection_DoesNotMakeItDisappear()
    {
        var id = await AnnouncedAsync();
        (await RecordAsync(id)).MustAllow();
        (await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "请更正授课次数", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();
        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();
        await CompleteApplication.AnnounceAsync(Host, id, new(2023, 9, 18), new(2023, 9, 22));
        await CompleteApplication.LookAsync(Host, id, "liqiang");
        Host.Clock.Now = new DateTimeOffset(BeijingTime.StartOf(new(2023, 9, 25)), TimeSpan.Zero);

        Assert.IsType<ObjectionIsOpen>(Assert.Single((await Host.As("liqiang").Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!.WhyNotPass.Refusals));

        (await DecideAsync(id)).MustAllow();
        Assert.False((await Host.As("liqiang").Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!.WhyNotPass.IsRefused);
    }

    [Fact]
    public async Task Decide_AfterAReturn_IsStillTheUnits()
    {
        var id = await AnnouncedAsync();
        (await RecordAsync(id)).MustAllow();
        (await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "请更正授课次数", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();

        (await DecideAsync(id)).MustAllow();
    }

    [Fact]
    public async Task Record_BeforeThePublicity_OrOnceTheOfficeHasAccepted_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        Assert.IsType<ObjectionNeedsPublicity>(Assert.Single((await RecordAsync(id)).Refusals));
        await CompleteApplication.PassUnitAsync(Host, id);
        (await CompleteApplication.PassAsync(Host, id)).MustAllow();

        Assert.IsType<StageDoesNotAllow>(Assert.Single((await RecordAsync(id)).Refusals));
    }

    [Fact]
    public async Task Record_OnceTheCaseHasGoneOn_StopsItWhereItIs()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        (await RecordAsync(id)).MustAllow();

        var refusal = Assert.IsType<UnitMustAnswerObjection>(Assert.Single((await CompleteApplication.PassAsync(Host, id)).Refusals));
        Assert.Equal("推荐单位收到的异议还没有处理（第1号：2023年9月18日书面），请联系推荐单位核实并在“单位公示”中登记处理结果后再通过；需要修改的，可以退回。", refusal.Sentence);

        Assert.Equal([refusal], (await Host.As(CompleteApplication.Office).Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!.WhyNotPass.Refusals);
        (await DecideAsync(id)).MustAllow();
        (await CompleteApplication.PassAsync(Host, id)).MustAllow();
    }

    [Theory]
    [InlineData(ObjectionOutcome.True, true)]
    [InlineData(ObjectionOutcome.PartlyTrue, true)]
    [InlineData(ObjectionOutcome.Untrue, false)]
    public async Task Result_AfterAnObjection_MayBeMadeOnlyWhereItWasUntrue(ObjectionOutcome outcome, bool isRefused)
    {
        var id = await AnnouncedAsync();
        (await RecordAsync(id)).MustAllow();
        (await DecideAsync(id, outcome)).MustAllow();
        Host.Clock.Now = new DateTimeOffset(BeijingTime.StartOf(new(2023, 9, 25)), TimeSpan.Zero);

        var view = await ViewAsync(id);

        Assert.Equal(isRefused, view.WhyNoResult.IsRefused);
        Assert.All(view.WhyNoResult.Refusals, refusal => Assert.IsType<ObjectionIsUpheld>(refusal));
        Assert.Equal(isRefused, (await Host.As("liqiang").Get<PrintUnitPublicity>().HandleAsync(id, isResult: true, CancellationToken.None))!.Verdict.IsRefused);
    }

    /// <summary>What is true of a submission stays true of it, whenever it is made public; only a new submission answers it.</summary>
    [Fact]
    public async Task Result_AfterATrueObjection_IsNotToBeHadByOtherDays_ButByANewSubmission()
    {
        var id = await AnnouncedAsync();
        (await RecordAsync(id)).MustAllow();
        (await DecideAsync(id, ObjectionOutcome.True)).MustAllow();
        Host.Clock.Now = new DateTimeOffset(BeijingTime.StartOf(new(2023, 9, 25)).AddHours(9), TimeSpan.Zero);
        await CompleteApplication.AnnounceAsync(Host, id, new(2023, 9, 25), new(2023, 10, 9));
        Assert.Contains((await ViewAsync(id)).WhyNoResult.Refusals, refusal => refusal is ObjectionIsUpheld);

        (await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "请更正授课次数", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();
        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();
        await CompleteApplication.AnnounceAsync(Host, id, new(2023, 9, 25), new(2023, 10, 9));
        Host.Clock.Now = new DateTimeOffset(BeijingTime.StartOf(new(2023, 10, 10)), TimeSpan.Zero);

        Assert.False((await ViewAsync(id)).WhyNoResult.IsRefused);
    }

    [Fact]
    public async Task Register_InTheDatabaseAndTheLog_IsNotReadable()
    {
        var id = await AnnouncedAsync();
        (await RecordAsync(id)).MustAllow();
        (await DecideAsync(id)).MustAllow();

        await using var db = await Host.DbAsync();
        var line = await db.Objections.SingleAsync();
        Assert.DoesNotContain("本人", Encoding.UTF8.GetString(Convert.FromBase64String(line.Box)), StringComparison.Ordinal);
        Assert.DoesNotContain("核实", Encoding.UTF8.GetString(Convert.FromBase64String(line.FindingsBox)), StringComparison.Ordinal);
        var entries = await db.AuditEntries.Where(entry => entry.Operation == nameof(RecordObjection) || entry.Operation == nameof(DecideObjection)).ToListAsync();
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Contains(line.Id.ToString(), entry.Detail, StringComparison.Ordinal));
        Assert.DoesNotContain(entries, entry => entry.Detail.Contains("本人", StringComparison.Ordinal));
    }

    private async Task<CaseId> AnnouncedAsync()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.AnnounceAsync(Host, id, new(2023, 9, 18), new(2023, 9, 22));
        return id;
    }

    private Task<Verdict> RecordAsync(CaseId id) =>
        Host.As("liqiang").Get<RecordObjection>().HandleAsync(new(id, new(2023, 9, 18), ObjectionChannel.Letter, IsNamed: true, Content), CancellationToken.None);

    private Task<Verdict> DecideAsync(CaseId id, ObjectionOutcome outcome = ObjectionOutcome.Untrue, int number = 1) =>
        Host.As("liqiang").Get<DecideObjection>().HandleAsync(new(id, number, outcome, "经核实不属实。"), CancellationToken.None);

    private async Task<GetUnitPublicity.View> ViewAsync(CaseId id) => (await Host.As("liqiang").Get<GetUnitPublicity>().HandleAsync(id, from: null, CancellationToken.None))!;
}

public sealed class ObjectionOnSqliteTests() : ObjectionTests(UseCaseHost.SqliteAsync);

public sealed class ObjectionOnPostgresTests(PostgresServer server) : ObjectionTests(() => UseCaseHost.PostgresAsync(server));

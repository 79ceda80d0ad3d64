using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Auditing;

/// <summary>Security study 9, 79–82.</summary>
public abstract class ReturnForCorrectionTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly TimeSpan _hours = TimeSpan.FromHours(48);

    [Fact]
    public async Task Return_WithoutAReason_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        Assert.IsType<ReturnNeedsReason>(Assert.Single((await ReturnAsync(id, " \t\n")).Refusals));
        await using var db = await Host.DbAsync();
        Assert.Equal(Stage.UnitAudit, (await db.Cases.SingleAsync()).Stage);
    }

    [Fact]
    public async Task Return_WithAReason_ReachesTheApplicantWithTheDeadline()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await ReturnAsync(id, " 请更正手机号码。 ")).MustAllow();

        var view = (await Host.As("zhoumin").Get<GetApplication>().HandleAsync(id, section: null, CancellationToken.None))!;

        Assert.Equal(("请更正手机号码。", Stage.Returned, true), (view.ReturnReason, view.Stage, view.MayEdit));
        Assert.Equal((UseCaseHost.Start + _hours).UtcDateTime, view.Deadline);
        var row = Assert.Single((await Host.As("zhoumin").Get<ListMyApplications>().HandleAsync(year: null, stage: null, 1, CancellationToken.None))!.Rows);
        Assert.Equal(view.Deadline, row.Deadline);
    }

    [Fact]
    public async Task Resubmit_AtTheLastInstantAndOneSecondLater_IsAcceptedAndRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await ReturnAsync(id)).MustAllow();

        Host.Clock.Advance(_hours + TimeSpan.FromSeconds(1));
        var late = Assert.IsType<ReturnDeadlinePassed>(Assert.Single((await CompleteApplication.SubmitAsync(Host, id)).Refusals));
        Assert.Equal(48, late.Deadline.Length);
        Assert.Contains("2023年9月20日10时00分前", late.Sentence, StringComparison.Ordinal);
        await using (var db = await Host.DbAsync())
        {
            var file = await db.Cases.SingleAsync();
            Assert.Equal((Stage.Returned, 1), (file.Stage, file.Submissions));
        }

        Host.Clock.Advance(TimeSpan.FromSeconds(-1));
        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();
    }

    /// <summary>Rule TW-08: who is returned on the last day keeps the hours of the notice.</summary>
    [Fact]
    public async Task Resubmit_AfterTheWindowWithinTheHours_IsAccepted()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        Host.Clock.Now = new DateTimeOffset(2023, 10, 20, 23, 0, 0, TimeSpan.FromHours(8)).ToUniversalTime();
        (await ReturnAsync(id)).MustAllow();

        Host.Clock.Advance(_hours);
        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();
    }

    [Fact]
    public async Task Resubmit_AFourthTime_IsRefusedWhateverTheTime()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        for (var submission = 2; submission <= 3; submission++)
        {
            (await ReturnAsync(id)).MustAllow();
            (await CompleteApplication.SubmitAsync(Host, id)).MustAllow($"submission {submission}");
        }
        (await ReturnAsync(id)).MustAllow();

        Assert.Equal(3, Assert.IsType<SubmissionsAreUsedUp>(Assert.Single((await CompleteApplication.SubmitAsync(Host, id)).Refusals)).Maximum);
        var check = (await Host.As("zhoumin").Get<CheckApplication>().HandleAsync(id, CancellationToken.None))!;
        Assert.Equal((0, false), (check.SubmissionsLeft, check.MaySubmit));
        Host.Clock.Advance(_hours + TimeSpan.FromSeconds(1));
        Assert.Contains((await CompleteApplication.SubmitAsync(Host, id)).Refusals, refusal => refusal is SubmissionsAreUsedUp);
    }

    [Fact]
    public async Task Resubmit_AfterTheOfficeReturned_NeedsTheUnitAndANewPublicity()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        (await ReturnAsync(id, subject: "zhaolei")).MustAllow();
        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();

        var opinion = (await Host.As("liqiang").Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!;
        Assert.Null(opinion.Publicity);
        var verdict = await CompleteApplication.PassAsync(Host, id, "liqiang", opinion.Opinion.Value);

        Assert.IsType<PublicityNotRecorded>(Assert.Single(verdict.Refusals));
    }

    [Fact]
    public async Task Return_Twice_IsRefusedAndTheClockDoesNotRestart()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await ReturnAsync(id)).MustAllow();
        Host.Clock.Advance(TimeSpan.FromHours(40));

        Assert.Equal(Stage.Returned, Assert.IsType<StageDoesNotAllow>(Assert.Single((await ReturnAsync(id)).Refusals)).Stage);
        var view = (await Host.As("zhoumin").Get<GetApplication>().HandleAsync(id, section: null, CancellationToken.None))!;
        Assert.Equal((UseCaseHost.Start + _hours).UtcDateTime, view.Deadline);
    }

    [Fact]
    public async Task Return_FromAStalePage_SaysSoTogetherWithWhatElseIsWrong()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var version = await CompleteApplication.VersionAsync(Host, id);

        var verdict = await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "", version - 1), CancellationToken.None);

        Assert.Equal([typeof(PageIsStale), typeof(ReturnNeedsReason)], verdict.Refusals.Select(refusal => refusal.GetType()));
    }

    [Fact]
    public async Task Return_ByTwoWindowsAtTheSameMoment_HappensOnce()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var version = await CompleteApplication.VersionAsync(Host, id);
        var windows = Enumerable.Range(0, 10).Select(_ => Host.As("liqiang").Get<ReturnForCorrection>()).ToList();

        var verdicts = await Task.WhenAll(windows.Select(window => Task.Run(() => window.HandleAsync(new(id, "请修改", version), CancellationToken.None))));

        Assert.Single(verdicts, verdict => !verdict.IsRefused);
        await using var db = await Host.DbAsync();
        Assert.Equal(2, (await db.Cases.SingleAsync()).History.Count);
    }

    private async Task<Verdict> ReturnAsync(CaseId id, string reason = "请修改。", string subject = "liqiang") =>
        await Host.As(subject).Get<ReturnForCorrection>().HandleAsync(new(id, reason, await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None);
}

public sealed class ReturnForCorrectionOnSqliteTests() : ReturnForCorrectionTests(UseCaseHost.SqliteAsync);

public sealed class ReturnForCorrectionOnPostgresTests(PostgresServer server) : ReturnForCorrectionTests(() => UseCaseHost.PostgresAsync(server));

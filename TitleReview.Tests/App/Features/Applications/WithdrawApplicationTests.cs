using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class WithdrawApplicationTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Reason = "材料准备不充分，明年再申报。";

    [Fact]
    public async Task Withdraw_FromTheUnit_LeavesItsQueueAndComesBackAsItWas()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var view = (await ViewAsync(id))!;
        Assert.Contains(view.Consequences, one => one.Sentence.Contains("推荐单位的待审名单中不再有", StringComparison.Ordinal));
        Assert.Contains(view.Consequences, one => one.Sentence.Contains("还可以提交2次", StringComparison.Ordinal));

        (await WithdrawAsync(id)).MustAllow();

        Assert.Empty((await Host.As("liqiang").Get<ListAuditQueue>().HandleAsync(new(), CancellationToken.None))!.Rows);
        await using (var db = await Host.DbAsync())
        {
            var file = await db.Cases.SingleAsync();
            Assert.Equal((Stage.Withdrawn, Stage.UnitAudit, Reason), (file.Stage, file.WithdrawnFrom, file.History[^1].Note));
        }
        var withdrawn = (await ViewAsync(id))!;
        Assert.Equal((Stage.UnitAudit, Reason, false), (withdrawn.Back, withdrawn.Reason, withdrawn.WhyNotReinstate.IsRefused));
        Assert.IsType<StageDoesNotAllow>(Assert.Single((await SaveAsync(id)).Refusals));

        (await ReinstateAsync(id)).MustAllow();
        Assert.Single((await Host.As("liqiang").Get<ListAuditQueue>().HandleAsync(new(), CancellationToken.None))!.Rows);
    }

    [Fact]
    public async Task Withdraw_OfADraft_IsUndoneToADraft()
    {
        var id = await CompleteApplication.StartedAsync(Host);

        (await WithdrawAsync(id)).MustAllow();
        Assert.IsType<StageDoesNotAllow>(Assert.Single((await SaveAsync(id)).Refusals));
        (await ReinstateAsync(id)).MustAllow();

        (await SaveAsync(id)).MustAllow();
    }

    [Fact]
    public async Task Withdraw_FromTheOffice_ComesBackToTheOffice()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        (await WithdrawAsync(id)).MustAllow();
        (await ReinstateAsync(id)).MustAllow();

        await using var db = await Host.DbAsync();
        Assert.Equal(Stage.FormalReview, (await db.Cases.SingleAsync()).Stage);
    }

    [Fact]
    public async Task Withdraw_WhileAnObjectionIsOpen_IsRefusedUntilItIsDealtWith()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.AnnounceAsync(Host, id, Host.Clock.Today(), new(2023, 9, 22));
        var unit = Host.As("liqiang");
        (await unit.Get<RecordObjection>().HandleAsync(new(id, Host.Clock.Today(), ObjectionChannel.Telephone, IsNamed: true, "反映业绩不实"), CancellationToken.None)).MustAllow();
        Assert.IsType<ObjectionStopsWithdrawal>(Assert.Single((await ViewAsync(id))!.WhyNotWithdraw.Refusals));
        Assert.IsType<ObjectionStopsWithdrawal>(Assert.Single((await WithdrawAsync(id)).Refusals));

        (await unit.Get<DecideObjection>().HandleAsync(new(id, 1, ObjectionOutcome.PartlyTrue, "授课次数有误，已更正。"), CancellationToken.None)).MustAllow();

        (await WithdrawAsync(id)).MustAllow();
    }

    [Fact]
    public async Task Withdraw_ForAReasonLongerThanTheBox_IsRefused() =>
        Assert.IsType<WithdrawalReasonIsTooLong>(Assert.Single((await WithdrawAsync(await CompleteApplication.StartedAsync(Host), new string('因', 501))).Refusals));

    [Theory]
    [InlineData("")]
    [InlineData("  　")]
    public async Task Withdraw_WithoutAReason_IsRefused(string reason)
    {
        var id = await CompleteApplication.StartedAsync(Host);

        Assert.IsType<WithdrawalNeedsReason>(Assert.Single((await WithdrawAsync(id, reason)).Refusals));
    }

    [Fact]
    public async Task Withdraw_OnceTheOfficeHasAcceptedIt_IsRefused()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        (await CompleteApplication.PassAsync(Host, id)).MustAllow();

        Assert.Equal(Stage.FeeDue, Assert.IsType<StageDoesNotAllow>(Assert.Single((await WithdrawAsync(id)).Refusals)).Stage);
        Assert.True((await ViewAsync(id))!.WhyNotWithdraw.IsRefused);
    }

    /// <summary>「逾期未补充提交的视为放弃申报」: abandoned by the clock, not withdrawn to begin anew.</summary>
    [Fact]
    public async Task Withdraw_AfterTheHoursOfAReturn_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await ReturnAsync(id);
        Host.Clock.Advance(TimeSpan.FromHours(49));

        Assert.IsType<ReturnDeadlinePassed>(Assert.Single((await WithdrawAsync(id)).Refusals));
    }

    [Fact]
    public async Task Reinstate_AfterTheWindow_IsRefusedAndAtItsEndAllowed()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        (await WithdrawAsync(id)).MustAllow();

        Host.Clock.Now = new DateTimeOffset(2023, 10, 21, 0, 0, 0, TimeSpan.FromHours(8)).ToUniversalTime();
        Assert.NotNull(Assert.IsType<ReinstatementIsTooLate>(Assert.Single((await ReinstateAsync(id)).Refusals)).Source);
        Host.Clock.Advance(TimeSpan.FromSeconds(-1));

        (await ReinstateAsync(id)).MustAllow();
    }

    /// <summary>Rule EL-12: one at a time, the withdrawn one or the new one.</summary>
    [Fact]
    public async Task Start_AfterAWithdrawal_IsAllowedAndThenTheOldOneStaysWithdrawn()
    {
        var first = await CompleteApplication.StartedAsync(Host);
        (await WithdrawAsync(first)).MustAllow();

        var second = await CompleteApplication.StartedAsync(Host);

        Assert.NotEqual(first, second);
        Assert.IsType<AlreadyApplied>(Assert.Single((await ReinstateAsync(first)).Refusals));
        (await WithdrawAsync(second)).MustAllow();
        (await ReinstateAsync(first)).MustAllow();
    }

    /// <summary>Rule SB-01: a new beginning does not give back what was used.</summary>
    [Fact]
    public async Task Submit_AnewAfterThreeSubmissionsAndAWithdrawal_IsRefusedAsTheFourth()
    {
        var first = await CompleteApplication.SubmittedAsync(Host);
        for (var submission = 2; submission <= 3; submission++)
        {
            await ReturnAsync(first);
            (await CompleteApplication.SubmitAsync(Host, first)).MustAllow($"submission {submission}");
        }
        (await WithdrawAsync(first)).MustAllow();
        var second = await CompleteApplication.StartedAsync(Host);

        var verdict = await CompleteApplication.SubmitAsync(Host, second);

        Assert.Contains(verdict.Refusals, refusal => refusal is SubmissionsAreUsedUp { Maximum: 3 });
        Assert.Equal(0, (await Host.As("zhoumin").Get<CheckApplication>().HandleAsync(second, CancellationToken.None))!.SubmissionsLeft);
    }

    [Fact]
    public async Task Withdraw_AndPassAtOnce_OneOfThemHappens()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var version = await CompleteApplication.VersionAsync(Host, id);
        var (withdraw, send) = (Host.As("zhoumin").Get<WithdrawApplication>(), Host.As("liqiang").Get<ReturnForCorrection>());

        var withdrawing = Task.Run(() => withdraw.HandleAsync(new(id, Reason, version), CancellationToken.None));
        var returning = Task.Run(() => send.HandleAsync(new(id, "请更正。", version), CancellationToken.None));
        await Task.WhenAll(withdrawing, returning);

        Assert.NotEqual((await withdrawing).IsRefused, (await returning).IsRefused);
    }

    private Task<GetWithdrawal.View?> ViewAsync(CaseId id) => Host.As("zhoumin").Get<GetWithdrawal>().HandleAsync(id, CancellationToken.None);

    private async Task<Verdict> WithdrawAsync(CaseId id, string reason = Reason) =>
        await Host.As("zhoumin").Get<WithdrawApplication>().HandleAsync(new(id, reason, await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None);

    private async Task<Verdict> ReinstateAsync(CaseId id) =>
        await Host.As("zhoumin").Get<ReinstateApplication>().HandleAsync(new(id, await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None);

    private async Task<Verdict> SaveAsync(CaseId id) =>
        (await Host.As("zhoumin").Get<SaveField>().HandleAsync(new(id, new("Basic", 0, "phone"), "13900000002", Version: 0), CancellationToken.None)).Verdict;

    private async Task ReturnAsync(CaseId id) =>
        (await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "请更正。", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();
}

public sealed class WithdrawApplicationOnSqliteTests() : WithdrawApplicationTests(UseCaseHost.SqliteAsync);

public sealed class WithdrawApplicationOnPostgresTests(PostgresServer server) : WithdrawApplicationTests(() => UseCaseHost.PostgresAsync(server));

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Notices;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Notices;

/// <summary>What changes of a published notice, since when, for whom, by which document.</summary>
public abstract class SupplementTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Apply = "windows.apply";
    private const string Longer = "2023-09-15 至 2023-10-27";

    [Fact]
    public async Task Issue_FromALaterDay_HoldsFromThatDayOn()
    {
        var notice = await NoticeAsync();
        (await WrittenDraft.SupplementAsync(Host, notice, Apply, Longer, Host.Clock.Today().AddDays(2))).MustAllow();

        Assert.Equal("还剩32天", await LeftAsync());
        Host.Clock.Now = Host.Clock.Now.AddDays(2);
        Assert.Equal("还剩37天", await LeftAsync());

        var row = Assert.Single(await ListAsync(notice));
        Assert.Equal(("巴职改〔2023〕7号", true, false, 0), (row.DocumentNumber, row.IsInForce, row.AppliesToAll, row.Cases));
        var change = Assert.Single(row.Changes);
        Assert.Equal(("网上申报时间", "2023年9月15日至2023年10月20日", "2023年9月15日至2023年10月27日"), (change.Title, change.Before.Single(), change.After.Single()));
        Assert.Equal("一", change.Source.Clause);
    }

    [Fact]
    public async Task Issue_ForWhatComesAfter_LeavesWhatIsSubmittedAsItWas()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var before = await HashAsync(id);
        (await WrittenDraft.SupplementAsync(Host, await NoticeAsync(), Apply, Longer, Host.Clock.Today())).MustAllow();

        Assert.Equal(before, await HashAsync(id));
        await using var db = await Host.DbAsync();
        Assert.Empty(await db.CasePolicyChanges.ToListAsync());
        var (file, policies) = (await db.Cases.SingleAsync(), Host.Get<PolicyStore>());
        Assert.Equal(20, (await policies.PolicyOfCaseAsync(db, file, CancellationToken.None)).Windows.Apply.Value!.To.Day);
        Assert.Equal(27, (await policies.PolicyOfNoticeAsync(db, file.Notice, CancellationToken.None)).Windows.Apply.Value!.To.Day);
    }

    [Fact]
    public async Task Issue_ForAll_LaysTheChangeOverEachCasesOwnPolicy()
    {
        var (notice, today) = (await NoticeAsync(), Host.Clock.Today());
        var id = await CompleteApplication.SubmittedAsync(Host);
        var before = await HashAsync(id);
        // stricter, so only for those to come
        (await WrittenDraft.SupplementAsync(Host, notice, "submissions.maximum", "2", today)).MustAllow();

        (await WrittenDraft.SupplementAsync(Host, notice, Apply, Longer, today, appliesToAll: true, number: "巴职改〔2023〕8号")).MustAllow();

        await using var db = await Host.DbAsync();
        var (file, policies) = (await db.Cases.SingleAsync(), Host.Get<PolicyStore>());
        var own = await policies.PolicyOfCaseAsync(db, file, CancellationToken.None);
        Assert.Equal((27, 3), (own.Windows.Apply.Value!.To.Day, own.Submissions.Maximum.Value));
        var present = await policies.PolicyOfNoticeAsync(db, notice, CancellationToken.None);
        Assert.Equal((27, 2), (present.Windows.Apply.Value!.To.Day, present.Submissions.Maximum.Value));
        var change = Assert.Single(await db.CasePolicyChanges.ToListAsync());
        Assert.Equal((id, 2, before, file.PolicyHash), (change.Case, change.Number, change.From, change.To));
        // the payment closes first; a policy that was not found would leave no day at all
        Assert.Equal(new DateTime(2023, 10, 20, 16, 0, 0, DateTimeKind.Utc), QueueKeys.InstantOf(await db.Cases.Select(one => EF.Property<long>(one, QueueKeys.DueBy)).SingleAsync()));
        Assert.Equal([(2, 1), (1, 0)], (await ListAsync(notice)).Select(row => (row.Number, row.Cases)));
    }

    [Fact]
    public async Task Issue_ForAll_OfWhatIsHarder_IsRefused()
    {
        await CompleteApplication.SubmittedAsync(Host);

        var verdict = await WrittenDraft.SupplementAsync(Host, await NoticeAsync(), "submissions.maximum", "2", Host.Clock.Today(), appliesToAll: true);

        Assert.IsType<SupplementIsHarderForAll>(Assert.Single(verdict.Refusals));
        Assert.Empty(await ListAsync(await NoticeAsync()));
    }

    [Fact]
    public async Task Issue_ThatLeavesAFault_OrBeforeTheLast_IsRefused()
    {
        var (notice, today) = (await NoticeAsync(), Host.Clock.Today());
        (await WrittenDraft.SupplementAsync(Host, notice, Apply, Longer, today.AddDays(3))).MustAllow();

        Assert.IsType<SupplementIsBeforeLast>(Assert.Single((await WrittenDraft.SupplementAsync(Host, notice, "submissions.maximum", "4", today)).Refusals));
        Assert.IsType<DraftIsNotReady>(Assert.Single((await WrittenDraft.SupplementAsync(Host, notice, "publicity.working_days", "3", today.AddDays(3))).Refusals));
    }

    [Fact]
    public async Task Chain_WithAChangedSupplement_IsFound()
    {
        (await WrittenDraft.SupplementAsync(Host, await NoticeAsync(), Apply, Longer, Host.Clock.Today())).MustAllow();
        await using var db = await Host.DbAsync();
        Assert.Empty(await SupplementCheck.BrokenAsync(db, CancellationToken.None));

        Host.IsDamagedOnPurpose = true;
        await db.NoticeSupplements.ExecuteUpdateAsync(set => set.SetProperty(one => one.DocumentNumber, "巴职改〔2023〕9号"));

        Assert.Single(await SupplementCheck.BrokenAsync(db, CancellationToken.None));
        Assert.Contains(await Invariants.ViolationsAsync(db, Host.Get<FileVault>().Holds, CancellationToken.None), line => line.StartsWith("supplements chain", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_ByAnybodyButTheOffice_OrOfNone_IsNotFound()
    {
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("zhoumin").Get<StartSupplement>().HandleAsync(new(await NoticeAsync()), CancellationToken.None)).Verdict.Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As(WrittenDraft.Office).Get<StartSupplement>().HandleAsync(new(new NoticeId(Guid.NewGuid())), CancellationToken.None)).Verdict.Refusals));
        Assert.Empty(await ListAsync(await NoticeAsync()));
        Assert.Empty(await Host.As("sunhao").Get<ListSupplements>().HandleAsync(await NoticeAsync(), CancellationToken.None));
    }

    [Fact]
    public async Task Print_OfASupplement_SaysWhatBecomesOfWhat()
    {
        var started = await Host.As(WrittenDraft.Office).Get<StartSupplement>().HandleAsync(new(await NoticeAsync()), CancellationToken.None);
        (await WrittenDraft.SaveAsync(Host, started.Draft, Apply, Longer, "一")).MustAllow();

        var letter = (await Host.As(WrittenDraft.Office).Get<PrintDraft>().HandleAsync(started.Draft, CancellationToken.None))!;

        Assert.Contains("1.网上申报时间：由“2023年9月15日至2023年10月20日”改为“2023年9月15日至2023年10月27日”（一）。", letter.Paragraphs);
    }

    private Task<IReadOnlyList<ListSupplements.Row>> ListAsync(NoticeId notice) => Host.As("zhoumin").Get<ListSupplements>().HandleAsync(notice, CancellationToken.None);

    private async Task<string> LeftAsync() =>
        Assert.Single((await Host.As("zhoumin").Get<ListNotices>().HandleAsync(CancellationToken.None))!.Rows).Windows[0].State;

    private async Task<string> HashAsync(CaseId id)
    {
        await using var db = await Host.DbAsync();
        return await db.Cases.Where(file => file.Id == id).Select(file => file.PolicyHash).SingleAsync();
    }

    private async Task<NoticeId> NoticeAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Notices.Select(notice => notice.Id).SingleAsync();
    }
}

public sealed class SupplementOnSqliteTests() : SupplementTests(UseCaseHost.SqliteAsync);

public sealed class SupplementOnPostgresTests(PostgresServer server) : SupplementTests(() => UseCaseHost.PostgresAsync(server));

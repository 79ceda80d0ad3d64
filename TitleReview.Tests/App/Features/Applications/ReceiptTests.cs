using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>The pledge, the instant that counts, and the receipt.</summary>
public abstract class ReceiptTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly DateTimeOffset _closing = new(2023, 10, 20, 23, 59, 59, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Submit_WithoutThePledgeOfTheNotice_IsRefusedAndWritesNothing(string pledge)
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        var version = await CompleteApplication.VersionAsync(Host, id);

        var verdict = await Host.As("zhoumin").Get<SubmitApplication>().HandleAsync(new(id, version, pledge), CancellationToken.None);

        Assert.NotNull(Assert.IsType<PledgeIsNotGiven>(Assert.Single(verdict.Refusals)).Source);
        await using var db = await Host.DbAsync();
        Assert.Equal((0, version), (await db.Submissions.CountAsync(), await CompleteApplication.VersionAsync(Host, id)));
    }

    [Fact]
    public async Task Receipt_OfASubmission_NamesThePledgeTheInstantAndTheLinkOfTheChain()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        var view = (await Host.As("zhoumin").Get<GetReceipt>().HandleAsync(id, CancellationToken.None))!;

        await using var db = await Host.DbAsync();
        var row = await db.Submissions.SingleAsync();
        var entry = await db.AuditEntries.SingleAsync(candidate => candidate.Operation == nameof(SubmitApplication));
        Assert.Equal((1, "2023-000001-1", UseCaseHost.Start.UtcDateTime, await Host.PersonAsync("zhoumin")), (row.Number, row.Receipt, row.ArrivedAt, row.PledgedBy));
        Assert.Equal((row.Receipt, entry.Number, entry.Hash), (view.Receipt.Number, view.Receipt.AuditNumber, view.Receipt.AuditHash));
        Assert.Contains(row.Receipt, entry.Detail, StringComparison.Ordinal);
        Assert.Contains(row.PledgeHash, entry.Detail, StringComparison.Ordinal);
        Assert.Equal(await CompleteApplication.PledgeAsync(Host, id), row.PledgeHash);
        Assert.Contains("真实有效", view.Pledge.Value, StringComparison.Ordinal);
        Assert.Null(AuditChain.FirstBreak(await db.AuditEntries.OrderBy(candidate => candidate.Number).ToListAsync()));
    }

    [Fact]
    public async Task Receipt_OfTheSecondSubmission_HasItsOwnNumberAndNamesTheFirst()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await ReturnAsync(id);
        Host.Clock.Advance(TimeSpan.FromHours(1));
        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();

        var view = (await Host.As("zhoumin").Get<GetReceipt>().HandleAsync(id, CancellationToken.None))!;

        Assert.Equal("2023-000001-2", view.Receipt.Number);
        Assert.Equal([("2023-000001-1", UseCaseHost.Start.UtcDateTime)], view.Earlier);
    }

    [Fact]
    public async Task Receipt_BeforeAnySubmission_IsNotThere()
    {
        var id = await CompleteApplication.StartedAsync(Host);

        Assert.Null(await Host.As("zhoumin").Get<GetReceipt>().HandleAsync(id, CancellationToken.None));
    }

    /// <summary>Another writer holds the database while the window closes: what arrived before counts.</summary>
    [Fact]
    public async Task Submit_ArrivedInTheLastSecondAndWrittenAfterTheClosing_Counts()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        var (version, pledge) = (await CompleteApplication.VersionAsync(Host, id), await CompleteApplication.PledgeAsync(Host, id));
        Host.Clock.Now = _closing.ToUniversalTime();
        var (held, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var other = await Host.DbAsync();
        other.Audit(default, Host.Clock.UtcNow(), "HoldTheDatabase", "test");
        var holding = other.SaveAsync(CancellationToken.None, async () =>
        {
            held.SetResult();
            await release.Task;
            return Verdict.Allowed;
        });
        await held.Task;

        // runs on this thread up to its first wait, so it has arrived when this line is passed
        var submitting = Host.As("zhoumin").Get<SubmitApplication>().HandleAsync(new(id, version, pledge), CancellationToken.None);
        Host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.False(submitting.IsCompleted);
        release.SetResult();
        (await holding).MustAllow();
        (await submitting).MustAllow("arrived in time");

        await using var db = await Host.DbAsync();
        Assert.Equal(_closing.UtcDateTime, (await db.Submissions.SingleAsync()).ArrivedAt);
        Assert.IsType<ApplicationsClosed>(Assert.Single(WindowRules.WhyNotSubmit(Host.Clock.UtcNow(), (await PolicyAsync(db)).Windows).Refusals));
    }

    [Fact]
    public async Task Check_OfADraftWithFaults_LeadsToTheBoxTheRowAndTheEvidence()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        await CompleteApplication.SaveAsync(Host, id, new("Basic", 0, "phone"), "");
        await CompleteApplication.SaveAsync(Host, id, new("Education", 1, "major"), "");
        await CompleteApplication.SaveAsync(Host, id, new("Papers", 0, "none"), "");
        (await Host.As("zhoumin").Get<AddRow>().HandleAsync(id, "Achievements", CancellationToken.None)).MustAllow();

        var check = (await Host.As("zhoumin").Get<CheckApplication>().HandleAsync(id, CancellationToken.None))!;

        var anchors = check.Sections.SelectMany(section => section.Located).Where(found => found.Finding.Outcome == Outcome.Refused).Select(found => found.Anchor).ToList();
        Assert.Superset(new HashSet<string> { "Basic-0-phone", "Education-1-major", "Papers-0-none", "Achievements-2-title", "Achievements-2-pages" }, anchors.ToHashSet());
        Assert.False(check.MaySubmit);
        Assert.All(check.Sections, section => Assert.Equal(section.Located.OrderBy(found => SelfCheckList.Order.ToList().IndexOf(found.Finding.Outcome)), section.Located));
        Assert.Contains(check.Print(Host.Clock.UtcNow()).Groups.SelectMany(group => group.Rows), cells => cells[1] == "不符合" && cells[2].Contains("手机", StringComparison.Ordinal));
    }

    /// <summary>Rule EL-07: papers are never in the way; an empty list that does not say 无 is (BL-03).</summary>
    [Fact]
    public async Task Check_OfAnApplicationWithoutPapers_IsInNobodysWay()
    {
        var id = await CompleteApplication.ReadyAsync(Host);

        Assert.True((await Host.As("zhoumin").Get<CheckApplication>().HandleAsync(id, CancellationToken.None))!.MaySubmit);
    }

    private async Task ReturnAsync(CaseId id) =>
        (await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "请更正。", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();

    private async Task<TitleReview.Core.Policies.Policy> PolicyAsync(ReviewDb db) =>
        await Host.Get<PolicyStore>().PolicyAsync(db, await db.Notices.Select(notice => notice.PolicyHash).SingleAsync(), CancellationToken.None);
}

public sealed class ReceiptOnSqliteTests() : ReceiptTests(UseCaseHost.SqliteAsync);

public sealed class ReceiptOnPostgresTests(PostgresServer server) : ReceiptTests(() => UseCaseHost.PostgresAsync(server));

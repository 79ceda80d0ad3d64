using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class FieldHistoryTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly FieldKey _profession = new("Basic", 0, "profession");

    [Fact]
    public async Task Restore_OfAnEarlierText_IsANewVersionWithItsAudit()
    {
        var id = await TypedAsync("一稿", "二稿");

        var result = await RestoreAsync(id, earlier: 1, version: 2);

        result.Verdict.MustAllow();
        Assert.Equal((3, "一稿"), (result.Version, result.Text));
        var view = (await HistoryAsync(id, page: 1))!;
        Assert.Equal([(3, "一稿"), (2, "二稿"), (1, "一稿")], view.Rows.Select(row => (row.Version, row.Text)));
        await using var db = await Host.DbAsync();
        var audit = await db.AuditEntries.SingleAsync(entry => entry.Operation == nameof(RestoreField));
        Assert.Equal((id.ToString(), "Basic.0.profession v3 from v1"), (audit.Subject, audit.Detail));
    }

    [Fact]
    public async Task Restore_WithAnOldVersion_OverwritesNothing()
    {
        var id = await TypedAsync("一稿", "二稿", "三稿");

        var result = await RestoreAsync(id, earlier: 1, version: 2);

        Assert.IsType<FieldChangedElsewhere>(Assert.Single(result.Verdict.Refusals));
        Assert.Null(result.Text);
        Assert.Equal("三稿", (await HistoryAsync(id, page: 1))!.Rows[0].Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    public async Task Restore_OfAVersionThatNeverWas_IsRefused(int earlier)
    {
        var id = await TypedAsync("一稿", "二稿");

        Assert.IsType<NoEarlierVersion>(Assert.Single((await RestoreAsync(id, earlier, version: 2)).Verdict.Refusals));
    }

    [Fact]
    public async Task Restore_InARemovedRow_OrAfterTheSubmission_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        Assert.IsType<StageDoesNotAllow>(Assert.Single((await RestoreAsync(id, earlier: 1, version: 1)).Verdict.Refusals));

        var draft = await CompleteApplication.StartedAsync(Host, "magang");
        var magang = Host.As("magang");
        var school = new FieldKey("Education", 1, "school");
        (await magang.Get<AddRow>().HandleAsync(draft, "Education", CancellationToken.None)).MustAllow();
        (await magang.Get<SaveField>().HandleAsync(new(draft, school, "某校", Version: 0), CancellationToken.None)).Verdict.MustAllow();
        (await magang.Get<RemoveRow>().HandleAsync(new(draft, "Education", 1, Restore: false), CancellationToken.None)).MustAllow();
        var result = await magang.Get<RestoreField>().HandleAsync(new(draft, school, Earlier: 1, Version: 1), CancellationToken.None);
        Assert.IsType<FieldIsUnknown>(Assert.Single(result.Verdict.Refusals));
    }

    [Fact]
    public async Task History_IsPaged_TheNewestFirst_AndOfOneBoxAlone()
    {
        var id = await TypedAsync([.. Enumerable.Range(1, 23).Select(number => $"第{number}稿")]);
        await CompleteApplication.SaveAsync(Host, id, new("Basic", 0, "phone"), "13900000000");

        var pages = await Task.WhenAll(new[] { 1, 3, 4, -5, int.MaxValue }.Select(page => HistoryAsync(id, page)));

        Assert.All(pages, page => Assert.Equal(23, page!.Total));
        Assert.Equal([.. Enumerable.Range(14, 10).Reverse()], pages[0]!.Rows.Select(row => row.Version));
        Assert.Equal(["第3稿", "第2稿", "第1稿"], pages[1]!.Rows.Select(row => row.Text));
        Assert.Empty(pages[2]!.Rows);
        Assert.Equal(23, pages[3]!.Rows[0].Version);
        Assert.Empty(pages[4]!.Rows);
    }

    [Theory]
    [InlineData("magang")]
    [InlineData("liqiang")]
    [InlineData("zhaolei")]
    [InlineData("chenjing")]
    [InlineData("sunhao")]
    public async Task History_OfSomebodyElses_IsNotThere(string subject)
    {
        var id = await TypedAsync("一稿", "二稿");
        var before = await Everything.InAsync(Host);
        var caller = Host.As(subject);

        Assert.Null(await caller.Get<ListFieldHistory>().HandleAsync(id, _profession, page: 1, CancellationToken.None));
        Assert.Null(await caller.Get<ListRecycleBin>().HandleAsync(id, page: 1, CancellationToken.None));
        Assert.Null(await caller.Get<CheckSection>().HandleAsync(id, "Basic", CancellationToken.None));
        var result = await caller.Get<RestoreField>().HandleAsync(new(id, _profession, Earlier: 1, Version: 2), CancellationToken.None);
        Assert.IsType<CaseNotFound>(Assert.Single(result.Verdict.Refusals));
        Assert.Equal(before, await Everything.InAsync(Host));
    }

    private async Task<CaseId> TypedAsync(params string[] texts)
    {
        var id = await CompleteApplication.StartedAsync(Host);
        foreach (var text in texts)
        {
            await CompleteApplication.SaveAsync(Host, id, _profession, text);
        }
        return id;
    }

    private Task<RestoreField.Result> RestoreAsync(CaseId id, int earlier, int version) =>
        Host.As("zhoumin").Get<RestoreField>().HandleAsync(new(id, _profession, earlier, version), CancellationToken.None);

    private Task<ListFieldHistory.View?> HistoryAsync(CaseId id, int page) =>
        Host.As("zhoumin").Get<ListFieldHistory>().HandleAsync(id, _profession, page, CancellationToken.None);
}

public sealed class FieldHistoryOnSqliteTests() : FieldHistoryTests(UseCaseHost.SqliteAsync);

public sealed class FieldHistoryOnPostgresTests(PostgresServer server) : FieldHistoryTests(() => UseCaseHost.PostgresAsync(server));

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class SubmitApplicationTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Submit_OfACompleteApplication_FreezesThePolicyAndCounts()
    {
        var id = await CompleteApplication.ReadyAsync(Host);

        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();

        await using var db = await Host.DbAsync();
        var file = await db.Cases.SingleAsync();
        Assert.Equal((Stage.UnitAudit, 1, await db.Notices.Select(notice => notice.PolicyHash).SingleAsync()), (file.Stage, file.Submissions, file.PolicyHash));
        var line = Assert.Single(file.History);
        Assert.Equal((1, Act.Submit, Stage.Draft, Stage.UnitAudit, "周敏", UseCaseHost.Start.UtcDateTime), (line.Number, line.Act, line.From, line.To, line.ActorName, line.At));
        Assert.Equal(1, await AuditsAsync());
    }

    [Fact]
    public async Task Submit_AroundBothEndsOfTheWindow_IsRefusedOneSecondOutside()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        var version = await CompleteApplication.VersionAsync(Host, id);

        MoveTo(2023, 9, 14, 23, 59, 59);
        var early = Assert.IsType<ApplicationsNotOpen>(Assert.Single((await SubmitAsync(id, version)).Refusals));
        MoveTo(2023, 10, 21, 0, 0, 0);
        var late = Assert.IsType<ApplicationsClosed>(Assert.Single((await SubmitAsync(id, version)).Refusals));

        Assert.Contains("请届时提交", early.Sentence, StringComparison.Ordinal);
        Assert.Contains("三（一）", late.ToString(), StringComparison.Ordinal);
        await AssertDraftAsync(id, version);
        MoveTo(2023, 10, 20, 23, 59, 59);
        (await SubmitAsync(id, version)).MustAllow("the last second");
    }

    [Fact]
    public async Task Submit_InTheFirstSecondOfTheWindow_IsAccepted()
    {
        var id = await CompleteApplication.ReadyAsync(Host);

        MoveTo(2023, 9, 15, 0, 0, 0);

        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();
    }

    [Fact]
    public async Task Submit_OfADraftWithSeveralFaults_NamesEachAndChangesNothing()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        await CompleteApplication.SaveAsync(Host, id, new("Basic", 0, "phone"), "");
        await CompleteApplication.SaveAsync(Host, id, new("Qualification", 0, "obtained"), "二〇二一年");
        await RemoveAsync(id, "毕业证书");
        (await CompleteApplication.UploadAsync(Host, id, "WorkHistory", 1, "工作经历印证材料")).MustAllow();
        var version = await CompleteApplication.VersionAsync(Host, id);

        var verdict = await SubmitAsync(id, version);

        var sentences = verdict.Refusals.Select(refusal => Assert.IsType<FindingRefuses>(refusal).Finding.Sentence).ToList();
        Assert.Contains("“手机”不能留空，请填写。", sentences);
        Assert.Contains("“取得时间”请按“2016-08”的格式填写年月。", sentences);
        Assert.Contains(sentences, sentence => sentence.Contains("第1行缺少“毕业证书”", StringComparison.Ordinal));
        Assert.Contains(sentences, sentence => sentence.Contains("有1页材料还没有回答", StringComparison.Ordinal));
        Assert.All(verdict.Refusals, refusal => Assert.NotNull(refusal.Source));
        await AssertDraftAsync(id, version);
    }

    /// <summary>Rules BL-01 and BL-03: an empty list says 无, a filled one does not.</summary>
    [Fact]
    public async Task Submit_OfAListNeitherFilledNorDeclaredNone_IsRefused()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        await CompleteApplication.SaveAsync(Host, id, new("Papers", 0, "none"), "");

        var refusal = Assert.IsType<FindingRefuses>(Assert.Single((await CompleteApplication.SubmitAsync(Host, id)).Refusals));

        Assert.Equal("“发表论文情况”没有填写；没有内容的请注明“无”。", refusal.Sentence);
    }

    [Theory]
    [InlineData("WorkSummary", 0, "text", "任职以来，周 敏同志认真授课。", "姓名")]
    [InlineData("Achievements", 1, "text", "本人（周敏）主讲十二讲。", "姓名")]
    [InlineData("Achievements", 1, "title", "博斯腾县委党校优质课", "工作单位")]
    public async Task Submit_WithOnesNameOrUnitWhereExpertsRead_IsFound(string section, int row, string field, string text, string kind)
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        await CompleteApplication.SaveAsync(Host, id, new FieldKey(section, row, field), text);

        var check = (await Host.As("zhoumin").Get<CheckApplication>().HandleAsync(id, CancellationToken.None))!;

        var finding = Assert.Single(check.Sections.SelectMany(found => found.Findings), finding => finding.Rule == "MK-05");
        Assert.Equal(Outcome.Refused, finding.Outcome);
        Assert.Contains(kind, finding.Sentence, StringComparison.Ordinal);
        Assert.True((await CompleteApplication.SubmitAsync(Host, id)).IsRefused);
    }

    [Fact]
    public async Task Submit_FromAStalePage_IsRefused()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        var seen = await CompleteApplication.VersionAsync(Host, id);
        await CompleteApplication.SaveAsync(Host, id, new("Basic", 0, "phone"), "13900000001");

        Assert.IsType<PageIsStale>(Assert.Single((await SubmitAsync(id, seen)).Refusals));
        await AssertDraftAsync(id, seen + 1);
    }

    /// <summary>Security study 9, 49: fifty clicks are one submission.</summary>
    [Fact]
    public async Task Submit_FiftyTimesAtOnce_SubmitsOnce()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        var (version, pledge) = (await CompleteApplication.VersionAsync(Host, id), await CompleteApplication.PledgeAsync(Host, id));
        var clicks = Enumerable.Range(0, 50).Select(_ => Host.As("zhoumin").Get<SubmitApplication>()).ToList();

        var verdicts = await Task.WhenAll(clicks.Select(click => Task.Run(() => click.HandleAsync(new(id, version, pledge), CancellationToken.None))));

        Assert.Single(verdicts, verdict => !verdict.IsRefused);
        Assert.All(verdicts.Where(verdict => verdict.IsRefused), verdict => Assert.True(Assert.Single(verdict.Refusals) is PageIsStale or StageDoesNotAllow));
        await using var db = await Host.DbAsync();
        Assert.Equal(1, (await db.Cases.SingleAsync()).Submissions);
        Assert.Equal(1, await AuditsAsync());
        Assert.True(await SubmissionState.IsWholeAsync(db, id));
    }

    [Fact]
    public async Task Submit_WhileABoxIsSaved_NeverSubmitsWhatWasNotChecked()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        var (version, pledge) = (await CompleteApplication.VersionAsync(Host, id), await CompleteApplication.PledgeAsync(Host, id));
        var (submit, save) = (Host.As("zhoumin").Get<SubmitApplication>(), Host.As("zhoumin").Get<SaveField>());

        var submitting = Task.Run(() => submit.HandleAsync(new(id, version, pledge), CancellationToken.None));
        var saving = Task.Run(() => save.HandleAsync(new(id, new("Basic", 0, "phone"), "", Version: 1), CancellationToken.None));
        await Task.WhenAll(submitting, saving);

        Assert.NotEqual((await submitting).IsRefused, (await saving).Verdict.IsRefused);
    }

    private static DateTimeOffset Beijing(int year, int month, int day, int hour, int minute, int second) => new(year, month, day, hour, minute, second, TimeSpan.FromHours(8));

    private void MoveTo(int year, int month, int day, int hour, int minute, int second) => Host.Clock.Now = Beijing(year, month, day, hour, minute, second).ToUniversalTime();

    private async Task<Verdict> SubmitAsync(CaseId id, int version) =>
        await Host.As("zhoumin").Get<SubmitApplication>().HandleAsync(new(id, version, await CompleteApplication.PledgeAsync(Host, id)), CancellationToken.None);

    private async Task RemoveAsync(CaseId id, string kind)
    {
        await using var db = await Host.DbAsync();
        var page = await db.Pages.Where(candidate => candidate.Kind == kind).Select(candidate => candidate.Id).SingleAsync();
        (await Host.As("zhoumin").Get<RemovePage>().HandleAsync(new(id, page, Restore: false), CancellationToken.None)).MustAllow();
    }

    private async Task AssertDraftAsync(CaseId id, int version)
    {
        await using var db = await Host.DbAsync();
        var file = await db.Cases.SingleAsync(candidate => candidate.Id == id);
        Assert.Equal((Stage.Draft, 0, version, 0, ""), (file.Stage, file.Submissions, file.Version, file.History.Count, file.PolicyHash));
        Assert.Equal((0, 0), (await AuditsAsync(), await db.Submissions.CountAsync()));
    }

    private async Task<int> AuditsAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.AuditEntries.CountAsync(entry => entry.Operation == nameof(SubmitApplication));
    }
}

public sealed class SubmitApplicationOnSqliteTests() : SubmitApplicationTests(UseCaseHost.SqliteAsync);

public sealed class SubmitApplicationOnPostgresTests(PostgresServer server) : SubmitApplicationTests(() => UseCaseHost.PostgresAsync(server));

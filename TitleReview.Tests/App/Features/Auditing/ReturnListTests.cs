using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Jobs;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Auditing;

/// <summary>Everything at once (OP-04), each thing at its place, with the count and the hour; and what the applicant made of it.</summary>
public abstract class ReturnListTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly ReturnPoint _phone = new(ReturnKind.Content, "Basic", 0, "phone", Page: null, "手机号码少一位");
    private static readonly ReturnPoint _conditions = new(ReturnKind.Conditions, "Appraisals", null, null, Page: null, "任职年限不足");

    [Fact]
    public async Task Return_WithAList_ShowsEachPointToTheApplicant_AndNoneBefore()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await AddAsync(id, _phone)).MustAllow();
        (await AddAsync(id, _conditions)).MustAllow();
        Assert.Null(await ReturnOfAsync(id));
        var listed = (await ViewAsync(id)).Items!;
        Assert.Equal(["手机号码少一位", "任职年限不足"], listed.Select(item => item.Point.Reason));
        Assert.Contains((await ViewAsync(id)).WhyNotPass.Refusals, refusal => refusal is ReturnPointsAreOpen { Count: 2 });

        (await ReturnAsync(id, "", [.. listed.Select(item => item.Id)])).MustAllow();

        var view = (await ReturnOfAsync(id))!;
        Assert.Equal([(ReturnKind.Content, "Basic-0-phone"), (ReturnKind.Conditions, "")], view.Items.Select(item => (item.Point.Kind, item.Point.Anchor)));
        Assert.Equal((1, 3, 2, 1, "单位审核"), (view.Submissions, view.Most.Value, view.Left, view.CountIn("Basic"), view.By));
        Assert.Equal((UseCaseHost.Start + TimeSpan.FromHours(48)).UtcDateTime, view.Deadline.Value);
        Assert.Equal("1. 手机号码少一位；2. 任职年限不足", view.Reason);
    }

    [Fact]
    public async Task Return_OfAListThatAColleagueChanged_IsRefused_AndWithoutSeeingItTakesItAll()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await AddAsync(id, _phone)).MustAllow();
        var seen = (await ViewAsync(id)).Items!.Select(item => item.Id).ToList();
        (await AddAsync(id, _conditions)).MustAllow();

        Assert.IsType<PageIsStale>(Assert.Single((await ReturnAsync(id, "请修改。", seen)).Refusals));
        (await ReturnAsync(id, "请修改。", null)).MustAllow();

        Assert.Equal(2, (await ReturnOfAsync(id))!.Items.Count);
    }

    [Fact]
    public async Task Remove_TakesAPointOffTheList_Once()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await AddAsync(id, _phone)).MustAllow();
        var item = Assert.Single((await ViewAsync(id)).Items!).Id;

        (await RemoveAsync(id, item)).MustAllow();
        Assert.IsType<PageIsStale>(Assert.Single((await RemoveAsync(id, item)).Refusals));

        Assert.Empty((await ViewAsync(id)).Items!);
        Assert.IsType<ReturnNeedsReason>(Assert.Single((await ReturnAsync(id, " ", [])).Refusals));
    }

    [Fact]
    public async Task Add_WithoutReasonOrPlaceOrForAPageOfAnother_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        Assert.IsType<ReturnPointNeedsReason>(Assert.Single((await AddAsync(id, _phone with { Reason = " " })).Refusals));
        Assert.IsType<ReturnPointIsNowhere>(Assert.Single((await AddAsync(id, _phone with { Section = "Nothing" })).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await AddAsync(id, _phone with { Page = new PageId(Guid.NewGuid()) })).Refusals));
        Assert.IsType<CaseNotFound>(Assert.Single((await AddAsync(id, _phone, "halida")).Refusals));
    }

    [Fact]
    public async Task Add_BeyondTheMost_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        for (var number = 0; number < AddReturnItem.Most; number++)
        {
            (await AddAsync(id, _phone with { Reason = $"第{number}处" })).MustAllow();
        }

        Assert.IsType<ReturnListIsFull>(Assert.Single((await AddAsync(id, _phone)).Refusals));
    }

    [Fact]
    public async Task Changes_SinceTheLastSubmission_NameEachBoxAndEachFile()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        Assert.Null((await ViewAsync(id)).Changes);
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await ReturnAsync(id, "请修改。", null)).MustAllow();
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var (removed, added) = await CorrectAsync(id);
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();

        var changes = (await ViewAsync(id)).Changes!;

        Assert.Equal((1, true), (changes.Since, changes.ArePagesKnown));
        var box = Assert.Single(changes.Boxes);
        Assert.Equal(("Basic", "党史党建教学", "党史教学"), (box.Section, box.Before, box.After));
        Assert.Equal(
            [(removed, PageChange.Removed), (added, PageChange.Added)],
            changes.Pages.Select(page => (page.Page, page.Change)).OrderByDescending(page => page.Change));
        Assert.Equal((1, 2), (changes.CountIn("Basic"), changes.CountIn("WorkHistory")));
    }

    /// <summary>Rules SB-01 and SB-04.</summary>
    [Fact]
    public async Task Return_OfTheLastSubmission_IsForetold_AndTheApplicantReadsThatNoneIsLeft()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        for (var submission = 2; submission <= 3; submission++)
        {
            (await ReturnAsync(id, "请修改。", null)).MustAllow();
            (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();
        }
        Assert.Contains("退回后申报人不能再次提交", Assert.Single((await ViewAsync(id)).Returning).Sentence, StringComparison.Ordinal);

        (await ReturnAsync(id, "请修改。", null)).MustAllow();

        var view = (await ReturnOfAsync(id))!;
        Assert.Equal((3, 0), (view.Submissions, view.Left));
        Assert.Contains(view.Next, one => one.Sentence.Contains("次数已经用完", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Applicant_OfALapsedAndOfARefusedApplication_ReadsWhyByWhomAndWhatCanBeDone()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await Host.As("liqiang").Get<RefuseApplication>().HandleAsync(new(id, "不在本单位工作", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();
        var refused = (await ReturnOfAsync(id))!;
        Assert.Equal((Stage.NotAccepted, "单位审核", "不在本单位工作"), (refused.Stage, refused.By, refused.Reason));
        Assert.NotEmpty(refused.Next);

        (await Host.As("liqiang").Get<RestoreApplication>().HandleAsync(new(id, "误办", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();
        (await ReturnAsync(id, "请修改。", null)).MustAllow();
        Host.Clock.Advance(TimeSpan.FromHours(49));
        Assert.Equal(1, await Host.Get<ReturnSweep>().SweepAsync(CancellationToken.None));

        var lapsed = (await ReturnOfAsync(id))!;
        Assert.Equal((Stage.Lapsed, "系统按通知规定登记"), (lapsed.Stage, lapsed.By));
        Assert.Contains(lapsed.Next, one => one.Sentence.Contains("系统故障", StringComparison.Ordinal));
    }

    /// <returns>The page that was removed and the one that took its place.</returns>
    private async Task<(PageId Removed, PageId Added)> CorrectAsync(CaseId id)
    {
        await CompleteApplication.SaveAsync(Host, id, new FieldKey("Basic", 0, "profession"), "党史教学");
        await using var db = await Host.DbAsync();
        var old = await db.Pages.Where(page => page.Case == id && page.Section == "WorkHistory").Select(page => page.Id).SingleAsync();
        (await Host.As("zhoumin").Get<RemovePage>().HandleAsync(new(id, old, Restore: false), CancellationToken.None)).MustAllow();
        (await CompleteApplication.UploadAsync(Host, id, "WorkHistory", 1, "工作经历印证材料")).MustAllow();
        await CompleteApplication.AnswerAllAsync(Host, id);
        return (old, await db.Pages.Where(page => page.Case == id && page.Section == "WorkHistory" && page.RemovedAt == null).Select(page => page.Id).SingleAsync());
    }

    private async Task<GetAuditCase.View> ViewAsync(CaseId id) => (await Host.As("liqiang").Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!;

    private Task<GetReturn.View?> ReturnOfAsync(CaseId id) => Host.As("zhoumin").Get<GetReturn>().HandleAsync(id, CancellationToken.None);

    private async Task<Verdict> AddAsync(CaseId id, ReturnPoint point, string subject = "liqiang") =>
        await Host.As(subject).Get<AddReturnItem>().HandleAsync(new(id, point, Submission: 1), CancellationToken.None);

    private Task<Verdict> RemoveAsync(CaseId id, Guid item) => Host.As("liqiang").Get<RemoveReturnItem>().HandleAsync(new(id, item), CancellationToken.None);

    private async Task<Verdict> ReturnAsync(CaseId id, string reason, IReadOnlyList<Guid>? items) =>
        await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, reason, await CompleteApplication.VersionAsync(Host, id), items), CancellationToken.None);
}

public sealed class ReturnListOnSqliteTests() : ReturnListTests(UseCaseHost.SqliteAsync);

public sealed class ReturnListOnPostgresTests(PostgresServer server) : ReturnListTests(() => UseCaseHost.PostgresAsync(server));

using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.App.Features.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Auditing;

/// <summary>What an officer has open while a colleague works on the same application.</summary>
public sealed class LiveAuditPagesTests() : UseCaseTests(UseCaseHost.SqliteAsync)
{
    private const string Moved = "这件申报刚才有了变化";

    [Fact]
    public async Task AuditCase_ChangedByAColleague_ShowsIt_SaysSo_AndKeepsWhatIsTyped()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var page = await ShowAsync<AuditCasePage>(id);
        await page.WriteAsync("reason", "onchange", "请补充年度考核表。");

        await CompleteApplication.AnnounceAsync(Host, id, Host.Clock.Today(), new(2023, 9, 25));

        await page.ReadsAsync(Moved);
        Assert.Contains("已登记：", await page.WordsAsync(), StringComparison.Ordinal);
        Assert.Contains("请补充年度考核表。", (await page.LookAsync()).QuerySelector("#reason")!.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditCase_ChangedByOneself_SaysOnlyThatItIsDone()
    {
        var page = await ShowAsync<AuditCasePage>(await CompleteApplication.SubmittedAsync(Host));

        await page.SendAsync("tick-Basic", "onchange", new ChangeEventArgs { Value = true });

        Assert.NotEmpty((await page.LookAsync()).QuerySelectorAll("[data-tick=Basic][checked]"));
        Assert.DoesNotContain(Moved, await page.WordsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditCase_WhoseMasksAColleagueMarks_CountsThem()
    {
        var masks = new MaskCheckCase(Host, await CompleteApplication.SubmittedAsync(Host));
        var page = await ShowAsync<AuditCasePage>(masks.Id);
        Assert.Contains("遮盖检查 0/17", await page.WordsAsync(), StringComparison.Ordinal);

        (await masks.MarkAsync(1, MaskMark.Fit)).MustAllow();

        await page.ReadsAsync("遮盖检查 1/17");
        Assert.DoesNotContain(Moved, await page.WordsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MaskCheck_OfACaseThatGoesOnMeanwhile_SaysThatItHasEnded()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var page = await ShowAsync<MaskCheckPage>(id);
        Assert.Contains("下一个未检查的页", await page.WordsAsync(), StringComparison.Ordinal);

        await CompleteApplication.PassUnitAsync(Host, id);

        await page.ReadsAsync("遮盖检查已结束");
        Assert.DoesNotContain("没有找到", await page.WordsAsync(), StringComparison.Ordinal);
        Assert.Contains("没有找到", await (await ShowAsync<MaskCheckPage>(id)).WordsAsync(), StringComparison.Ordinal);
    }

    private Task<LiveComponent> ShowAsync<T>(CaseId id)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        LiveComponent.ShowAsync<T>(Host.As(CompleteApplication.UnitOfficer), new(StringComparer.Ordinal) { ["Id"] = id.Value });
}

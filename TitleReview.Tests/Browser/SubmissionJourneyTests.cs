using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>From the check before submitting to the receipt, by clicks; then back again.</summary>
[Collection(Chromium.Walks)]
public sealed class SubmissionJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Check_FromEachFinding_LeadsToTheBoxOrTheEvidenceItIsAbout()
    {
        await using var world = await SubmissionWorld.BuildAsync();
        await using var me = await world.ArriveAsync(chromium);
        await me.GoAsync($"/applications/{world.Case}/Basic");
        await me.Page.Locator("[id='Basic-0-phone']").FillAsync("");
        await me.Page.Locator("[id='Basic-0-phone']").BlurAsync();
        await me.Page.Locator("[id='Basic-0-phone-state'] [data-state='saved']").WaitForAsync();
        await me.GoAsync($"/applications/{world.Case}/submit");
        await me.ShotAsync("check-with-faults");
        Assert.Equal(0, await me.Page.GetByRole(AriaRole.Button, new() { Name = "确认承诺并提交" }).CountAsync());

        await me.Page.Locator("[data-section='Basic'] [data-rule='BL-01'] a").First.ClickAsync();

        await me.Page.Locator("[id='Basic-0-phone']:focus").WaitForAsync();
        await me.ShotAsync("led-to-the-box");
        await me.FillAsync("Basic-0-phone", "13900000000");
        // the address alone leads there too, and to the evidence of a row
        await me.GoAsync($"/applications/{world.Case}/Education#Education-1-pages");
        await me.Page.Locator("[data-row='1'] input[type='file']:focus").WaitForAsync();
        await me.GoAsync($"/applications/{world.Case}/Education#Education-1");
        await me.Page.Locator("[id='Education-1-level']:focus").WaitForAsync();
        Assert.Empty(me.Faults);
    }

    [Fact]
    public async Task Submit_ByFiftyClicksInTwoTabs_GivesOneReceiptAndBothTabsShowIt()
    {
        await using var world = await SubmissionWorld.BuildAsync();
        await using var me = await world.ArriveAsync(chromium);
        await using var other = await world.ArriveAsync(chromium);
        await other.GoAsync($"/applications/{world.Case}/submit");
        await other.Page.GetByLabel("本人作出以上承诺").CheckAsync();
        await me.GoAsync($"/applications/{world.Case}/submit");
        var button = me.Page.GetByRole(AriaRole.Button, new() { Name = "确认承诺并提交" });
        await button.ClickAsync();
        await me.Page.GetByText("还没有作出个人承诺").WaitForAsync();
        await me.ShotAsync("without-the-pledge");
        await me.Page.GetByLabel("本人作出以上承诺").CheckAsync();
        await me.ShotAsync("check");

        await button.EvaluateAsync("button => { for (let click = 0; click < 50; click++) { button.click(); } }");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "确认承诺并提交" }).ClickAsync();

        await me.ReadyAsync("submitted");
        await other.ReadyAsync("submitted");
        await me.ShotAsync("submitted");
        Assert.Equal(["2023-000001-1"], await world.ReceiptsAsync());
        Assert.Equal("2023-000001-1", await other.Page.Locator("[data-receipt]").GetAttributeAsync("data-receipt"));
        await me.Page.GetByRole(AriaRole.Link, new() { Name = "查看回执" }).ClickAsync();
        await me.ReadyAsync("receipt");
        Assert.Contains("审计链", await me.Page.Locator("article").InnerTextAsync(), StringComparison.Ordinal);
        await me.ShotAsync("receipt");
        var pdf = await me.Page.Context.APIRequest.GetAsync(new Uri(world.App.Address, $"/files/{world.Case}/receipt.pdf").ToString());
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString((await pdf.BodyAsync())[..4]));
        Assert.DoesNotContain("周敏", Uri.UnescapeDataString(pdf.Headers["content-disposition"]), StringComparison.Ordinal);
        Assert.Empty(me.Faults);
        Assert.Empty(other.Faults);
    }

    [Fact]
    public async Task Applicant_PreviewsWithdrawsAndTakesItBack_ByClicks()
    {
        await using var world = await SubmissionWorld.BuildAsync();
        await using var me = await world.ArriveAsync(chromium);
        await me.GoAsync($"/applications/{world.Case}/submit");
        await me.Page.GetByRole(AriaRole.Link, new() { Name = "打印自查清单" }).ClickAsync();
        await me.ReadyAsync("self-check");
        await me.ShotAsync("self-check");
        await me.GoAsync($"/applications/{world.Case}/preview");
        await me.ShotAsync("preview-unit");
        await me.Page.GetByRole(AriaRole.Link, new() { Name = "评审专家看到的" }).ClickAsync();
        await me.ReadyAsync("preview-expert");
        Assert.DoesNotContain("周敏", await me.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await me.ShotAsync("preview-expert");

        await me.GoAsync("/applications");
        await me.Page.GetByRole(AriaRole.Link, new() { Name = "撤回申报 2023-000001" }).ClickAsync();
        await me.ReadyAsync("withdraw");
        await me.Page.GetByLabel("撤回原因").FillAsync("材料准备不充分。");
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "撤回申报…" }).ClickAsync();
        await me.ShotAsync("withdraw");
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "确定撤回" }).ClickAsync();
        await me.ReadyAsync("withdrawn");
        await me.ShotAsync("withdrawn");
        await me.GoAsync("/applications");
        await me.ShotAsync("my-applications-withdrawn");
        await me.Page.GetByRole(AriaRole.Link, new() { Name = "恢复申报 2023-000001" }).ClickAsync();
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "恢复申报" }).ClickAsync();
        await me.ReadyAsync("withdraw");
        Assert.Equal("Draft", await me.Page.Locator("[data-stage]").GetAttributeAsync("data-stage"));
        Assert.Empty(me.Faults);
    }

    [Fact]
    public async Task Applicant_TakesOverLastYearsApplication_AndConfirmsOnePage()
    {
        await using var world = await SubmissionWorld.BuildAsync(withNextYear: true);
        await using var me = await world.ArriveAsync(chromium, new() { ViewportSize = new() { Width = 360, Height = 780 }, IsMobile = true });
        await me.GoAsync("/applications");
        await me.ShotAsync("my-applications-copy");
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "沿用2023-000001" }).ClickAsync();
        await me.ReadyAsync("Target");
        var application = new Uri(me.Page.Url).AbsolutePath;
        await me.GoAsync($"{application}/Education");
        await me.Page.Locator("[data-copied='2']").WaitForAsync();
        await me.ShotAsync("copied-pages");

        await me.Page.GetByRole(AriaRole.Button, new() { Name = "确认毕业证书仍然有效" }).ClickAsync();

        await me.Page.Locator("[data-copied='1']").WaitForAsync();
        await me.GoAsync($"{application}/submit");
        Assert.Contains("有1页是上一年度材料", await me.Page.Locator("[data-section='Education']").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await PageInspection.FaultsAsync(me, "submit-360"));
        Assert.Empty(me.Faults);
    }
}

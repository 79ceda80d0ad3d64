using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The applicant asks when to apply, and the office what another value would change.</summary>
[Collection(Chromium.Walks)]
public sealed class PlanAndTrialTests(Chromium chromium)
{
    [Fact]
    public async Task ApplicantPlans_AndTheOfficeTriesAParameter_ByClicks()
    {
        await using var world = await PageWorld.BuildAsync();
        await world.AcceptAsync();
        await using var applicant = await Guest.ArriveAsync(chromium, world.App.Address, "周敏");
        await applicant.SignInAsync();
        await applicant.GoAsync($"/applications/{world.Submitted}");
        await applicant.Page.GetByRole(AriaRole.Link, new() { Name = "申报规划" }).ClickAsync();
        await applicant.ReadyAsync("plan");
        Assert.Equal("2023", await applicant.Page.Locator("[data-earliest]").GetAttributeAsync("data-earliest"));
        await applicant.ShotAsync("plan");

        await using var office = await Guest.ArriveAsync(chromium, world.App.Address, "赵磊");
        await office.SignInAsync();
        await office.GoAsync($"/notices/{world.Notice}");
        await office.Page.GetByRole(AriaRole.Link, new() { Name = "参数试算" }).ClickAsync();
        await office.ReadyAsync("trial");
        await office.Page.Locator("#key").SelectOptionAsync(new SelectOptionValue { Label = "申报初级所需任职年限" });
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "查看现在的规定" }).ClickAsync();
        await office.Page.Locator("[data-present]", new() { HasText = "1年" }).WaitForAsync();
        await TryAsync(office, "三年");
        await office.Page.GetByText("没有试算：").WaitForAsync();
        await TryAsync(office, "2");
        await office.Page.Locator("[data-result]", new() { HasText = "1件中0件结论改变" }).WaitForAsync();
        await TryAsync(office, "3");
        await office.Page.Locator("[data-result]", new() { HasText = "1件中1件结论改变" }).WaitForAsync();
        await office.ShotAsync("trial");

        // the address is the trial: a colleague who opens it sees the same
        await office.GoAsync(new Uri(office.Page.Url).PathAndQuery);
        var row = office.Page.Locator($"[data-case='{world.Submitted}']");
        Assert.Contains("还差1年", await row.InnerTextAsync(), StringComparison.Ordinal);
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await office.ReadyAsync("case");
        Assert.Empty(applicant.Faults);
        Assert.Empty(office.Faults);
    }

    private static async Task TryAsync(Guest office, string value)
    {
        await office.Page.Locator("#value").FillAsync(value);
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "试算", Exact = true }).ClickAsync();
        await office.Page.WaitForURLAsync($"**value={Uri.EscapeDataString(value)}");
        await office.ReadyAsync("trial");
    }
}

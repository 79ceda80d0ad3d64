using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>马钢's application from level to level: the county returns it with a list, he puts it right, and every level passes it again.</summary>
[Collection(Chromium.Walks)]
public sealed class LevelJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Case_ReturnedByTheCounty_IsCorrectedAndPassedByEveryLevel()
    {
        await using var world = await SubmissionWorld.AtCountyAsync();
        var address = $"/auditing/{world.Case}";
        await using var county = await world.ArriveAsync(chromium, who: "王芳");
        await county.GoAsync(address);
        await ReturnAsync(county);

        await using var applicant = await world.ArriveAsync(chromium, who: "马钢");
        await CorrectAsync(applicant, $"/applications/{world.Case}");

        await using var unit = await world.ArriveAsync(chromium, who: "哈丽达·艾山");
        await unit.GoAsync(address);
        Assert.Contains("改动1处内容", await unit.Page.Locator("[data-changes]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("党史党建教学 → 党史教学", await unit.Page.Locator("[data-section='Basic'] [data-changed]").InnerTextAsync(), StringComparison.Ordinal);
        await unit.ShotAsync("case-with-changes");
        await PublishInUnitAsync(unit);
        await OfficeJourney.PassAsync(unit, "unit-passed");

        await PassAsync(world, "帕提古丽·买买提", "SupervisorAudit", done: 2);
        await PassAsync(world, "王芳", "CountyAudit", done: 3);
        await PassAsync(world, "李建国", "PrefectureAudit", done: 4);
        await PassAsync(world, "赵磊", "FormalReview", done: 5);
        await unit.GoAsync(address);
        await unit.Page.Locator("[data-stage='FeeDue']").WaitForAsync();
        Assert.Equal(6, await unit.Page.Locator("[data-step='done']").CountAsync());
        await unit.ShotAsync("route-done");
        Assert.All([county, applicant, unit], guest => Assert.Empty(guest.Faults));
    }

    /// <summary>One point of the officer's own words, and one that the checks have found.</summary>
    private static async Task ReturnAsync(Guest county)
    {
        await county.ShotAsync("case");
        await county.Page.Locator("#item-section").SelectOptionAsync("Basic");
        await county.Page.Locator("#item-box option", new() { HasText = "现从事专业技术工作" }).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await county.Page.Locator("#item-box").SelectOptionAsync(new SelectOptionValue { Label = await LabelAsync(county, "现从事专业技术工作") });
        await county.Page.Locator("#item-reason").FillAsync("与任职文件写得不一致，请按文件更正。");
        await county.Page.GetByRole(AriaRole.Button, new() { Name = "加入清单", Exact = true }).ClickAsync();
        await county.Page.Locator("[data-items='1']").WaitForAsync();
        Assert.Contains("退回清单中还有1项", await county.Page.Locator("[role='alert']").First.InnerTextAsync(), StringComparison.Ordinal);
        await county.Page.GetByRole(AriaRole.Button, new() { Name = "退回修改…" }).ClickAsync();
        Assert.Contains("第1次提交，共3次", await county.Page.Locator("[data-sure]").InnerTextAsync(), StringComparison.Ordinal);
        await county.ShotAsync("return-sure");
        await county.Page.GetByRole(AriaRole.Button, new() { Name = "确定退回" }).ClickAsync();
        await county.Page.Locator("[data-stage='Returned']").WaitForAsync();
        await county.ShotAsync("returned");
    }

    private static async Task CorrectAsync(Guest applicant, string application)
    {
        await applicant.GoAsync(application);
        var notice = applicant.Page.Locator("[data-return='Returned']");
        Assert.Contains("已用去第1次 / 共3次，还可以提交2次", await notice.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Matches("还剩4[78]小时", await applicant.Page.Locator("count-down").InnerTextAsync());
        await applicant.ShotAsync("returned");
        await notice.Locator("[data-item='Basic'] a").ClickAsync();
        await applicant.Page.Locator("#Basic-0-profession:focus").WaitForAsync();
        Assert.Contains("本部分须修改1项", await applicant.Page.Locator("[data-section-items]").InnerTextAsync(), StringComparison.Ordinal);
        await applicant.FillAsync("Basic-0-profession", "党史教学");
        await applicant.ShotAsync("corrected");
        await ApplicantJourney.SubmitAsync(applicant, application);
    }

    private static async Task PublishInUnitAsync(Guest unit)
    {
        var address = new Uri(unit.Page.Url).AbsolutePath;
        await unit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^办理单位公示") }).ClickAsync();
        await unit.ReadyAsync("publicity");
        // what was written for the first submission still stands there
        await Assertions.Expect(unit.Page.Locator("#conduct")).Not.ToHaveValueAsync("");
        var last = DateOnly.ParseExact(await unit.Page.Locator("#to").InputValueAsync(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "登记公示" }).ClickAsync();
        await unit.Page.GetByText("已登记单位公示。").WaitForAsync();
        await OfficeJourney.MoveClockAsync(unit, $"{last.AddDays(1):yyyy-MM-dd}T10:00");
        await unit.GoAsync(address);
    }

    private async Task PassAsync(SubmissionWorld world, string who, string stage, int done)
    {
        await using var officer = await world.ArriveAsync(chromium, who: who);
        await officer.GoAsync($"/auditing/{world.Case}");
        await officer.Page.Locator($"[data-stage='{stage}']").WaitForAsync();
        Assert.Equal(done, await officer.Page.Locator("[data-step='done']").CountAsync());
        await OfficeJourney.PassAsync(officer, $"passed-{stage}");
        Assert.Empty(officer.Faults);
    }

    private static async Task<string> LabelAsync(Guest guest, string title) =>
        (await guest.Page.Locator("#item-box option", new() { HasText = title }).First.TextContentAsync())!.Trim();
}

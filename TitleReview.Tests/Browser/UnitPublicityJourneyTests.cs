using Microsoft.Playwright;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>李强 makes 周敏's application public: words, days, an objection, the result, the sealed scan; a passer-by reads the notice.</summary>
[Collection(Chromium.Pages)]
public sealed class UnitPublicityJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Publicity_FromTheDraftToTheSealedResult_IsWalked()
    {
        await using var world = await PageWorld.BuildAsync();
        await using var unit = await Guest.ArriveAsync(chromium, world.App.Address, "李强", new() { ViewportSize = new() { Width = 1280, Height = 1000 } });
        await unit.SignInAsync();
        await unit.GoAsync($"/auditing/{world.Submitted}/publicity");
        await unit.ReadyAsync("publicity");
        await unit.Page.Locator("#conduct").PressSequentiallyAsync("政治立场坚定。");
        await Assertions.Expect(unit.Page.Locator("#draft-state")).ToHaveTextAsync("已保存");
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "填入申报材料中近五年的业绩" }).ClickAsync();
        await Assertions.Expect(unit.Page.Locator("#achievements")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^2022年，基层宣讲专题课"));

        // what is kept is there again, and what the other window wrote is not overwritten
        await unit.Page.ReloadAsync();
        await unit.ReadyAsync("publicity");
        await Assertions.Expect(unit.Page.Locator("#conduct")).ToHaveValueAsync("政治立场坚定。");
        await unit.Page.Locator("#office").FillAsync("组织人事科");
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "登记公示" }).ClickAsync();
        await Assertions.Expect(unit.Page.GetByText("公示内容还缺“监督电话”")).ToBeVisibleAsync();
        await unit.Page.Locator("#phone").FillAsync("0996-0000000");
        await Assertions.Expect(unit.Page.Locator("#to")).ToHaveValueAsync("2023-09-22");
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "登记公示" }).ClickAsync();
        await Assertions.Expect(unit.Page.GetByText("已登记单位公示。")).ToBeVisibleAsync();
        await unit.Page.Locator("summary").ClickAsync();
        await unit.ShotAsync("publicity-registered");

        await using var passer = await Guest.ArriveAsync(chromium, world.App.Address, "路人", new() { ViewportSize = new() { Width = 1280, Height = 900 } }, isKeeping: true);
        await passer.GoAsync("/publicity");
        await passer.Page.GetByRole(AriaRole.Link, new() { Name = "周敏" }).ClickAsync();
        await Assertions.Expect(passer.Page.Locator("[data-notice]")).ToContainTextAsync("政治立场坚定。");
        await passer.ShotAsync("public-notice");
        Assert.DoesNotContain(await passer.ReceivedAsync(), bytes => bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(FilledForm.IdNumber[..6])) >= 0);

        await unit.Page.Locator("#named").SelectOptionAsync("匿名");
        await unit.Page.Locator("#objection-content").FillAsync("反映有四讲并非本人讲授。");
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "登记异议", Exact = true }).ClickAsync();
        await Assertions.Expect(unit.Page.Locator("[data-objection='1']")).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"^\s*第1号 2023年9月18日收到，电话，匿名；李强登记于2023年9月18日 10:\d\d。\s*反映有四讲并非本人讲授。"));
        await Assertions.Expect(unit.Page.GetByText("公示期间收到的异议未处理（第1号：2023年9月18日电话）").First).ToBeVisibleAsync();
        await unit.ShotAsync("publicity-objection");
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "登记第1号的处理结果" }).ClickAsync();
        await Assertions.Expect(unit.Page.GetByText("请选择核实结果")).ToBeVisibleAsync();
        await unit.Page.Locator("#outcome-1").SelectOptionAsync("Untrue");
        await unit.Page.Locator("#findings-1").FillAsync("查阅授课记录，反映不实。");
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "登记第1号的处理结果" }).ClickAsync();
        await Assertions.Expect(unit.Page.Locator("[data-outcome='Untrue']")).ToContainTextAsync("反映不实。");

        await unit.Page.Locator("#secrecy-1").SelectOptionAsync("NoSecrets");
        await unit.Page.Locator("#kind-1").SelectOptionAsync("推荐单位公示");
        await unit.Page.Locator("#file-1").SetInputFilesAsync(Path.Combine(AppContext.BaseDirectory, "TestFiles", "scans", "a4-150dpi-13_t1.jpg"));
        await Assertions.Expect(unit.Page.Locator("[data-scan='推荐单位公示']")).ToHaveCountAsync(1, new() { Timeout = 60_000 });

        await OfficeJourney.MoveClockAsync(unit, "2023-09-23T10:00");
        await unit.GoAsync($"/auditing/{world.Submitted}/publicity");
        await Assertions.Expect(unit.Page.GetByRole(AriaRole.Link, new() { Name = "打印推荐单位公示结果（PDF）" })).ToBeVisibleAsync();
        await unit.ShotAsync("publicity-over");
        await passer.Page.ReloadAsync();
        await Assertions.Expect(passer.Page.Locator("h1")).ToHaveTextAsync("没有找到");

        await using var applicant = await Guest.ArriveAsync(chromium, world.App.Address, "周敏");
        await applicant.SignInAsync();
        await applicant.GoAsync($"/applications/{world.Submitted}/OtherAttachments");
        await Assertions.Expect(applicant.Page.Locator("[data-owed='推荐单位公示']")).ToHaveTextAsync("推荐单位公示（已上传1页）");
        await Assertions.Expect(applicant.Page.Locator("[data-owed='推荐单位公示结果']")).ToHaveTextAsync("推荐单位公示结果（尚未上传）");
        Assert.Empty(unit.Faults);
        Assert.Empty(applicant.Faults);
        Assert.DoesNotContain("讲授", world.App.Log, StringComparison.Ordinal);
    }
}

using Microsoft.Playwright;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>Boxes that are asked for only in some channels, and the personal record that an application begins with.</summary>
[Collection(Chromium.Walks)]
public sealed class ChannelTests(Chromium chromium)
{
    [Fact]
    public async Task Application_OfAidStaff_AsksForTheTermAndJudgesIt()
    {
        await using var app = await RunningApp.StartNewAsync();
        await using var me = await Guest.ArriveAsync(chromium, app.Address, "周敏");
        await me.SignInAsync();
        await FillInRecordAsync(me);
        var application = await ApplicantJourney.StartAsync(me);
        Assert.Equal(0, await me.Page.Locator("[id='Target-0-aidFrom']").CountAsync());

        await me.ChooseAsync("Target-0-channel", "援疆人员");
        await me.FillAsync("Target-0-aidFrom", "2023-03-01");
        await me.FillAsync("Target-0-aidTo", "2023-12-31");
        await me.Page.GetByText("不足12个月").First.WaitForAsync();
        await me.ShotAsync("aid-too-short");

        await me.FillAsync("Target-0-aidTo", "2024-09-20");
        await me.Page.GetByText("正在援疆期间").First.WaitForAsync();

        await me.ChooseAsync("Target-0-channel", "军队");
        await me.Page.Locator("[id='Target-0-letterFrom']").WaitForAsync();
        await Assertions.Expect(me.Page.Locator("[id='Target-0-aidFrom']")).ToHaveCountAsync(0);

        await me.GoAsync($"{application}/Basic");
        await me.ReadyAsync("Basic");
        await Assertions.Expect(me.Page.Locator("[id='Basic-0-idNumber']")).ToHaveValueAsync(FilledForm.IdNumber);
        await Assertions.Expect(me.Page.Locator("[data-derived]")).ToContainTextAsync("1901年2月3日出生");
        await me.GoAsync($"{application}/OtherAttachments");
        await me.Page.GetByText("由推荐单位、主管单位上传").WaitForAsync();
        Assert.Empty(me.Faults);
    }

    private static async Task FillInRecordAsync(Guest me)
    {
        await me.GoAsync("/me");
        foreach (var (key, value) in new[] { ("idNumber", FilledForm.IdNumber), ("phone", "13900000000"), ("workStart", "2020-08"), ("profession", "党史党建教学"), ("professionStart", "2020") })
        {
            await me.Page.Locator($"[id='me-{key}']").FillAsync(value);
            await me.Page.Locator($"[id='me-{key}']").BlurAsync();
        }
        await me.Page.Locator("[id='me-ethnicity']").SelectOptionAsync("汉族");
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await me.Page.GetByText("没有保存").WaitForAsync();
        await me.ShotAsync("record-refused");
        await me.Page.Locator("[id='me-politics']").SelectOptionAsync("群众");
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await me.Page.GetByText("已保存。").WaitForAsync();
        await me.ShotAsync("record-saved");
    }
}

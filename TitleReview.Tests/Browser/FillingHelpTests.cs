using Microsoft.Playwright;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>What the page says while it is being filled in, and the ways back from what was changed or taken away.</summary>
[Collection(Chromium.Walks)]
public sealed class FillingHelpTests(Chromium chromium) : IAsyncLifetime
{
    private RunningApp _app = null!;
    private Guest _me = null!;
    private string _application = "";

    public async ValueTask InitializeAsync()
    {
        _app = await RunningApp.StartNewAsync();
        _me = await Guest.ArriveAsync(chromium, _app.Address, "周敏");
        await _me.SignInAsync();
        _application = await ApplicantJourney.StartAsync(_me);
    }

    public async ValueTask DisposeAsync()
    {
        await _me.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Box_WithAnAlias_AsksAndOneButtonAnswers_AndRefusalsStandBesideIt()
    {
        await SectionAsync("Qualification");
        await _me.FillAsync("Qualification-0-title", "暂无");
        await _me.Page.GetByText("您填的是“暂无”，是否改为“无”？").WaitForAsync();
        await _me.ShotAsync("alias");
        await _me.Page.GetByRole(AriaRole.Button, new() { Name = "改为“无”" }).ClickAsync();
        await Assertions.Expect(_me.Page.Locator("[id='Qualification-0-title']")).ToHaveValueAsync("无");
        await Assertions.Expect(_me.Page.Locator(".question")).ToHaveCountAsync(0);

        await _me.FillAsync("Qualification-0-obtained", "二〇二一年");
        await BesideAsync("Qualification-0-obtained", "BL-04", "请按“2016-08”的格式填写年月");
        await _me.Page.Locator("fieldset", new() { HasText = "聘任时间" }).GetByRole(AriaRole.Button, new() { Name = "填“无”" }).First.ClickAsync();
        await _me.FillAsync("Qualification-0-obtained", "2021-09");
        await Assertions.Expect(_me.Page.Locator("[id='Qualification-0-obtained-state'] [data-rule]")).ToHaveCountAsync(0);

        await SectionAsync("Achievements");
        await AddRowAsync(1);
        await _me.FillAsync("Achievements-1-text", "周敏在博斯腾县委党校讲课若干次。");
        await BesideAsync("Achievements-1-text", "MK-05", "出现了本人姓名");
        await BesideAsync("Achievements-1-text", "MK-05", "工作单位“博斯腾县委党校”");
        await BesideAsync("Achievements-1-text", "BL-02", "含糊的词语“若干”");
        Assert.Equal("16", await _me.Page.Locator("[id='Achievements-1-text-state'] [data-count]").GetAttributeAsync("data-count"));
        await _me.ShotAsync("beside-the-box");
        Assert.Empty(_me.Faults);
    }

    [Fact]
    public async Task Sections_WithPictures_DrawGapsCoursesAndTheDeferral()
    {
        await SectionAsync("Target");
        await _me.ChooseAsync("Target-0-level", "初级");
        await _me.ChooseAsync("Target-0-kind", "评审");
        await SectionAsync("Basic");
        await _me.FillAsync("Basic-0-workStart", "2019-08");
        await _me.FillAsync("Basic-0-professionStart", "2020");
        await SectionAsync("Qualification");
        await _me.FillAsync("Qualification-0-obtained", "2021-09");

        await SectionAsync("WorkHistory");
        await RowAsync("WorkHistory", 1, ("from", "2019-08"), ("to", "2020-12"), ("unit", "甲单位"));
        await RowAsync("WorkHistory", 2, ("from", "2021-03"), ("to", "至今"), ("unit", "博斯腾县委党校"));
        await Assertions.Expect(_me.Page.Locator("[data-line='gap']")).ToContainTextAsync("2021年1月至2021年2月");
        await RowAsync("WorkHistory", 3, ("from", "2022-01"), ("to", "2022-06"), ("unit", "乙单位"));
        await Assertions.Expect(_me.Page.Locator("[data-line='overlap']")).ToContainTextAsync("重叠6个月");
        await InspectAsync("timeline");

        await SectionAsync("ContinuingEducation");
        await AddRowAsync(1);
        await _me.FillAsync("ContinuingEducation-1-year", "2022");
        await _me.ChooseAsync("ContinuingEducation-1-subject", "公需科目");
        await _me.FillAsync("ContinuingEducation-1-hours", "20");
        await Assertions.Expect(_me.Page.Locator("[data-course='Public-2022']")).ToHaveTextAsync("20/30课时，差10");
        await Assertions.Expect(_me.Page.Locator("[data-course='Professional-2023']")).ToHaveTextAsync("0/60课时，差60");
        await InspectAsync("courses");

        await SectionAsync("Appraisals");
        await AddRowAsync(1);
        await _me.FillAsync("Appraisals-1-year", "2022");
        await _me.ChooseAsync("Appraisals-1-grade", "不合格");
        await Assertions.Expect(_me.Page.Locator("[data-appraisal='2022']")).ToContainTextAsync("顺延2年");
        await Assertions.Expect(_me.Page.Locator("[data-deferral]")).ToContainTextAsync("2021 + 1 + 2 = 2024");
        await InspectAsync("appraisals");
        Assert.Empty(_me.Faults);
    }

    [Fact]
    public async Task History_ByKeyboardAlone_BringsAnEarlierTextBack()
    {
        await SectionAsync("Basic");
        await _me.FillAsync("Basic-0-profession", "一稿");
        await _me.FillAsync("Basic-0-profession", "二稿");
        await _me.Page.GetByRole(AriaRole.Button, new() { Name = "修改历史：现从事专业技术工作" }).FocusAsync();
        await _me.Page.Keyboard.PressAsync("Enter");
        var dialog = _me.Page.GetByRole(AriaRole.Dialog, new() { Name = "现从事专业技术工作的修改历史" });
        await Assertions.Expect(dialog).ToBeFocusedAsync();
        await InspectAsync("history");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "恢复第1版" }).FocusAsync();
        await _me.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(_me.Page.Locator("[id='Basic-0-profession']")).ToHaveValueAsync("一稿");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await _me.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog.Locator("[data-history]")).ToHaveCountAsync(3);
        await Assertions.Expect(dialog).ToBeFocusedAsync();
        await _me.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        Assert.Empty(_me.Faults);
    }

    [Fact]
    public async Task Row_TakenAway_ComesBackFromTheRecycleBin()
    {
        await SectionAsync("Education");
        await AddRowAsync(1);
        await _me.FillAsync("Education-1-school", "新疆师范大学");
        await _me.UploadAsync(1, "毕业证书", "strip-150dpi.jpg");
        await _me.Page.GetByRole(AriaRole.Button, new() { Name = "删除第1行" }).ClickAsync();
        await _me.Page.GetByRole(AriaRole.Link, new() { Name = "回收站" }).ClickAsync();
        await _me.ReadyAsync("recycle-bin");
        await Assertions.Expect(_me.Page.Locator("[data-gone='Education.1']")).ToContainTextAsync("新疆师范大学（连同1页材料）");
        await InspectAsync("recycle-bin");

        await _me.Page.GetByRole(AriaRole.Button, new() { Name = "恢复学历学位情况的一行" }).ClickAsync();
        await _me.Page.Locator("[data-empty]").WaitForAsync();
        await _me.Page.GetByRole(AriaRole.Link, new() { Name = "学历学位情况" }).ClickAsync();
        await _me.ReadyAsync("Education");
        await Assertions.Expect(_me.Page.Locator("[id='Education-1-school']")).ToHaveValueAsync("新疆师范大学");
        await Assertions.Expect(_me.Page.Locator("[data-page]")).ToHaveCountAsync(1);
        Assert.Empty(_me.Faults);
    }

    private async Task InspectAsync(string name) => Assert.Empty(await PageInspection.FaultsAsync(_me, $"help-{name}"));

    private async Task SectionAsync(string section)
    {
        await _me.GoAsync($"{_application}/{section}");
        await _me.ReadyAsync(section);
    }

    private async Task AddRowAsync(int row)
    {
        await _me.Page.GetByRole(AriaRole.Button, new() { Name = "增加一行" }).ClickAsync();
        await _me.Page.Locator($"fieldset[data-row='{row}']").WaitForAsync();
    }

    private async Task RowAsync(string section, int row, params (string Field, string Value)[] values)
    {
        await AddRowAsync(row);
        foreach (var (field, value) in values)
        {
            await _me.FillAsync($"{section}-{row}-{field}", value);
        }
    }

    private async Task BesideAsync(string box, string rule, string words) =>
        await _me.Page.Locator($"[id='{box}-state'] [data-rule='{rule}']", new() { HasText = words }).WaitForAsync();
}

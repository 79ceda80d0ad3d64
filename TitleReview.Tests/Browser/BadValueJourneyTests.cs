using Microsoft.Playwright;
using TitleReview.Core.Kernel;
using TitleReview.Tests.App.Imaging;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The rule book's bad values, typed and uploaded by a person: each is said in the page, with its rule and what to do.</summary>
[Collection(Chromium.Pages)]
public sealed class BadValueJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task EachBadValue_TypedInItsBox_IsSaidInThePage()
    {
        await using var world = await SubmissionWorld.BuildAsync();
        await using var me = await world.ArriveAsync(chromium);
        foreach (var bad in BadValue.All)
        {
            await PutAsync(me, world, bad, bad.Value);
            await OpenAsync(me, world, bad.Said);
            var said = me.Page.Locator($"[data-rule='{bad.Rule}']", new() { HasText = bad.Words }).First;
            await Assertions.Expect(said).ToContainTextAsync(bad.Outcome == Outcome.Refused ? "不符合" : "提醒", new() { UseInnerText = false, Timeout = 15_000 });
            Assert.NotEqual("", await said.Locator(".clause").First.TextContentAsync());
            await PutAsync(me, world, bad, bad.Good);
        }
        Assert.Empty(me.Faults);
    }

    /// <summary>Examples AT-02-b and AT-02-c, then those that only the prefecture's requirements have: SE-04-c, SE-07-a, SE-08-c, SE-12-d.</summary>
    [Fact]
    public async Task BadFilesAndRows_AreSaidInThePage()
    {
        await using var app = await RunningApp.StartNewAsync();
        await EverySectionJourneyTests.PublishAsync(chromium, app, JourneyForm.OnlineRequirements.Notice);
        await using var me = await Guest.ArriveAsync(chromium, app.Address, "马钢");
        await me.SignInAsync();
        var application = await EverySectionJourneyTests.StartAsync(me, JourneyForm.OnlineRequirements.Notice);

        await GoAsync(me, application, "Basic");
        await UploadAsync(me, "身份证（正面）", "a.jpg", [0x89, .. "PNG\r\n"u8, .. new byte[2000]]);
        await me.Page.GetByText("不是JPG图片").WaitForAsync();
        await UploadAsync(me, "身份证（正面）", "a.pdf", Scans.Read("strip-150dpi.jpg"));
        await me.Page.GetByText("“*.pdf”不能上传，附件只收*.jpg、*.jpeg格式的图片").WaitForAsync();
        await me.ShotAsync("bad-files");

        await GoAsync(me, application, "Education");
        await RowAsync(me, "Education", 1, ("level", "本科"), ("graduated", "2012-07"));
        await RowAsync(me, "Education", 2, ("level", "大专"), ("graduated", "2008-07"));
        await SaidAsync(me, "SE-04", "大专（2008年）、本科（2012年）");

        await GoAsync(me, application, "Achievements");
        await RowAsync(me, "Achievements", 1, ("title", "某项目"));
        await me.Page.GetByText("单位出具的证明（不能作为印证材料").WaitForAsync();

        await GoAsync(me, application, "Papers");
        await RowAsync(me, "Papers", 1, ("kind", "代表作品"), ("title", "技术报告"));
        await SaidAsync(me, "SE-08", "须经单位审核盖章后上传");

        await GoAsync(me, application, "WorkSummary");
        await me.FillAsync("WorkSummary-0-text", new string('字', 3001));
        await SaidAsync(me, "SE-12", "超过3000字");
        await me.Page.Locator("[data-count='3001']").WaitForAsync();
        await me.FillAsync("WorkSummary-0-text", new string('字', 3000));
        await Assertions.Expect(me.Page.Locator(".refused[data-count]")).ToHaveCountAsync(0);
        await me.ShotAsync("summary-of-3000");
        Assert.DoesNotContain(me.Faults, fault => !fault.Contains("422", StringComparison.Ordinal));
    }

    private static async Task PutAsync(Guest me, SubmissionWorld world, BadValue bad, string value)
    {
        await OpenAsync(me, world, bad.Box.Section);
        var id = $"{bad.Box.Section}-{bad.Box.Row}-{bad.Box.Field}";
        await (await me.Page.Locator($"select[id='{id}']").CountAsync() > 0 ? me.ChooseAsync(id, value) : me.FillAsync(id, value));
    }

    private static async Task OpenAsync(Guest me, SubmissionWorld world, string section)
    {
        if (!me.Page.Url.EndsWith($"{world.Case}/{section}", StringComparison.Ordinal))
        {
            await GoAsync(me, $"/applications/{world.Case}", section);
        }
    }

    private static async Task GoAsync(Guest me, string application, string section)
    {
        await me.GoAsync($"{application}/{section}");
        await me.ReadyAsync(section);
    }

    private static Task SaidAsync(Guest me, string rule, string words) => me.Page.Locator($"[data-rule='{rule}']", new() { HasText = words }).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    private static async Task RowAsync(Guest me, string section, int row, params (string Field, string Value)[] values)
    {
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "增加一行" }).ClickAsync();
        await me.Page.Locator($"fieldset[data-row='{row}']").WaitForAsync();
        foreach (var (field, value) in values)
        {
            var id = $"{section}-{row}-{field}";
            await (await me.Page.Locator($"select[id='{id}']").CountAsync() > 0 ? me.ChooseAsync(id, value) : me.FillAsync(id, value));
        }
    }

    private static async Task UploadAsync(Guest me, string kind, string name, byte[] content)
    {
        await me.Page.Locator("[id='secrecy-0']").SelectOptionAsync("NoSecrets");
        await me.Page.Locator("[id='kind-0']").SelectOptionAsync(kind);
        await me.Page.Locator("[id='file-0']").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/jpeg", Buffer = content });
    }
}

using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TitleReview.App.Data;
using TitleReview.App.Secrets;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>Every section of a notice, filled in by hand in the browser, with more than thirty scans; then looked up box by box in the database.</summary>
[Collection(Chromium.Walks)]
public sealed partial class EverySectionJourneyTests(Chromium chromium)
{
    private const string Scan = "strip-150dpi.jpg";

    [Theory]
    [InlineData("party school")]
    [InlineData("online requirements")]
    public async Task Application_EverySectionFilledIn_IsSubmittedAndStandsInTheDatabase(string notice)
    {
        var form = notice == "party school" ? JourneyForm.PartySchool : JourneyForm.OnlineRequirements;
        Assert.True(form.Pages.Count >= 30, $"{form.Pages.Count} scans");
        await using var app = await RunningApp.StartNewAsync();
        if (form == JourneyForm.OnlineRequirements)
        {
            await PublishAsync(chromium, app, form.Notice);
        }

        await using var me = await Guest.ArriveAsync(chromium, app.Address, form == JourneyForm.PartySchool ? "周敏" : "马钢");
        await me.SignInAsync();
        var application = await StartAsync(me, form.Notice);
        foreach (var section in form.Values.Select(pair => pair.Key.Section).Distinct(StringComparer.Ordinal))
        {
            await FillInAsync(me, application, section, form);
        }
        await AnswerEveryPageAsync(me, application);
        await ApplicantJourney.SubmitAsync(me, application);

        Assert.Empty(me.Faults);
        await using var db = DbOf(app);
        var file = await db.Cases.SingleAsync();
        Assert.Equal(Stage.UnitAudit, file.Stage);
        var stored = await new FieldStore(new Cipher(MasterKey.LoadOrCreate(Path.Combine(app.Folder, "master.key")), "fields")).ReadFormAsync(db, file.Id, CancellationToken.None);
        Assert.All(form.Values, pair => Assert.Equal((pair.Key, pair.Value), (pair.Key, stored.Values.GetValueOrDefault(pair.Key))));
        Assert.Equal(
            form.Pages.Order(), (await db.Pages.Where(page => page.RemovedAt == null).ToListAsync()).Select(page => (page.Section, page.Row, page.Kind)).Order());
    }

    internal static async Task PublishAsync(Chromium chromium, RunningApp app, string title)
    {
        await using var office = await Guest.ArriveAsync(chromium, app.Address, "赵磊");
        await office.SignInAsync();
        await office.GoAsync("/notices");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = $"发布《{title}》" }).ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认发布" }).ClickAsync();
        await office.Page.GetByText("已发布。").WaitForAsync();
        Assert.Empty(office.Faults);
    }

    internal static async Task<string> StartAsync(Guest me, string notice)
    {
        await me.GoAsync("/applications");
        await me.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = notice }).GetByRole(AriaRole.Button, new() { Name = "开始申报" }).First.ClickAsync();
        await me.ReadyAsync("Target");
        return Address().Match(new Uri(me.Page.Url).AbsolutePath).Value;
    }

    private static async Task FillInAsync(Guest me, string application, string section, JourneyForm form)
    {
        await me.GoAsync($"{application}/{section}");
        await me.ReadyAsync(section);
        foreach (var (_, row) in form.Rows.Where(row => row.Section == section))
        {
            await me.Page.GetByRole(AriaRole.Button, new() { Name = "增加一行" }).ClickAsync();
            await me.Page.Locator($"fieldset[data-row='{row}']").WaitForAsync();
        }
        foreach (var (key, value) in form.Values.Where(pair => pair.Key.Section == section))
        {
            var id = $"{key.Section}-{key.Row}-{key.Field}";
            var isChoice = await me.Page.Locator($"select[id='{id}']").CountAsync() > 0;
            await (isChoice ? me.ChooseAsync(id, value) : me.FillAsync(id, value));
        }
        foreach (var (_, row, kind) in form.Pages.Where(page => page.Section == section))
        {
            await me.UploadAsync(row, kind, Scan);
        }
        await me.ShotAsync(section);
    }

    private static async Task AnswerEveryPageAsync(Guest me, string application)
    {
        await me.GoAsync(application.Replace("/applications/", "/masking/", StringComparison.Ordinal));
        await me.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^继续") }).ClickAsync();
        while (true)
        {
            await me.Page.Locator("[data-burned='no']").WaitForAsync();
            await me.Page.GetByRole(AriaRole.Button, new() { Name = "否，无需遮盖" }).ClickAsync();
            await me.Page.Locator("[data-burned='yes']").WaitForAsync();
            var next = me.Page.GetByRole(AriaRole.Link, new() { Name = "下一个未回答的页" });
            if (await next.CountAsync() == 0)
            {
                return;
            }
            await next.ClickAsync();
        }
    }

    private static SqliteReviewDb DbOf(RunningApp app)
    {
        var options = new DbContextOptionsBuilder<SqliteReviewDb>();
        DataSetup.UseSqlite(options, app.ConnectionString);
        return new SqliteReviewDb(options.Options, static _ => { });
    }

    [GeneratedRegex("^/applications/[0-9a-f]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}

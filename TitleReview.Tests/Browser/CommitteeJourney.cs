using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TitleReview.Core.Committees;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>What the office, the centre and the supervisors do from the register to the result of a draw.</summary>
internal static class CommitteeJourney
{
    private const string Name = "自治州教师系列高级职称评审委员会";
    private const string Series = "党干校教师";
    private const int Experts = 33;

    private static readonly string[] _specialties = ["马克思主义哲学", "政治经济学", "科学社会主义"];

    public static string NameOf(int which) => FilledExpert.Name(which);

    public static async Task RegisterAsync(Guest office)
    {
        await office.GoAsync("/committees");
        await office.LookAsync("committees");
        await office.Page.Locator("#name").FillAsync(Name);
        await office.Page.Locator("#series").FillAsync(Series);
        await office.Page.Locator("#forming").SelectOptionAsync("BySpecialty");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "登记并填写备案登记表" }).ClickAsync();
        await office.ReadyAsync("committee");
        await office.LookAsync("committee-blank");

        foreach (var level in (string[])["Intermediate", "Associate"])
        {
            await office.Page.Locator($"#level-{level}").CheckAsync();
        }
        var boxes = office.Page.Locator("textarea[id^='box-']");
        for (var place = 0; place < await boxes.CountAsync(); place++)
        {
            await boxes.Nth(place).FillAsync(RegistrationTemplate.Official.Typed.ElementAt(place) == "对应二级专业名称" ? "见附件2" : "已经填写的内容");
        }
        await office.Page.Locator("#filler").FillAsync("赵磊");
        await office.Page.Locator("#filler-phone").FillAsync("0996-0000000");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await office.Page.Locator(".alert-success").WaitForAsync();
        await office.LookAsync("committee-filled");
    }

    public static async Task ImportDirectoryAsync(Guest office)
    {
        var committee = office.Page.Url;
        await office.Page.GetByRole(AriaRole.Link, new() { Name = "查看和导入" }).ClickAsync();
        await office.ReadyAsync("specialties");
        await ImportAsync(office, $"系列（专业）,一级目录,二级目录,专业代码\n{string.Join('\n', _specialties.Select(one => $"{Series},哲学社会科学,{one},"))}\n", "directory");
        await office.GoAsync(new Uri(committee).AbsolutePath);
    }

    public static async Task HandInAsync(Guest office)
    {
        foreach (var kind in (string[])["SignedForm", "SignedDirectory", "ScoreTable"])
        {
            await office.Page.Locator($"#upload-{kind}").SetInputFilesAsync(new FilePayload { Name = "a.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4 signed and sealed %%EOF"u8.ToArray() });
            await office.Page.Locator($"[data-scan='{kind}']").WaitForAsync();
        }
        await office.LookAsync("committee-files");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "报送", Exact = true }).ClickAsync();
        await office.Page.Locator("[data-state='Submitted']").WaitForAsync();
        await office.LookAsync("committee-handed-in");
    }

    public static async Task ApproveAsync(Guest centre)
    {
        await centre.GoAsync("/committees");
        await centre.LookAsync("committees");
        await centre.Page.GetByRole(AriaRole.Link, new() { Name = Name }).ClickAsync();
        await centre.ReadyAsync("committee");
        await centre.LookAsync("committee-received");
        var today = await centre.Page.Locator("#demo-clock").InputValueAsync();
        foreach (var part in (string[])["paper-on", "platform-on"])
        {
            await centre.Page.Locator($"#{part}").FillAsync(today[..10]);
        }
        await centre.Page.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync();
        await centre.Page.GetByText("已登记收到日期。").WaitForAsync();
        await centre.Page.GetByRole(AriaRole.Button, new() { Name = "核准", Exact = true }).ClickAsync();
        await centre.Page.Locator("[data-state='Approved']").WaitForAsync();
        await centre.LookAsync("committee-approved");
    }

    public static async Task ImportExpertsAsync(Guest office)
    {
        await office.GoAsync("/experts/import");
        await office.LookAsync("expert-import");
        await ImportAsync(office, $"{string.Join(',', ExpertColumns.Names)}\n{string.Join('\n', Enumerable.Range(1, Experts).Select(Row))}\n", "experts");
    }

    public static async Task AdmitAsync(Guest centre)
    {
        await centre.GoAsync("/experts?state=CentreDecision");
        await centre.LookAsync("experts-waiting");
        await centre.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^批量确定") }).ClickAsync();
        await centre.Page.GetByText($"已确定{Experts}名专家入库").WaitForAsync();
        await centre.LookAsync("experts-admitted");
    }

    /// <returns>The hash that everybody sees from now on.</returns>
    public static async Task<string> FreezeAsync(Guest office)
    {
        await office.GoAsync("/draws/new");
        await office.Page.Locator("#committee").SelectOptionAsync(new SelectOptionValue { Label = Name });
        await office.Page.Locator("#title").FillAsync("2023年度高级职称评审委员会");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "增加一组" }).ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "增加一组" }).ClickAsync();
        await GroupAsync(office, 1, "哲学组", 5, _specialties[0]);
        await GroupAsync(office, 2, "经济学组", 3, _specialties[1]);
        await GroupAsync(office, 3, "社会主义组", 2, _specialties[2]);
        await office.LookAsync("draw-plan");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "保存方案" }).ClickAsync();
        await Assertions.Expect(office.Page.GetByText("是双数，应为单数")).ToBeVisibleAsync();
        await Assertions.Expect(office.Page.GetByText("只抽取2人，应由3人以上组成")).ToBeVisibleAsync();
        await office.LookAsync("draw-not-possible");
        await office.Page.GetByText("修改方案").ClickAsync();
        await GroupAsync(office, 3, "社会主义组", 3, _specialties[2]);
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "保存方案" }).ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "冻结名册，公布指纹" }).WaitForAsync();
        await office.LookAsync("draw-prepared");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "冻结名册，公布指纹" }).ClickAsync();
        var posted = await office.Page.Locator(".draw-hash code").InnerTextAsync();
        await office.LookAsync("draw-frozen");
        return posted;
    }

    /// <summary>From the supervisor's first page on: what awaits the seed stands there.</summary>
    public static async Task EnterAsync(Guest supervisor, string draw, string seed, string value)
    {
        await supervisor.GoAsync("/");
        await supervisor.LookAsync("home");
        await supervisor.Page.GetByRole(AriaRole.Link, new() { Name = "待录入种子的抽取" }).ClickAsync();
        await supervisor.ReadyAsync("draw");
        Assert.Equal(draw, new Uri(supervisor.Page.Url).AbsolutePath);
        await supervisor.LookAsync("draw-awaits-seed");
        await supervisor.Page.Locator($"#{seed}").FillAsync(value);
        await supervisor.Page.Locator("form", new() { Has = supervisor.Page.Locator($"#{seed}") }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(supervisor.Page.Locator($"#{seed}")).ToHaveCountAsync(0);
        await supervisor.LookAsync("draw-seed-entered");
    }

    /// <returns>The number that left.</returns>
    public static async Task<string> ReplaceAsync(Guest office)
    {
        var leaving = (await office.Page.Locator("[data-member]").First.GetAttributeAsync("data-member"))!;
        await office.Page.GetByText("有人不能参加，递补").ClickAsync();
        await office.Page.Locator("#leaves").FillAsync(leaving);
        await office.LookAsync("draw-replacing");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "按规则递补" }).ClickAsync();
        await Assertions.Expect(office.Page.Locator($"[data-member='{leaving}']")).ToHaveCountAsync(0);
        await Assertions.Expect(office.Page.Locator("[data-member]")).ToHaveCountAsync(11);
        await Assertions.Expect(office.Page.Locator("[data-verified]")).ToBeVisibleAsync();
        await office.LookAsync("draw-replaced");
        return leaving;
    }

    public static async Task OpenListAsync(Guest centre, string draw, string leaving)
    {
        await centre.GoAsync("/draws");
        await centre.LookAsync("draws");
        await centre.GoAsync($"{draw}/sealed");
        await Assertions.Expect(centre.Page.Locator("tbody tr", new() { HasText = "（组长）" })).ToHaveCountAsync(3);
        await Assertions.Expect(centre.Page.Locator("tbody tr", new() { HasTextRegex = new Regex($"^{leaving}\\s*[^0-9]") })).ToContainTextAsync("退出");
        await centre.LookAsync("sealed-list");
    }

    /// <summary>Who was drawn owes a pledge, and nobody else.</summary>
    public static async Task PledgesAsync(Guest office)
    {
        await office.GoAsync("/undertakings");
        await office.Page.Locator("main a[href^='/undertakings/']").First.ClickAsync();
        await office.ReadyAsync("undertaking");
        await Assertions.Expect(office.Page.Locator("[data-unsigned='11']")).ToBeVisibleAsync();
        await office.LookAsync("undertakings");
    }

    private static async Task ImportAsync(Guest office, string table, string what)
    {
        await office.Page.Locator("#table").SetInputFilesAsync(new FilePayload { Name = "a.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(table) });
        await office.Page.Locator("[data-import]").WaitForAsync();
        await office.LookAsync($"{what}-preview");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "全部导入" }).ClickAsync();
        await office.Page.Locator("[data-imported]").WaitForAsync();
        await office.LookAsync($"{what}-imported");
    }

    private static string Row(int which)
    {
        var form = FilledExpert.Form(which);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{form.Name},{form.IdNumber},汉族,第{which % 7}党校,,{Series},{_specialties[which % 3]},教师,{form.Title},正高级,2015-06-01,{form.Phone},否,否,是,,,");
    }

    private static async Task GroupAsync(Guest office, int number, string name, int seats, string specialties)
    {
        await office.Page.Locator($"#group-{number}").FillAsync(name);
        await office.Page.Locator($"#seats-{number}").FillAsync($"{seats}");
        await office.Page.Locator($"#specialties-{number}").FillAsync(specialties);
        await office.Page.Locator($"#specialties-{number}").BlurAsync();
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TitleReview.Tests.Builders;

namespace TitleReview.Tests.Browser;

/// <summary>What supervising unit, office, supervisors of draws, panel and experts do under the 2020 notice, up to the meeting.</summary>
internal static class SeniorReviewJourney
{
    public const string Day = "2023-11-10";

    /// <summary>「主管单位……对审核情况填写明确意见，并按要求上传加盖公章的推荐意见」</summary>
    public static async Task RecommendAsync(Guest supervisor, string address)
    {
        await supervisor.GoAsync(address);
        await supervisor.Page.Locator("#secrecy-1").SelectOptionAsync("NoSecrets");
        await supervisor.Page.Locator("#kind-1").SelectOptionAsync("主管单位推荐意见");
        await supervisor.Page.Locator("#file-1").SetInputFilesAsync(Path.Combine(AppContext.BaseDirectory, "TestFiles", "scans", "strip-150dpi.jpg"));
        await supervisor.Page.Locator("[data-scan='主管单位推荐意见']").WaitForAsync();
        await supervisor.LookAsync("supervising-opinion");
        await Assertions.Expect(supervisor.Page.Locator("#opinion-text")).ToHaveValueAsync("经审核，同意推荐马钢同志申报干部院校教师系列干部院校教师专业高级专业技术任职资格。");
        await OfficeJourney.PassAsync(supervisor, "recommended");
    }

    /// <summary>「著作、论文以及理论代表作品均只作为实践能力或业绩成果的加分项」</summary>
    public static async Task TakeTableAsync(Guest office, string tables)
    {
        await office.GoAsync($"{tables}?version=1");
        await office.Page.Locator("button[aria-label^='采用第1版：自治区正高级工程师']").ClickAsync();
        await Assertions.Expect(office.Page.GetByText("只能作为加分项，请把这一项改为加分项").First).ToBeVisibleAsync();
        await office.LookAsync("papers-are-no-basic-item");
        await office.GoAsync($"{tables}?version=2");
        await office.Page.Locator("button[aria-label^='采用第2版：自治区正高级工程师']").ClickAsync();
        await Assertions.Expect(office.Page.GetByText("已采用第2版").First).ToBeVisibleAsync();
    }

    /// <summary>「其它地（州、市）随机抽取，采用视频或电话答辩」</summary>
    public static async Task DrawRemoteAsync(Guest office, Guest first, Guest second, string notice)
    {
        await office.GoAsync("/draws/new");
        await office.Page.Locator("#kind").SelectOptionAsync("Defence");
        await office.Page.Locator("#notice").SelectOptionAsync(notice);
        await office.Page.Locator("#title").FillAsync("2020年副高级申报人员视频答辩抽取");
        await office.Page.Locator("#group-1").FillAsync("副高级");
        await office.Page.Locator("#seats-1").FillAsync("1");
        await office.Page.Locator("#alternates-1").FillAsync("0");
        await office.LookAsync("remote-draw-plan");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "保存方案" }).ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "冻结名册，公布指纹" }).ClickAsync();
        await office.Page.Locator(".draw-hash code").WaitForAsync();
        var draw = new Uri(office.Page.Url).AbsolutePath;
        await CommitteeJourney.EnterAsync(first, draw, "seed-1", DrawWorld.First);
        await CommitteeJourney.EnterAsync(second, draw, "seed-2", DrawWorld.Second);
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "开始抽取" }).ClickAsync();
        await Assertions.Expect(office.Page.Locator("[data-member]")).ToHaveCountAsync(1);
        await Assertions.Expect(office.Page.Locator("[data-verified]")).ToBeVisibleAsync();
        await office.LookAsync("remote-drawn");
    }

    public static async Task ArrangeAsync(Guest office, string roll)
    {
        await office.GoAsync(roll);
        await Assertions.Expect(office.Page.Locator("[data-count='Remote']")).ToHaveTextAsync("1");
        await Assertions.Expect(office.Page.Locator("[data-count='OnSite']")).ToHaveTextAsync(["1", "1", "1"]);
        await office.LookAsync("defence-roll");
        await office.Page.GetByText("场次、抽签和通知").ClickAsync();
        await office.ReadyAsync("defence-plan");
        foreach (var expert in (string[])["陈静", "刘洋", "杨明"])
        {
            await office.Page.GetByRole(AriaRole.Checkbox, new() { Name = expert }).CheckAsync();
        }
        await office.Page.GetByRole(AriaRole.Radio, new() { Name = "组长：陈静" }).CheckAsync();
        await AddSessionAsync(office, "10:00", "第一答辩室", isRemote: false);
        await office.Page.GetByText("增加一个场次").ClickAsync();
        await AddSessionAsync(office, "15:00", "视频答辩室", isRemote: true);
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "抽签排序" }).ClickAsync();
        await Assertions.Expect(office.Page.GetByText("已按抽签安排。").First).ToBeVisibleAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "发出答辩通知" }).ClickAsync();
        await Assertions.Expect(office.Page.GetByText("答辩通知已发出。").First).ToBeVisibleAsync();
        await office.LookAsync("defence-plan");
    }

    /// <summary>Everybody in one room, each marked by the three in turn.</summary>
    public static async Task DefendAsync(Guest[] panel, string room, params string[][] marks)
    {
        await panel[0].GoAsync("/panels");
        await panel[0].Page.GetByRole(AriaRole.Link, new() { Name = room }).ClickAsync();
        await panel[0].ReadyAsync("panel");
        await Task.WhenAll(panel.Skip(1).Select(member => member.GoAsync(new Uri(panel[0].Page.Url).AbsolutePath)));
        foreach (var (given, place) in marks.Select((given, place) => (given, place + 1)))
        {
            await panel[0].Page.GetByRole(AriaRole.Button, new() { Name = "请下一位" }).ClickAsync();
            foreach (var (member, mark) in panel.Zip(given))
            {
                await member.Page.Locator($".panel-now #mark-{place}").FillAsync(mark);
                await Assertions.Expect(member.Page.Locator(".panel-now [data-mark-state='saved']")).ToBeVisibleAsync();
            }
            await Assertions.Expect(panel[0].Page.Locator("[data-given='3']")).ToBeVisibleAsync();
            await panel[0].Page.GetByRole(AriaRole.Button, new() { Name = "结束本次答辩" }).ClickAsync();
            await Assertions.Expect(panel[0].Page.GetByText("现在没有人答辩").First).ToBeVisibleAsync();
        }
        await panel[0].Page.GetByRole(AriaRole.Button, new() { Name = "结束这个场次" }).ClickAsync();
        await Assertions.Expect(panel[0].Page.GetByRole(AriaRole.Button, new() { Name = "请下一位" })).ToHaveCountAsync(0);
        await panel[0].LookAsync("panel");
    }

    /// <summary>Who was not drawn gets the mean of those on site, and nobody's mark changes any more.</summary>
    public static async Task CloseDefenceAsync(Guest office, string roll, string mean)
    {
        await office.GoAsync(roll);
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "结束答辩，确定成绩" }).ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认结束答辩" }).ClickAsync();
        await Assertions.Expect(office.Page.GetByText("成绩已经确定").First).ToBeVisibleAsync();
        await Assertions.Expect(office.Page.GetByText($"3人的平均分为{mean}分").First).ToBeVisibleAsync();
        await office.LookAsync("defence-closed");
    }

    public static async Task HandOverAsync(Guest office)
    {
        await office.GoAsync("/hand-over");
        foreach (var (_, name, _, _) in SeniorWorld.Applicants)
        {
            await office.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"选择{name}" }).CheckAsync();
        }
        await office.Page.Locator("#share-draw").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await office.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^预览分派") }).ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认密封并分派" }).WaitForAsync();
        await office.LookAsync("hand-over");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认密封并分派" }).ClickAsync();
        await Assertions.Expect(office.Page.GetByText("已密封并分派5份申报。").First).ToBeVisibleAsync();
    }

    /// <summary>The first sheet of one expert: papers count as a bonus, up to their cap.</summary>
    public static async Task ScoreAsync(Guest expert)
    {
        await expert.GoAsync("/scoring");
        await expert.Page.Locator("tbody a").First.ClickAsync();
        await expert.Page.Locator("#item-1").FillAsync("45.5");
        await expert.Page.Locator("#item-2").FillAsync("33");
        await expert.Page.Locator("#item-3").FillAsync("11");
        await expert.Page.Locator("#item-3").BlurAsync();
        await Assertions.Expect(expert.Page.GetByText("没有保存：").First).ToBeVisibleAsync();
        await expert.LookAsync("bonus-over-its-cap");
        await expert.Page.Locator("#item-3").FillAsync("5");
        await expert.Page.Locator("#item-3").BlurAsync();
        await Assertions.Expect(expert.Page.Locator("[data-total]")).ToContainTextAsync("基本项78.5＋加分项5＝83.5");
        await expert.Page.GetByRole(AriaRole.Button, new() { Name = "签名确认打分" }).ClickAsync();
        await expert.Page.GetByRole(AriaRole.Button, new() { Name = "确认签名" }).ClickAsync();
        await expert.Page.GetByText("不能再改动。").WaitForAsync();
        await expert.LookAsync("sheet-signed");
    }

    private static async Task AddSessionAsync(Guest office, string at, string room, bool isRemote)
    {
        await office.Page.Locator("#held-on").FillAsync(Day);
        await office.Page.Locator("#starts-at").FillAsync(at);
        await office.Page.Locator("#way").SelectOptionAsync(isRemote ? "Remote" : "OnSite");
        await office.Page.Locator("#room").FillAsync(room);
        await office.Page.Locator("#group").FillAsync("干部院校教师答辩组");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "增加场次" }).ClickAsync();
        await Assertions.Expect(office.Page.Locator("tbody").GetByText(room).First).ToBeVisibleAsync();
    }
}

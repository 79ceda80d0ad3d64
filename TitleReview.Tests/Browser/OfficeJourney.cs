using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TitleReview.Tests.Browser;

/// <summary>What the unit, the finance office, the experts and the committee's office do with one case.</summary>
internal static class OfficeJourney
{
    /// <summary>Moves the visible demo clock, in Beijing time, as a person would.</summary>
    public static async Task MoveClockAsync(Guest me, string beijing)
    {
        await me.Page.Locator("#demo-clock").FillAsync(beijing);
        await me.Page.GetByRole(AriaRole.Button, new() { Name = "拨到此时" }).ClickAsync();
        await me.Page.Locator("[data-demo-clock]", new() { HasText = Day(beijing) }).WaitForAsync();
        await me.ReadyAsync();
    }

    /// <returns>Address of the case for officers.</returns>
    public static async Task RecordPublicityAsync(Guest unit)
    {
        await unit.Page.Locator("[data-case] a").First.ClickAsync();
        await unit.ReadyAsync("case");
        await unit.ShotAsync("case");
        await unit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^办理单位公示") }).ClickAsync();
        await unit.ReadyAsync("publicity");
        await unit.Page.Locator("#conduct").FillAsync("政治立场坚定，遵守职业道德，从业行为规范。");
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "填入申报材料中近五年的业绩" }).ClickAsync();
        await Assertions.Expect(unit.Page.Locator("#achievements")).Not.ToHaveValueAsync("");
        await unit.Page.Locator("#office").FillAsync("组织人事科");
        await unit.Page.Locator("#phone").FillAsync("0996-0000000");
        await unit.Page.Locator("#from").FillAsync("2023-09-18");
        await unit.Page.Locator("#to").FillAsync("2023-09-21");
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "登记公示" }).ClickAsync();
        await unit.Page.GetByText("没有登记：").WaitForAsync();
        await unit.ShotAsync("publicity-too-short");
        await unit.Page.Locator("#to").FillAsync("2023-09-22");
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "登记公示" }).ClickAsync();
        await unit.Page.GetByText("已登记单位公示。").WaitForAsync();
        await unit.ShotAsync("publicity");
        await unit.Page.GetByRole(AriaRole.Link, new() { Name = "返回审核页面" }).ClickAsync();
        await unit.ReadyAsync("case");
    }

    /// <summary>Ticks every section, and says as the unit that there is no punishment.</summary>
    public static async Task LookAsync(Guest officer)
    {
        if (await officer.Page.Locator("[data-punished]").CountAsync() + await officer.Page.Locator("#punishment").CountAsync() > 0)
        {
            await officer.Page.GetByRole(AriaRole.Button, new() { Name = "否，不在处分影响期内" }).ClickAsync();
            await officer.Page.GetByText("已保存处分情况声明。").WaitForAsync();
        }
        var ticks = officer.Page.Locator("[data-tick]");
        for (var number = 0; number < await ticks.CountAsync(); number++)
        {
            await ticks.Nth(number).CheckAsync();
            await officer.Page.Locator($"[data-ticks='{number + 1}']").WaitForAsync();
        }
    }

    public static async Task PassAsync(Guest officer, string shot)
    {
        await LookAsync(officer);
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "审核通过" }).ClickAsync();
        await officer.Page.GetByText("已审核通过").WaitForAsync();
        await officer.ShotAsync(shot);
    }

    public static async Task PassAtOfficeAsync(Guest office)
    {
        await office.GoAsync("/auditing");
        await office.Page.Locator("[data-case] a").First.ClickAsync();
        await office.ReadyAsync("case");
        await PassAsync(office, "formal-review-passed");
    }

    public static async Task RecordFeeAsync(Guest finance)
    {
        await finance.GoAsync("/fees");
        await finance.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^登记缴费：") }).ClickAsync();
        await finance.Page.Locator("#receipt").FillAsync("SJ-2023-0001");
        await finance.Page.Locator("#paid-at").FillAsync("2023-09-25T11:00");
        await finance.Page.Locator("#amount").FillAsync("220");
        await finance.ShotAsync("fee");
        await finance.Page.GetByRole(AriaRole.Button, new() { Name = "确认登记" }).ClickAsync();
        await finance.Page.GetByRole(AriaRole.Status).First.WaitForAsync();
        await finance.ShotAsync("fee-recorded");
    }

    public static async Task HandOverAsync(Guest office)
    {
        await office.GoAsync("/hand-over");
        await office.Page.GetByRole(AriaRole.Checkbox, new() { Name = "选择周敏" }).CheckAsync();
        await office.Page.GetByRole(AriaRole.Checkbox, new() { Name = "陈静" }).CheckAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "密封并交付盲评" }).ClickAsync();
        await office.ShotAsync("hand-over");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认密封并交付" }).ClickAsync();
        await office.Page.Locator("p.alert-success").WaitForAsync();
    }

    public static async Task ScoreAsync(Guest expert)
    {
        await expert.Page.Locator("tbody a").First.ClickAsync();
        await expert.Page.Locator("#score").WaitForAsync();
        await expert.ShotAsync("blind");
        for (var page = 0; page < await expert.Page.Locator(".pages button").CountAsync(); page++)
        {
            await expert.Page.Locator(".pages button").Nth(page).ClickAsync();
            await expert.Page.Locator("figure.sheet img").WaitForAsync();
        }
        await expert.ShotAsync("blind-page");
        await expert.Page.Locator("#score").FillAsync("86.5");
        await expert.Page.Locator("#comment").FillAsync("教学实绩扎实，宣讲效果好。");
        await expert.Page.Locator("#comment").BlurAsync();
        await expert.Page.Locator("[data-save-state]", new() { HasText = "已保存" }).WaitForAsync();
        await expert.Page.GetByRole(AriaRole.Button, new() { Name = "签名确认打分" }).ClickAsync();
        await expert.Page.GetByRole(AriaRole.Button, new() { Name = "确认签名" }).ClickAsync();
        await expert.Page.GetByText("不能再改动。").WaitForAsync();
        await expert.ShotAsync("signed");
    }

    public static async Task MeetAsync(Guest office)
    {
        await office.GoAsync("/meetings");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "结束盲评：周敏" }).ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认结束盲评" }).ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "登记表决结果：周敏" }).ClickAsync();
        foreach (var (id, value) in new[] { ("members", "11"), ("present", "9"), ("agree", "7"), ("against", "1"), ("abstain", "1") })
        {
            await office.Page.Locator($"#{id}").FillAsync(value);
        }
        await office.Page.Locator("#held-on").FillAsync("2023-11-01");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "登记表决结果" }).Last.ClickAsync();
        await office.ShotAsync("meeting");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认登记" }).ClickAsync();
        await office.Page.Locator("p.alert-success").WaitForAsync();
        await office.ShotAsync("meeting-recorded");
    }

    public static async Task PublishResultAsync(Guest office)
    {
        await office.GoAsync("/result-publicity");
        await office.Page.GetByRole(AriaRole.Checkbox, new() { Name = "选择周敏" }).CheckAsync();
        await office.Page.Locator("#from").FillAsync("2023-11-02");
        await office.Page.Locator("#to").FillAsync("2023-11-08");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "登记公示" }).Last.ClickAsync();
        await office.ShotAsync("result-publicity");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认登记公示" }).ClickAsync();
        await office.Page.Locator("p.alert-success").WaitForAsync();
    }

    /// <param name="releaser">A colleague of the office: what one drafts, another releases.</param>
    /// <returns>The approval document and the roster, as downloaded.</returns>
    public static async Task<(byte[] Pdf, byte[] Roster)> IssueAsync(Guest office, Guest releaser)
    {
        await office.GoAsync("/approvals");
        await office.Page.Locator("#prefecture").FillAsync("巴音郭楞蒙古自治州");
        await office.Page.Locator("#prefecture").BlurAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "预览任职资格文件" }).ClickAsync();
        await office.Page.Locator("#preview").WaitForAsync();
        await office.ShotAsync("approval-preview");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "拟制并送签" }).ClickAsync();
        await office.Page.Locator("p.alert-success").WaitForAsync();
        await ReleaseAsync(office, releaser);
        await office.GoAsync("/approvals?view=issued");
        // printed in the background
        await office.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^任职资格文件（PDF）") }).WaitForAsync();
        await office.ShotAsync("approval-issued");
        return (await DownloadAsync(office, "任职资格文件（PDF）"), await DownloadAsync(office, "评审通过人员名册（Excel）"));
    }

    private static async Task ReleaseAsync(Guest office, Guest releaser)
    {
        await office.GoAsync("/approvals?view=awaiting");
        await office.Page.Locator("tbody a").First.ClickAsync();
        await office.ReadyAsync("approval");
        await office.Page.GetByText("您不能签发：").WaitForAsync();
        await releaser.GoAsync("/approvals?view=awaiting");
        await releaser.Page.Locator("tbody a").First.ClickAsync();
        await releaser.ReadyAsync("approval");
        await releaser.ShotAsync("approval-awaiting");
        await releaser.Page.GetByRole(AriaRole.Button, new() { Name = "签发", Exact = true }).ClickAsync();
        await releaser.Page.Locator("p.alert-success").WaitForAsync();
    }

    /// <summary>The office has the certificates made, and watches them come.</summary>
    public static async Task CertifyAsync(Guest office)
    {
        await office.GoAsync("/approvals?view=issued");
        await office.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^新X职字") }).First.ClickAsync();
        await office.ReadyAsync("approval");
        await office.Page.GetByRole(AriaRole.Link, new() { Name = "任职资格证书" }).ClickAsync();
        await office.ReadyAsync("certificates");
        await office.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^为1人生成证书") }).ClickAsync();
        await office.Page.Locator("[data-made='1']").WaitForAsync();
        await office.Page.GetByText("已完成。").WaitForAsync();
        await office.ShotAsync("certificates");
    }

    /// <returns>The certificate as its holder downloads it.</returns>
    public static async Task<byte[]> TakeCertificateAsync(Guest applicant)
    {
        await applicant.GoAsync("/my-certificates");
        await applicant.ShotAsync("certificate");
        return await DownloadAsync(applicant, "下载证书（PDF）");
    }

    public static async Task<byte[]> DownloadAsync(Guest office, string link)
    {
        var download = await office.Page.RunAndWaitForDownloadAsync(() => office.Page.GetByText(link).First.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    // 2023-09-23T10:00 → 2023年9月23日
    private static string Day(string beijing)
    {
        var day = DateOnly.ParseExact(beijing[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return $"{day.Year}年{day.Month}月{day.Day}日";
    }
}

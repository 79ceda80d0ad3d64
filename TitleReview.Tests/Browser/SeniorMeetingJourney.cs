using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TitleReview.App.Ui;

namespace TitleReview.Tests.Browser;

/// <summary>The meeting under the 2020 notice, voted on paper, from the close of scoring to the public list.</summary>
internal static class SeniorMeetingJourney
{
    public static async Task CloseScoringAsync(Guest office)
    {
        await office.GoAsync("/meetings?state=scoring");
        await office.LookAsync("scores");
        foreach (var (_, name, _, _) in SeniorWorld.Applicants)
        {
            await office.Page.GetByRole(AriaRole.Button, new() { Name = $"结束盲评：{name}" }).ClickAsync();
            await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认结束盲评" }).ClickAsync();
            await Assertions.Expect(office.Page.GetByText($"已结束{name}的盲评。").First).ToBeVisibleAsync();
        }
    }

    /// <returns>Address of the meeting's desk.</returns>
    public static async Task<string> PlanAsync(Guest office, string notice)
    {
        await office.GoAsync("/review-meetings/new");
        await office.Page.Locator("#notice").SelectOptionAsync(notice);
        await office.Page.Locator("#draw").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        foreach (var (id, day) in new[] { ("held-on", SeniorReviewJourney.Day), ("last-on", SeniorReviewJourney.Day), ("filed-on", "2023-10-20") })
        {
            await office.Page.Locator($"#{id}").FillAsync(day);
        }
        await office.Page.Locator("#place").FillAsync("职称社会化评价中心二楼会议室");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "保存安排" }).ClickAsync();
        await office.ReadyAsync("meeting-desk");
        await office.Page.Locator("[aria-label$='是主任委员或者副主任委员']").First.CheckAsync();
        await office.Page.Locator("#presiding").SelectOptionAsync("1");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "保存主持人" }).ClickAsync();
        await Assertions.Expect(office.Page.GetByText("已指定主持人。").First).ToBeVisibleAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^把待上会的5件全部加入") }).ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "保存上会名单" }).ClickAsync();
        await Assertions.Expect(office.Page.GetByText("上会名单已保存。").First).ToBeVisibleAsync();
        await office.LookAsync("desk-prepared");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "开始签到" }).ClickAsync();
        await office.Page.Locator("[data-state='SigningIn']").WaitForAsync();
        return new Uri(office.Page.Url).AbsolutePath;
    }

    /// <param name="screen">Shows the code of the minute.</param>
    public static async Task SignInAsync(Guest member, Guest screen, string meeting)
    {
        await member.GoAsync($"{meeting}/seat");
        await member.Page.Locator("#code").FillAsync(await screen.Page.Locator("[data-code]").InnerTextAsync());
        await member.Page.GetByRole(AriaRole.Button, new() { Name = "签到" }).ClickAsync();
        await member.Page.Locator("[data-present]").WaitForAsync();
    }

    /// <summary>On paper, entered by the office and, from the slips themselves, by who supervises.</summary>
    /// <param name="agree">Of eight, for each case in turn.</param>
    public static async Task VoteAsync(Guest office, Guest supervisor, string meeting, params int[] agree)
    {
        await office.GoAsync($"/ballots/meetings/{meeting[(meeting.LastIndexOf('/') + 1)..]}");
        for (var place = 0; place < agree.Length; place++)
        {
            await office.Page.Locator("form .ballot-list input[type='checkbox']").Nth(place).CheckAsync();
        }
        await office.Page.GetByRole(AriaRole.Checkbox, new() { Name = "改用纸质选票" }).CheckAsync();
        await office.Page.Locator("#reason").FillAsync("会场没有每人一台的设备，按通知采用纸质选票");
        await office.LookAsync("ballot-desk");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "发起投票" }).ClickAsync();
        await office.ReadyAsync("ballot");
        await CountAsync(office, agree, "已录入一次");
        await office.LookAsync("counted-once");
        await supervisor.GoAsync(new Uri(office.Page.Url).AbsolutePath);
        await CountAsync(supervisor, agree, "弃权1票，发出8票");
        await supervisor.LookAsync("counted-twice");
    }

    public static async Task DeclareAsync(Guest office, string meeting, int cases)
    {
        await office.GoAsync(meeting);
        for (var number = 1; number <= cases; number++)
        {
            await office.Page.GetByRole(AriaRole.Button, new() { Name = $"宣布第{number}件的表决结果" }).ClickAsync();
            await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认宣布" }).WaitForAsync();
            if (number == 1)
            {
                await office.LookAsync("declaring");
            }
            await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认宣布" }).ClickAsync();
            await Assertions.Expect(office.Page.GetByText($"已宣布第{number}件的表决结果。").First).ToBeVisibleAsync();
        }
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "结束会议" }).ClickAsync();
        await office.Page.Locator("[data-state='Closed']").WaitForAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "形成会议纪要" }).ClickAsync();
        await Assertions.Expect(office.Page.GetByText("会议纪要已形成").First).ToBeVisibleAsync();
        await office.LookAsync("desk-closed");
    }

    public static async Task SignMinutesAsync(Guest chair, string meeting)
    {
        await chair.GoAsync($"{meeting}/minutes");
        await chair.Page.GetByLabel("我已核对").CheckAsync();
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "签字", Exact = true }).ClickAsync();
        await Assertions.Expect(chair.Page.GetByText("，已签字").First).ToBeVisibleAsync();
        await chair.LookAsync("minutes");
    }

    public static async Task PublishAsync(Guest office, IReadOnlyList<string> passed)
    {
        await office.GoAsync("/result-publicity");
        foreach (var name in passed)
        {
            await office.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"选择{name}" }).CheckAsync();
        }
        await office.Page.Locator("#from").FillAsync("2023-11-13");
        await office.Page.Locator("#to").FillAsync("2023-11-17");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "登记公示" }).Last.ClickAsync();
        await office.LookAsync("publishing");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认登记公示" }).ClickAsync();
        await office.Page.Locator("p.alert-success").WaitForAsync();
        await office.LookAsync("published");
    }

    /// <summary>Who passed, by name, unit and level; nobody else.</summary>
    public static async Task ReadAsync(Guest reader, Uri site)
    {
        await reader.Page.GotoAsync(new Uri(site, Urls.PublicResults).ToString());
        foreach (var (_, name, _, _) in SeniorWorld.Applicants)
        {
            await Assertions.Expect(reader.Page.GetByText(name)).ToHaveCountAsync(name == "马钢" ? 0 : 1);
        }
        await reader.LookAsync("public-results");
    }

    private static async Task CountAsync(Guest guest, int[] agree, string until)
    {
        foreach (var (yes, number) in agree.Select((yes, place) => (yes, place + 1)))
        {
            foreach (var (count, which) in new[] { (yes, 0), (8 - yes - 1, 1), (1, 2) })
            {
                await guest.Page.Locator($"#p-{number}-{which}").FillAsync($"{count}");
            }
            await guest.Page.GetByRole(AriaRole.Button, new() { Name = $"录入第{number}件票数" }).ClickAsync();
            await Assertions.Expect(guest.Page.Locator("section[aria-labelledby='progress'] li").Nth(number - 1)).ToContainTextAsync(until);
        }
    }
}

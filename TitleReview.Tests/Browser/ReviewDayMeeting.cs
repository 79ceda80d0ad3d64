using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TitleReview.Tests.Browser;

/// <summary>The meeting from its plan to the reports of the groups: eleven were drawn, nine come, and eight are the least.</summary>
internal static class ReviewDayMeeting
{
    /// <returns>The address of the office's desk.</returns>
    public static async Task<string> PlanAsync(Guest office)
    {
        await office.GoAsync("/review-meetings");
        await office.Page.GetByRole(AriaRole.Link, new() { Name = "安排一次评审会" }).ClickAsync();
        await office.ReadyAsync("meeting-plan");
        await office.Page.Locator("#draw").SelectOptionAsync(new SelectOptionValue { Label = ReviewDayWorld.DrawTitle });
        await office.Page.Locator("#place").FillAsync("党校二楼会议室");
        await office.Page.Locator("#filed-on").FillAsync("2023-10-20");
        await office.LookAsync("meeting-plan");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "保存安排" }).ClickAsync();
        await office.ReadyAsync("meeting-desk");
        return new Uri(office.Page.Url).AbsolutePath;
    }

    /// <summary>Chair, cases, and the first two of them in one vote.</summary>
    public static async Task PrepareAsync(Guest office, ReviewDaySeat chair, ReviewDaySeat deputy)
    {
        foreach (var seat in (ReviewDaySeat[])[chair, deputy])
        {
            await office.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"{seat.Name}是主任委员或者副主任委员" }).CheckAsync();
        }
        await office.Page.Locator("#presiding").SelectOptionAsync($"{chair.Number}");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "保存主持人" }).ClickAsync();
        await office.Page.GetByText("已指定主持人。").WaitForAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "把待上会的3件全部加入" }).ClickAsync();
        var batches = office.Page.Locator(".agenda-batch");
        foreach (var (place, batch) in ((int, string)[])[(1, "1"), (2, "2")])
        {
            await batches.Nth(place).FillAsync(batch);
            await batches.Nth(place).BlurAsync();
        }
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "保存上会名单" }).ClickAsync();
        await office.Page.GetByText("上会名单已保存。").WaitForAsync();
    }

    /// <summary>Each on an own device, with the code on the screen; the meter stands on red until the eighth is there.</summary>
    public static async Task SignInAsync(Guest office, Guest screen, IReadOnlyList<ReviewDaySeat> seats)
    {
        await Task.WhenAll(seats.Select(seat => seat.Guest.GoAsync("/review-meetings")));
        await seats[0].ReadsAsync("没有评审会。");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "开始签到" }).ClickAsync();
        await office.Page.GetByText("会议状态已改为“签到”。").WaitForAsync();
        await Task.WhenAll(seats.Select(async seat =>
        {
            // the list has filled by itself
            await seat.Page.Locator("tbody").GetByRole(AriaRole.Link).ClickAsync();
            await seat.Guest.ReadyAsync("meeting-seat");
        }));
        await seats[0].Page.Locator("#code").FillAsync("12345");
        await seats[0].Button("签到").ClickAsync();
        await seats[0].ReadsAsync("签到码不对或者已经换过");
        await Task.WhenAll(seats.Take(7).Select(seat => EnterCodeAsync(seat, screen)));
        await HasMeterAsync(office, "no", "到会7人，不能开会。");
        await HasMeterAsync(screen, "no", "到会7人，不能开会。");
        await screen.LookAsync("meter-unlawful");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "宣布开会" }).ClickAsync();
        await Assertions.Expect(office.Page.Locator("[role='alert']", new() { HasText = "没有办理：" })).ToContainTextAsync("到会7人，不能开会。");
        await office.LookAsync("desk-unlawful");
        await EnterCodeAsync(seats[7], screen);
        await HasMeterAsync(screen, "yes", "到会8人，可以开会。");
        await EnterCodeAsync(seats[8], screen);
        await HasMeterAsync(office, "yes", "到会9人，可以开会。");
        await Assertions.Expect(screen.Page.Locator(".meeting-count")).ToHaveTextAsync(new Regex("到会\\s*9\\s*人，应到11人，法定8人"));
        await screen.LookAsync("screen-lawful");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "宣布开会" }).ClickAsync();
        await office.Page.GetByText("会议状态已改为“进行”。").WaitForAsync();
        await office.LookAsync("desk-in-session");
    }

    /// <summary>The head writes on an own device; the others hear it, and read it as it is saved.</summary>
    public static async Task ReportAsync(Guest office, Guest screen, ReviewDaySeat head, ReviewDaySeat listener)
    {
        await office.Page.Locator("#step").SelectOptionAsync(new SelectOptionValue { Label = "学科组组长汇报评议意见" });
        await Assertions.Expect(listener.Page.Locator("[aria-current='step']")).ToHaveTextAsync("学科组组长汇报评议意见");
        await Assertions.Expect(screen.Page.Locator("[aria-current='step']")).ToHaveTextAsync("学科组组长汇报评议意见");
        await Assertions.Expect(listener.Page.Locator($"#report-{head.Group}-0")).ToHaveCountAsync(0);
        await head.Page.Locator($"#report-{head.Group}-0").FillAsync("本组评议1件，讲稿扎实，同意提交表决。");
        await head.Page.Locator($"#report-{head.Group}-0").BlurAsync();
        await head.ReadsAsync("评议意见已保存。");
        await listener.ReadsAsync("本组评议1件，讲稿扎实，同意提交表决。");
        await listener.Guest.LookAsync("seat");
        await head.Guest.LookAsync("seat-head");
    }

    /// <param name="defence">What came of it, as it was recorded there and is typed nowhere again.</param>
    public static async Task DeclareAsync(Guest office, Guest screen, int number, string defence, string outcome)
    {
        await office.Page.GetByRole(AriaRole.Button, new() { Name = $"宣布第{number}件的表决结果" }).ClickAsync();
        await office.LookAsync($"declare-{number}");
        await Assertions.Expect(office.Page.Locator("section[aria-labelledby='declare']")).ToContainTextAsync($"答辩：{defence}");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认宣布" }).ClickAsync();
        await office.Page.GetByText($"已宣布第{number}件的表决结果。").WaitForAsync();
        await Assertions.Expect(screen.Page.Locator("tbody tr").Nth(number - 1)).ToContainTextAsync(outcome);
    }

    private static async Task EnterCodeAsync(ReviewDaySeat seat, Guest screen)
    {
        await seat.Page.Locator("#code").FillAsync(await screen.Page.Locator("[data-code]").InnerTextAsync());
        await seat.Button("签到").ClickAsync();
        await seat.Page.Locator("[data-present]").WaitForAsync();
    }

    private static async Task HasMeterAsync(Guest guest, string lawful, string words)
    {
        await guest.Page.Locator($".meter[data-lawful='{lawful}']").WaitForAsync();
        await Assertions.Expect(guest.Page.Locator(".meter")).ToContainTextAsync(words);
    }
}

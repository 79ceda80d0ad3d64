using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>Blind scoring as its people do it: handed over by the draw, typed, signed, withdrawn from and filled up, closed.</summary>
internal static class ReviewDayScoring
{
    public const string Kept = "讲稿结构完整，断线的时候也在写。";

    /// <summary>The experts look at empty queues, which fill by themselves.</summary>
    public static async Task HandOverAsync(Guest office, ReviewDayWorld world, IReadOnlyList<ReviewDaySeat> seats)
    {
        await Task.WhenAll(seats.Select(async seat =>
        {
            await seat.Guest.GoAsync("/scoring");
            await seat.ReadsAsync("没有评审任务。办公室交付后会自动出现在这里。");
        }));
        await office.GoAsync("/hand-over");
        foreach (var applicant in world.Applicants)
        {
            await office.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"选择{applicant}" }).CheckAsync();
        }
        await office.Page.Locator("#share-draw").SelectOptionAsync(new SelectOptionValue { Label = ReviewDayWorld.DrawTitle });
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "预览分派（已选4份）" }).ClickAsync();
        await office.Page.GetByText("将把这4份申报密封，按上表交给专家盲评。").WaitForAsync();
        await office.LookAsync("hand-over-preview");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认密封并分派" }).ClickAsync();
        await office.Page.GetByText("已密封并分派4份申报。").WaitForAsync();
        await Task.WhenAll(seats.Select(seat => Assertions.Expect(seat.Page.Locator("[data-counts]")).ToHaveTextAsync($"待评{TasksOf(seat)}件，在评0件，已签名0件")));
    }

    /// <summary>Those of the group of five have one application among the first three; each other group scores all of its own.</summary>
    public static int TasksOf(ReviewDaySeat seat) => seat.Group switch { 1 => seat.Place <= 3 ? 1 : 0, 2 => 2, _ => 1 };

    /// <summary>The line goes while a comment is being typed; what was typed meanwhile is there when it is back.</summary>
    public static async Task TypeOverACutLineAsync(ReviewDaySeat seat)
    {
        var line = await HeldLine.OfAsync(seat.Page);
        await seat.Guest.GoAsync("/scoring");
        await OpenAsync(seat, "初级");
        await seat.Guest.FillAsync("score", "88.5");
        await line.CutAsync();
        await seat.Page.GetByText("与服务器的连接中断，正在重新连接。").WaitForAsync();
        await seat.Page.Locator("#comment").FillAsync(Kept);
        await seat.Page.Locator("#comment-state .not-yet").WaitForAsync();
        await Assertions.Expect(seat.Page.Locator("[data-save-state]")).ToBeHiddenAsync();
        await seat.Guest.LookAsync("scoring-line-cut");
        line.Mend();
        await seat.Page.Locator("#comment-state [data-state='saved']").WaitForAsync(new() { Timeout = 60_000 });
        // that the socket was closed is what the browser complains of
        seat.Guest.Faults.Clear();
        await seat.Guest.GoAsync(new Uri(seat.Page.Url).AbsolutePath);
        await Assertions.Expect(seat.Page.Locator("#comment")).ToHaveValueAsync(Kept);
        await Assertions.Expect(seat.Page.Locator("#score")).ToHaveValueAsync("88.5");
        await seat.Guest.LookAsync("scoring-sheet");
        await SignAsync(seat);
    }

    /// <param name="level">All that tells one application of the group from another.</param>
    public static async Task ScoreAsync(ReviewDaySeat seat, string level, string points, string comment)
    {
        await seat.Guest.GoAsync("/scoring");
        await OpenAsync(seat, level);
        await seat.Guest.FillAsync("score", points);
        await seat.Guest.FillAsync("comment", comment);
        await SignAsync(seat);
    }

    private static async Task SignAsync(ReviewDaySeat seat)
    {
        await seat.Button("签名确认打分").ClickAsync();
        await seat.Button("确认签名").ClickAsync();
        await seat.ReadsAsync("不能再改动。");
    }

    /// <summary>A colleague waits at the queue, and sees no more than how many have signed.</summary>
    public static async Task ScoreUnderTheEyesOfAsync(ReviewDaySeat first, ReviewDaySeat waiting)
    {
        await waiting.Guest.GoAsync("/scoring");
        await Assertions.Expect(waiting.Page.Locator("td[data-label='本组已签名']")).ToHaveTextAsync(["0/3"]);
        await ScoreAsync(first, "中级", "91.25", "业绩突出，建议通过。");
        await Assertions.Expect(waiting.Page.Locator("td[data-label='本组已签名']")).ToHaveTextAsync(["1/3"]);
        await waiting.Guest.LookAsync("scoring-queue");
        await OpenAsync(waiting, "中级");
        await Assertions.Expect(waiting.Page.Locator("[data-group]")).ToHaveTextAsync("1/3");
        var words = await PageInspection.WordsAsync(waiting.Page);
        Assert.DoesNotContain("91.25", words, StringComparison.Ordinal);
        Assert.DoesNotContain("业绩突出", words, StringComparison.Ordinal);
        await waiting.Guest.LookAsync("blind-page");
        await waiting.Page.Locator(".pages button").First.ClickAsync();
        await waiting.Page.Locator(".blind-sheet img").First.WaitForAsync();
        await waiting.Guest.LookAsync("blind-page-large");
        await ScoreAsync(waiting, "中级", "85", "教学实绩扎实。");
    }

    public static async Task WithdrawAsync(ReviewDaySeat seat)
    {
        await seat.Guest.GoAsync("/scoring");
        await OpenAsync(seat, "初级");
        await seat.Page.GetByText("我应当回避这一件").ClickAsync();
        await seat.Button("申明回避").ClickAsync();
        await seat.Page.Locator("[role='alert']", new() { HasText = "没有登记：" }).WaitForAsync();
        await seat.Page.Locator("#withdraw-reason").FillAsync("讲稿曾由我指导修改");
        await seat.Button("申明回避").ClickAsync();
        await seat.ReadsAsync("已登记回避");
        await Assertions.Expect(seat.Page.Locator("#score, .pages, [data-group], .facts")).ToHaveCountAsync(0);
        await seat.Guest.LookAsync("scoring-withdrawn");
        await seat.Guest.GoAsync("/scoring");
        await seat.ReadsAsync("没有评审任务。");
    }

    /// <summary>The office's page has changed by itself; the next of the group finds the task in the queue that was open all the time.</summary>
    public static async Task FillGapAsync(Guest office, string applicant, ReviewDaySeat gone, ReviewDaySeat next)
    {
        await next.Guest.GoAsync("/scoring");
        await office.Page.GetByText("缺1名专家", new() { Exact = true }).WaitForAsync();
        await office.Page.GetByText($"{gone.Name}：").ClickAsync();
        await office.Page.GetByText("讲稿曾由我指导修改").WaitForAsync();
        await office.LookAsync("scoring-progress-gap");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = $"补派专家：{applicant}" }).ClickAsync();
        await office.Page.GetByText($"将补派：{next.Name}。").WaitForAsync();
        await office.LookAsync("scoring-refill");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认补派" }).ClickAsync();
        await office.Page.GetByText($"已为{applicant}补派{next.Name}。").WaitForAsync();
        await Assertions.Expect(next.Page.Locator("[data-counts]")).ToHaveTextAsync("待评1件，在评0件，已签名0件");
    }

    /// <summary>Three of four: of the last one a sheet is not signed.</summary>
    public static async Task CloseAsync(Guest office, ReviewDayWorld world)
    {
        await office.GoAsync("/meetings?state=scoring");
        await office.LookAsync("meeting-cases");
        await Ask(world.Applicants[3]);
        await office.Page.GetByText("共3份打分表，还有1份没有签名").WaitForAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "返回", Exact = true }).ClickAsync();
        foreach (var applicant in world.Applicants.Take(3))
        {
            await Ask(applicant);
            await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认结束盲评" }).ClickAsync();
            await office.Page.GetByText($"已结束{applicant}的盲评。").WaitForAsync();
        }

        Task Ask(string applicant) => office.Page.GetByRole(AriaRole.Button, new() { Name = $"结束盲评：{applicant}" }).ClickAsync();
    }

    private static async Task OpenAsync(ReviewDaySeat seat, string level)
    {
        await seat.Page.Locator("tbody tr", new() { HasText = level }).GetByRole(AriaRole.Link).ClickAsync();
        await seat.Page.Locator("#comment").WaitForAsync();
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TitleReview.Tests.Browser;

/// <summary>The defence of those who must: arranged by lot, called on the screen of the waiting room, judged live by three of the nine.</summary>
internal static class ReviewDayDefence
{
    public static async Task HoldAsync(Guest office, Guest screen, ReviewDayWorld world, ReviewDaySeat head, params ReviewDaySeat[] members)
    {
        var board = await ArrangeAsync(office, world, head, members);
        await screen.GoAsync(board);
        await Assertions.Expect(screen.Page.Locator(".next strong")).ToHaveTextAsync(["1号", "2号"]);
        await Task.WhenAll(members.Append(head).Select(async seat =>
        {
            await seat.Guest.GoAsync("/panels");
            await seat.Page.GetByRole(AriaRole.Link, new() { Name = "第一答辩室" }).ClickAsync();
            await seat.Guest.ReadyAsync("panel");
        }));
        await head.Button("请下一位").ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".now strong")).ToHaveTextAsync("1号", new() { Timeout = 30_000 });
        await members[0].ReadsAsync("正在答辩：1号");
        await Assertions.Expect(members[0].Page.Locator("defence-clock")).ToHaveTextAsync(new Regex("^\\d+:\\d\\d$"));
        await screen.LookAsync("board");
        foreach (var seat in members)
        {
            await MarkAsync(seat, 1);
        }
        await head.ReadsAsync("已评分2/3人");
        await head.ReadsAsync("1号成员还没有评分");
        await head.Guest.LookAsync("panel");
        await members[0].Guest.LookAsync("panel-member");
        await MarkAsync(head, 1);
        await head.Button("结束本次答辩").ClickAsync();
        await head.Button("请下一位").ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".now strong")).ToHaveTextAsync("2号", new() { Timeout = 30_000 });
        foreach (var seat in members.Append(head))
        {
            await MarkAsync(seat, 2);
        }
        await head.Button("结束本次答辩").ClickAsync();
        await head.Button("结束这个场次").ClickAsync();
        await Assertions.Expect(head.Button("请下一位")).ToHaveCountAsync(0);
        await CloseAsync(office, world);
    }

    private static async Task<string> ArrangeAsync(Guest office, ReviewDayWorld world, ReviewDaySeat head, ReviewDaySeat[] members)
    {
        await office.GoAsync($"/defences/{world.Notice}/plan");
        await office.Page.Locator("#held-on").FillAsync("2023-11-10");
        await office.Page.Locator("#room").FillAsync("第一答辩室");
        await office.Page.Locator("#group").FillAsync("第一答辩组");
        foreach (var seat in members.Prepend(head))
        {
            await office.Page.GetByRole(AriaRole.Checkbox, new() { Name = seat.Name }).CheckAsync();
        }
        await office.Page.GetByRole(AriaRole.Radio, new() { Name = $"组长：{head.Name}" }).CheckAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "增加场次" }).ClickAsync();
        await office.Page.GetByText("已保存场次。").WaitForAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "抽签排序" }).ClickAsync();
        await office.Page.GetByText("已按抽签安排。").WaitForAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "发出答辩通知" }).ClickAsync();
        await office.Page.GetByText("答辩通知已发出。").WaitForAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "生成候场屏地址" }).ClickAsync();
        await office.LookAsync("defence-plan");
        return (await office.Page.Locator("[data-board]").GetAttributeAsync("href"))!;
    }

    private static async Task MarkAsync(ReviewDaySeat seat, int number)
    {
        var box = seat.Page.Locator(".panel-now .mark-box", new() { Has = seat.Page.Locator($"#mark-{number}") });
        await box.Locator("select").SelectOptionAsync(new SelectOptionValue { Label = "通过" });
        await box.Locator("[data-mark-state='saved']").WaitForAsync();
    }

    private static async Task CloseAsync(Guest office, ReviewDayWorld world)
    {
        await office.GoAsync($"/defences/{world.Notice}");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "结束答辩，确定成绩" }).ClickAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "确认结束答辩" }).ClickAsync();
        await office.Page.GetByText("答辩已于").WaitForAsync();
        await office.LookAsync("defence-closed");
    }
}

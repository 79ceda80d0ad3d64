using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The end of the meeting: minutes that nobody typed, read and signed by who presided.</summary>
internal static class ReviewDayMinutes
{
    public static async Task<string> SignAsync(Guest office, ReviewDaySeat chair)
    {
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "结束会议" }).ClickAsync();
        await office.Page.GetByText("会议状态已改为“已结束”。").WaitForAsync();
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "形成会议纪要" }).ClickAsync();
        await office.Page.GetByText("会议纪要已形成，请主持人登录后签字。").WaitForAsync();
        await chair.Page.GetByRole(AriaRole.Link, new() { Name = "查看会议纪要并签字" }).ClickAsync();
        await chair.Guest.ReadyAsync("minutes");
        await Assertions.Expect(chair.Button("签字")).ToBeDisabledAsync();
        await chair.Guest.LookAsync("minutes-to-sign");
        await chair.Page.GetByRole(AriaRole.Checkbox, new() { Name = "我已核对，对评审结果签字确认" }).CheckAsync();
        await chair.Button("签字").ClickAsync();
        await chair.ReadsAsync("，已签字");
        await chair.Guest.LookAsync("minutes-signed");
        // the office's page has learnt of it by itself
        await office.Page.GetByRole(AriaRole.Link, new() { Name = "会议纪要（已签字）" }).WaitForAsync();
        return await chair.Page.Locator("article.minutes").InnerTextAsync();
    }

    /// <summary>One line of the table of results: numbers only.</summary>
    public static void HasResult(string minutes, string line) => Assert.Contains(line, minutes.Replace('\t', ' '), StringComparison.Ordinal);
}

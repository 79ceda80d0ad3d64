using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>A secret vote as its people see it: three codes, one ballot each, no counts before two of the codes open the box.</summary>
internal static partial class ReviewDayBallot
{
    public const string Agree = "同意";
    public const string Against = "反对";
    public const string Abstain = "弃权";

    /// <summary>Shown once, to be written down.</summary>
    public static async Task<string> TakeCodeAsync(Guest keeper)
    {
        await keeper.GoAsync("/ballots");
        await keeper.Page.GetByRole(AriaRole.Link, new() { Name = "保管码和发起投票" }).ClickAsync();
        await keeper.Page.GetByRole(AriaRole.Button, new() { Name = "领取", Exact = true }).ClickAsync();
        var code = await keeper.Page.Locator(".keeper-code").InnerTextAsync();
        await keeper.LookAsync("keeper-code");
        await keeper.Page.GetByRole(AriaRole.Button, new() { Name = "我已记下" }).ClickAsync();
        return code;
    }

    public static async Task OpenAsync(Guest office, string desk, params int[] numbers)
    {
        await office.GoAsync(desk);
        foreach (var number in numbers)
        {
            await office.Page.Locator("section[aria-labelledby='open-ballot'] li", new() { HasText = $"第{number}件" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        }
        await office.LookAsync("ballot-desk");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "发起投票" }).ClickAsync();
        await office.ReadyAsync("ballot");
    }

    public static async Task ComeAsync(ReviewDaySeat seat, string link)
    {
        await seat.Page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
        await seat.Guest.ReadyAsync("ballot");
    }

    /// <summary>Chooses, looks at it once more, and confirms.</summary>
    /// <param name="words">Own words instead of those that are proposed.</param>
    public static async Task CastAsync(ReviewDaySeat seat, int number, string choice, string? words = null)
    {
        await LookAsync(seat, number, choice, words);
        await seat.Button("确认投票").ClickAsync();
        await Assertions.Expect(seat.Page.Locator("article.ballot")).ToContainTextAsync("已投票。您的验票口令", new() { Timeout = 90_000 });
    }

    /// <summary>As far as the last look, with the words written down.</summary>
    public static async Task LookAsync(ReviewDaySeat seat, int number, string choice, string? words = null)
    {
        await Assertions.Expect(seat.Page.Locator("#ballot-case")).ToContainTextAsync($"第{number}件");
        await seat.Button(choice).ClickAsync();
        await (words is null ? seat.Page.Locator(".ballot-proposals button").First.ClickAsync() : seat.Page.Locator("#words").FillAsync(words));
        await seat.Button("下一步：核对").ClickAsync();
        seat.Receipts[number] = await seat.Page.Locator(".ballot-receipt").InnerTextAsync();
        await Assertions.Expect(seat.Page.Locator(".ballot-chosen")).ToHaveTextAsync(choice);
    }

    /// <summary>While the box is open nobody reads a count of what was voted: not the office, not the chair, not on the screen.</summary>
    public static async Task TellsNothingAsync(params Guest[] guests)
    {
        foreach (var guest in guests)
        {
            Assert.DoesNotMatch(Counts(), await PageInspection.WordsAsync(guest.Page));
        }
    }

    /// <summary>Two of the three.</summary>
    public static async Task CloseAsync(Guest first, string firstCode, Guest second, string secondCode)
    {
        await HandInAsync(first, firstCode);
        await second.Page.GetByText("您交出后立即计票。").WaitForAsync();
        await first.LookAsync("ballot-one-code");
        await TellsNothingAsync(first, second);
        await HandInAsync(second, secondCode);
        await second.Page.Locator("article[data-state='Closed']").WaitForAsync();
    }

    /// <summary>On the page that was open all the time.</summary>
    public static async Task FindsOwnAsync(ReviewDaySeat seat, int number, string choice)
    {
        var row = seat.Page.Locator($"section[aria-labelledby='list-{number}'] tbody tr", new() { HasText = seat.Receipts[number] });
        await Assertions.Expect(row).ToHaveCountAsync(1);
        await Assertions.Expect(row).ToContainTextAsync(choice);
    }

    private static async Task HandInAsync(Guest keeper, string code)
    {
        await keeper.Page.Locator("#code").FillAsync(code);
        await keeper.Page.GetByRole(AriaRole.Button, new() { Name = "交保管码计票" }).ClickAsync();
    }

    [GeneratedRegex(@"(同意|反对|弃权)\s*[0-9]+\s*票", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counts();
}

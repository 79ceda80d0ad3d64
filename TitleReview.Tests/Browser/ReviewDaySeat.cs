using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TitleReview.Tests.Browser;

/// <summary>One expert at a device of their own, and the words by which this expert finds the own ballots again.</summary>
internal sealed class ReviewDaySeat(Guest guest, ReviewDayWorld.Member member) : IAsyncDisposable
{
    public Guest Guest => guest;

    public IPage Page => guest.Page;

    public int Number => member.Number;

    public string Name => member.Name;

    public int Group => member.Group;

    public int Place => member.Place;

    public bool IsHead => member.Place == 1;

    /// <summary>By the number of the case.</summary>
    public Dictionary<int, string> Receipts { get; } = [];

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task ReadsAsync(string words) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(words);

    public Task ReadsAsync(Regex words) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(words);

    public ValueTask DisposeAsync() => guest.DisposeAsync();
}

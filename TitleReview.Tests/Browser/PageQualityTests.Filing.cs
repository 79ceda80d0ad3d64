using Microsoft.Playwright;

namespace TitleReview.Tests.Browser;

public sealed partial class PageQualityTests
{
    /// <summary>A filing on its way: what is missing, what was made, and how the centre finds it.</summary>
    private async Task SeeFilingsAsync(PageWorld world)
    {
        await SeeAsync(world, "古丽娜·托合提", "/filings", "/filings", "empty");
        await SeeAsync(world, "赵磊", "/filings", "/filings");
        await SeeAsync(world, "赵磊", "/filing-calendar", "/filing-calendar");
        await SeeAsync(world, "赵磊", "/filings/{Notice:guid}/{PackName}", $"/filings/{world.Notice}/Before", "missing");
        await world.FileAsync();
        await SeeAsync(world, "赵磊", "/filings/{Notice:guid}/{PackName}", $"/filings/{world.Notice}/Before");
        await SeeAsync(world, "古丽娜·托合提", "/filings", "/filings", "centre");
        await SeeAsync(world, "古丽娜·托合提", "/filings/{Notice:guid}/{PackName}", $"/filings/{world.Notice}/Before", "centre");
        await SeeAsync(world, "古丽娜·托合提", "/inspections", "/inspections");
        await SeeAsync(world, "古丽娜·托合提", "/inspections/{Notice:guid}", $"/inspections/{world.Notice}");
        await _guests["古丽娜·托合提"].Page.GetByRole(AriaRole.Button, new() { Name = "校验审计链" }).ClickAsync();
        await _guests["古丽娜·托合提"].Page.Locator("[data-chain='whole']").WaitForAsync();
        await InspectAsync("古丽娜·托合提", "inspection-chain");
        await SeeAsync(world, "赵磊", "/integrity", "/integrity", "empty");
        await world.ReportAsync();
        await SeeAsync(world, "赵磊", "/integrity", "/integrity");
        await SeeAsync(world, "古丽娜·托合提", "/integrity", "/integrity", "centre");
        await SeeAsync(world, "赵磊", "/statistics", "/statistics");
        await SeeAsync(world, "古丽娜·托合提", "/statistics", "/statistics", "region");
    }

    private static readonly (string Address, string[] Others)[] _hiddenFilings =
    [
        ("/filings", ["李强", "周敏", "陈静"]),
        ("/filing-calendar", ["李强", "古丽娜·托合提", "陈静"]),
        ("/filings/{notice}/Before", ["李强", "周敏", "陈静"]),
        ("/filings/{notice}/After", ["古丽娜·托合提", "钱芳"]),
        ("/integrity", ["李强", "周敏", "陈静"]),
        ("/statistics", ["李强", "周敏", "陈静"]),
        ("/inspections", ["赵磊", "李强", "周敏"]),
        ("/inspections/{notice}", ["赵磊", "李强", "陈静"]),
    ];
}

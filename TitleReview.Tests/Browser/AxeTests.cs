using Xunit;

namespace TitleReview.Tests.Browser;

[Collection(Chromium.Pages)]
public sealed class AxeTests(Chromium chromium)
{
    [Theory]
    [InlineData("<main><h1>标题</h1><p>正文</p></main>", "")]
    [InlineData("<main><h1>标题</h1><img src='data:,'></main>", "axe image-alt")]
    [InlineData("<main><h1>标题</h1><p style='color:#ddd;background:#fff'>正文</p></main>", "axe color-contrast")]
    [InlineData("<main><h1>标题</h1><input></main>", "axe label")]
    public async Task Serious_OfAPageWithAFault_NamesIt(string body, string fault)
    {
        var page = await chromium.OpenAsync(new("about:blank"));
        await page.SetContentAsync($"<!DOCTYPE html><html lang='zh-CN'><head><title>页面</title></head><body>{body}</body></html>");

        var found = await Axe.SeriousAsync(page);

        Assert.Equal(fault.Length > 0 ? 1 : 0, found.Count);
        Assert.All(found, one => Assert.StartsWith(fault, one, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

[Collection(Chromium.Timed)]
public sealed class ManyFilesTests(Chromium chromium)
{
    /// <summary>Files go by HTTP two at a time, and the circuit saves what is typed meanwhile. 50 files of 5 MB in ./test --full.</summary>
    [Fact]
    public async Task ManyFiles_WhileTyping_AreAllKept_AndTheFieldIsSavedWithinThreeSeconds()
    {
        var (count, bytes) = Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1" ? (50, 5 * 1024 * 1024) : (12, 1024 * 1024);
        await using var site = await EvidenceSite.OpenAsync(chromium, "Basic");
        var (most, now) = (0, 0);
        site.Page.Request += (_, request) => { if (request.Url.Contains("/pages?", StringComparison.Ordinal)) { most = Math.Max(most, Interlocked.Increment(ref now)); } };
        site.Page.RequestFinished += (_, request) => { if (request.Url.Contains("/pages?", StringComparison.Ordinal)) { Interlocked.Decrement(ref now); } };
        using var folder = new Hosting.TemporaryFolder();
        var files = EvidenceSite.Copies(count, "a4-150dpi-12_t0.jpg", bytes).Select(file => Write(folder.Path, file)).ToList();
        await site.DeclareAsync("NoSecrets");
        await site.Panel.Locator("[data-upload]").First.SetInputFilesAsync(files);

        await site.Panel.Locator("[data-result]").First.WaitForAsync();
        var slowest = TimeSpan.Zero;
        var typed = 0;
        while (await site.Panel.Locator("[data-result='waiting'], [data-result='sending']").CountAsync() > 0)
        {
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, (await TypeAsync(site, $"党史党建教学{++typed}")).Ticks));
        }

        await Assertions.Expect(site.Panel.Locator("[data-result='done']")).ToHaveCountAsync(count);
        await site.Pages.Nth(count - 1).WaitForAsync();
        await site.Guest.ShotAsync("evidence-many");
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} files of {bytes} bytes; {typed} fields typed; slowest save {slowest.TotalSeconds:0.00} s; at most {most} at once");
        Assert.True(typed > 0);
        Assert.True(slowest < TimeSpan.FromSeconds(3), $"saved only after {slowest.TotalSeconds:0.00} s");
        Assert.InRange(most, 1, 2);
        Assert.Empty(site.Guest.Faults);
        await using var db = site.Db();
        Assert.Equal(count, await db.Pages.CountAsync());
    }

    private static async Task<TimeSpan> TypeAsync(EvidenceSite site, string value)
    {
        await site.Page.Locator("[id='Basic-0-profession']").FillAsync(value);
        var lastKey = System.Diagnostics.Stopwatch.StartNew();
        await site.Page.Locator("[id='Basic-0-profession-state'] [data-state]:not([data-state='saved'])").WaitForAsync();
        await site.Page.Locator("[id='Basic-0-profession-state'] [data-state='saved']").WaitForAsync();
        return lastKey.Elapsed;
    }

    private static string Write(string folder, FilePayload file)
    {
        var path = Path.Combine(folder, file.Name);
        File.WriteAllBytes(path, file.Buffer);
        return path;
    }
}

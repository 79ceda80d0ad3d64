using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TitleReview.Tests.Browser;

/// <summary>What is wrong with a page that a person has just opened: each fault one line.</summary>
internal static partial class PageInspection
{
    // the same rules once more at another width take a second of the processor for each of a hundred pages: ./test --full
    private static readonly bool _isFull = Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1";

    private const int Wide = 1280;
    private const int Narrow = 360;

    private const string Listen =
        """
        () => {
          const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
            .filter(one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }));
          const shown = one => {
            const style = getComputedStyle(one);
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none';
          };
          window.tabbing = { stops, seen: new Set(), dim: new Set() };
          document.addEventListener('focusin', ({ target }) => {
            window.tabbing.seen.add(target);
            if (target.tabIndex >= 0 && ![target, ...target.querySelectorAll('*')].some(shown)) { window.tabbing.dim.add(target); }
          });
          return stops.length;
        }
        """;

    private const string Hear =
        """
        () => [
          ...window.tabbing.stops.filter(one => one.isConnected && !window.tabbing.seen.has(one)).map(one => `Tab does not reach ${one.outerHTML.slice(0, 120)}`),
          ...[...window.tabbing.dim].map(one => `focus is not seen on ${one.outerHTML.slice(0, 120)}`),
        ]
        """;

    public static async Task<IReadOnlyList<string>> FaultsAsync(Guest guest, string name)
    {
        var page = guest.Page;
        var faults = new List<string>();
        await page.SetViewportSizeAsync(Wide, 900);
        await Chromium.ShootAsync(page, $"pages/{name}-{Wide}");
        faults.AddRange(await Axe.SeriousAsync(page));
        faults.AddRange(await FrameAsync(page));
        await page.SetViewportSizeAsync(Narrow, 740);
        await Chromium.ShootAsync(page, $"pages/{name}-{Narrow}");
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (width > Narrow)
        {
            faults.Add($"{width} px wide on a phone");
        }
        if (_isFull)
        {
            faults.AddRange((await Axe.SeriousAsync(page)).Select(fault => $"on a phone: {fault}"));
        }
        await page.SetViewportSizeAsync(Wide, 900);
        faults.AddRange(await FocusAsync(page));
        return [.. faults.Distinct(StringComparer.Ordinal).Select(fault => $"{name}: {fault}")];
    }

    /// <summary>What a person reads of a page, to tell one page from another.</summary>
    public static async Task<string> WordsAsync(IPage page) => $"{await page.TitleAsync()}\n{await page.Locator("main").InnerTextAsync()}";

    private static async Task<IEnumerable<string>> FrameAsync(IPage page)
    {
        var faults = new List<string>();
        var headings = await page.Locator("h1").CountAsync();
        if (headings != 1)
        {
            faults.Add($"{headings} headings of the first rank");
        }
        if (!ChineseTitle().IsMatch(await page.TitleAsync()))
        {
            faults.Add($"title “{await page.TitleAsync()}”");
        }
        if (await page.Locator("html").GetAttributeAsync("lang") is not "zh-CN" and var lang)
        {
            faults.Add($"language “{lang}”");
        }
        return faults;
    }

    private static async Task<IEnumerable<string>> FocusAsync(IPage page)
    {
        var stops = await page.EvaluateAsync<int>(Listen);
        await page.Locator("h1").First.FocusAsync();
        // a date has a stop for each of its parts, and a table that scrolls is one itself
        var parts = (await page.Locator("input[type^=date]").CountAsync() * 8) + await page.Locator(".table-wrap").CountAsync();
        for (var press = 0; press < stops + parts + 3; press++)
        {
            // held down it moves the focus as often as it repeats: half the messages
            await page.Keyboard.DownAsync("Tab");
        }
        await page.Keyboard.UpAsync("Tab");
        return await page.EvaluateAsync<string[]>(Hear);
    }

    // a rehearsal's name begins with 【演练1】
    [GeneratedRegex(@"^【?\p{IsCJKUnifiedIdeographs}.* · 职称评审系统$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChineseTitle();
}

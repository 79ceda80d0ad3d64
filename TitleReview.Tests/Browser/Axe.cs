using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace TitleReview.Tests.Browser;

/// <summary>What axe finds serious in a page.</summary>
/// <remarks>Its own way with Playwright hands the script to two pages and describes every element that passes: a second for each page, where looking takes 40 ms.</remarks>
internal static class Axe
{
    private const string Look =
        """
        async () => {
          if (document.querySelector('iframe, frame')) { throw new Error('axe is not in the frames of this page'); }
          const { passes, violations } = await axe.run(document, { resultTypes: ['violations'] });
          if (passes.length === 0) { throw new Error('axe saw nothing'); }
          return violations.map(({ id, help, impact, nodes }) => [impact ?? '', `axe ${id}: ${help} (${nodes.length}) ${nodes[0].html}`]);
        }
        """;

    private static readonly string _script = new BundledAxeScriptProvider().GetScript();

    public static async Task<IReadOnlyList<string>> SeriousAsync(IPage page) =>
        [.. (await FoundAsync(page)).Where(one => one[0] is "serious" or "critical").Select(one => one[1])];

    /// <summary>What is of little impact, too.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(IPage page) => [.. (await FoundAsync(page)).Select(one => one[1])];

    private static async Task<string[][]> FoundAsync(IPage page)
    {
        if (await page.EvaluateAsync<bool>("typeof axe === 'undefined'"))
        {
            // evaluated, not added as an element: our script policy would refuse that
            await page.EvaluateAsync(_script);
        }
        return await page.EvaluateAsync<string[][]>(Look);
    }
}

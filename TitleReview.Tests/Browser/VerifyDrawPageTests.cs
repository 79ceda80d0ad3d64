using Microsoft.Playwright;
using TitleReview.Core.Draws;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Core.Draws;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The stand-alone verifier, written from docs/draw.md, against draws made by the application: they share no code.</summary>
[Collection(Chromium.Pages)]
public sealed class VerifyDrawPageTests(Chromium chromium)
{
    private const int Batch = 250;

    private static readonly Uri _page = new("file://" + RepositoryRoot.File("wwwroot-assets/verify-draw.html"));

    private static bool IsFull => Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1";

    private static int Draws => IsFull ? 10_000 : 300;

    [Fact]
    public async Task Verify_RandomDraws_AllRecomputed()
    {
        var page = await chromium.OpenAsync(_page);
        var chance = new Random(20261123);
        var (left, faults, replaced, bound) = (Draws, new List<string>(), 0, 0);
        for (; left > 0; left -= Batch)
        {
            var draws = Enumerable.Range(0, Math.Min(Batch, left)).Select(_ => RandomDraw.Of(chance)).ToList();
            replaced += draws.Sum(draw => draw.Replacements.Count);
            bound += draws.Count(draw => IsBoundByAUnit(draw));
            faults.AddRange(await page.EvaluateAsync<string[]>(
                "all => all.flatMap(one => { const { faults, now } = verify(Uint8Array.from(atob(one), c => c.charCodeAt(0))); return faults.length ? [`${faults.join()} in ${one}`] : now ? [] : [one]; })",
                draws.Select(draw => Convert.ToBase64String(RandomDraw.BytesOf(draw))).ToArray()));
        }

        Assert.Empty(faults);
        Assert.True(replaced > Draws / 4 && bound > Draws / 10, $"{replaced} replacements, {bound} draws in which a limit passed over somebody: these draws show too little");
    }

    [Theory]
    [InlineData("one"), InlineData("tight")]
    public async Task Verify_OneByteChangedLeftOutOrAddedAnywhere_Refused(string vector)
    {
        var page = await chromium.OpenAsync(_page);

        // every position: all 255 other values of the byte in the full run, otherwise each bit; the byte left out, exchanged with the one before, another put before it, the rest cut off
        var (tried, missed) = await TryAsync(page,
            """
            ([text, isFull]) => {
              const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0)), missed = [...verify(bytes).faults];
              let tried = 0;
              const refused = (changed, what) => { tried++; if (!verify(changed).faults.length) missed.push(what); };
              const flips = isFull ? Array.from({ length: 255 }, (_, i) => i + 1) : [1, 2, 4, 8, 16, 32, 64, 128];
              for (let i = 0; i < bytes.length; i++) {
                for (const flip of flips) { const one = bytes.slice(); one[i] ^= flip; refused(one, `${i} ^ ${flip}`); }
                refused(Uint8Array.of(...bytes.slice(0, i), ...bytes.slice(i + 1)), `${i} left out`);
                refused(bytes.slice(0, i), `cut off at ${i}`);
                if (i && bytes[i] !== bytes[i - 1]) refused(Uint8Array.of(...bytes.slice(0, i - 1), bytes[i], bytes[i - 1], ...bytes.slice(i + 1)), `${i} exchanged`);
              }
              for (let i = 0; i <= bytes.length; i++) for (const added of [0x20, 0x0a, 0x0d, 0x30, 0x2c, 0xef]) refused(Uint8Array.of(...bytes.slice(0, i), added, ...bytes.slice(i)), `${added} before ${i}`);
              return [String(tried), ...missed];
            }
            """,
            Convert.ToBase64String(DrawVectorsTests.Read(vector)), IsFull && vector == "one");

        Assert.Empty(missed);
        Assert.True(tried > DrawVectorsTests.Read(vector).Length * 16, $"only {tried} changes");
    }

    [Fact]
    public async Task Page_WithATranscript_ShowsTheMembersAndThePublishedHash()
    {
        var page = await chromium.OpenAsync(_page);
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "a.json", MimeType = "application/json", Buffer = DrawVectorsTests.Read("committee-11") });

        await Assertions.Expect(page.Locator("#verdict")).ToHaveTextAsync("复核通过：与重新计算的结果完全一致");
        await Assertions.Expect(page.Locator("#details code")).ToHaveTextAsync("e8167718aede63e194263a874e222e50078edfed2f57373334ec054e9f0d8136");
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync("2（组长）、6、4、7、1");

        await page.Locator("#posted").FillAsync(new string('0', 64));
        await page.Locator("#posted").BlurAsync();
        await Assertions.Expect(page.Locator("#verdict")).ToHaveTextAsync("复核不通过：有 1 处不符");
        await Chromium.ShootAsync(page, "verify-draw");
    }

    [Fact]
    public async Task Page_MembersExchanged_SaysWhichDiffer()
    {
        var page = await chromium.OpenAsync(_page);
        var forged = System.Text.Encoding.UTF8.GetString(DrawVectorsTests.Read("tight")).Replace("[5,3,11,4]", "[5,3,1,4]", StringComparison.Ordinal);
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "a.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(forged) });

        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("“甲组”的入选编号不符，记录为 5 3 1 4，重算为 5 3 11 4");
    }

    private static async Task<(int Tried, string[] Missed)> TryAsync(IPage page, string script, params object[] args)
    {
        var said = await page.EvaluateAsync<string[]>(script, args);
        return (int.Parse(said[0], System.Globalization.CultureInfo.InvariantCulture), said[1..]);
    }

    private static bool IsBoundByAUnit(DrawTranscript draw)
    {
        // somebody of a group came up before its last member and was passed over
        var order = draw.Result.Order.ToList();
        return draw.Result.Groups.Select((group, i) => order.Take(order.IndexOf(group.Members[^1])).Count(no => draw.Frozen.Rows[no - 1].Group == i + 1) > group.Members.Count - 1).Any(passed => passed);
    }
}

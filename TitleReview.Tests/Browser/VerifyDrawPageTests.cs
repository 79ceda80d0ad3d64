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

    private static int Draws => Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1" ? 10_000 : 300;

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
    public async Task Verify_OneByteChangedAnywhere_Found(string vector)
    {
        var page = await chromium.OpenAsync(_page);

        var missed = await page.EvaluateAsync<string[]>(
            """
            text => {
              const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0)), missed = verify(bytes).faults;
              for (let i = 0; i < bytes.length; i++) for (const flip of [1, 2, 4, 32, 128]) {
                bytes[i] ^= flip;
                if (!verify(bytes).faults.length) missed.push(`${i} ^ ${flip}`);
                bytes[i] ^= flip;
              }
              return missed;
            }
            """,
            Convert.ToBase64String(DrawVectorsTests.Read(vector)));

        Assert.Empty(missed);
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

    private static bool IsBoundByAUnit(DrawTranscript draw)
    {
        // somebody of a group came up before its last member and was passed over
        var order = draw.Result.Order.ToList();
        return draw.Result.Groups.Select((group, i) => order.Take(order.IndexOf(group.Members[^1])).Count(no => draw.Frozen.Rows[no - 1].Group == i + 1) > group.Members.Count - 1).Any(passed => passed);
    }
}

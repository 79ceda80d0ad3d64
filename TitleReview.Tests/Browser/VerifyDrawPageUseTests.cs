using System.Text;
using Microsoft.Playwright;
using TitleReview.Tests.Core.Draws;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The verifier in the hands of a person, and of somebody who means ill.</summary>
[Collection(Chromium.Pages)]
public sealed class VerifyDrawPageUseTests(Chromium chromium)
{
    private const string Right = "复核通过：与重新计算的结果完全一致";

    private static readonly Uri _page = new("file://" + RepositoryRoot.File("wwwroot-assets/verify-draw.html"));

    [Fact]
    public async Task Page_Opened_SaysWhatToDoAndWithoutScriptThatItDoesNotRun()
    {
        Assert.Equal("请选择抽取记录", await (await chromium.OpenAsync(_page)).Locator("#verdict").TextContentAsync());
        var still = await chromium.OpenAsync(_page, new() { JavaScriptEnabled = false });
        Assert.Contains("没有运行", await still.Locator("#verdict").TextContentAsync());
    }

    [Fact]
    public async Task Page_ARightTranscript_EveryStepIsTickedWithItsValues()
    {
        var page = await chromium.OpenAsync(_page);
        await ChooseAsync(page, Text("committee-11"));

        await Assertions.Expect(page.Locator("#verdict")).ToHaveTextAsync(Right);
        var steps = await page.Locator("#details li h3").AllTextContentsAsync();
        Assert.Equal(12, steps.Count);
        Assert.All(steps, step => Assert.StartsWith("✓ 相符", step, StringComparison.Ordinal));
        // over file: Chromium has SubtleCrypto, and the page compares its own SHA-256 with it
        await Assertions.Expect(page.Locator("#details li").First).ToContainTextAsync("全部哈希值相同");
        await Assertions.Expect(page.Locator("#details")).ToContainTextAsync("19 18 13 8 9 2 1 10 17 6 4 12 16 14 7 5 11 15 3");
        await Assertions.Expect(page.Locator("#details")).ToContainTextAsync("e0c61c13a731dfb8f5dcfcde47a13feee50c0385cb9105e2e019064b909cc89d");
    }

    [Theory]
    [InlineData("[10,5,3", "[5,10,3", "先后顺序从第 1 位起不符，记录为 5，重算为 10")]
    [InlineData("000000000001", "000000000002", "种子的哈希值不符")]
    [InlineData("\"unit\":3}", "\"unit\":4}", "冻结指纹不符")]
    [InlineData("\"frozen\":{", "\"format\":\"titlereview-draw-1\",\"frozen\":{", "第 31 个字节（记录）应是 ,\"frozen\":")]
    [InlineData(",\"kind\"", ", \"kind\"", "第 83 个字节（frozen）应是 ,\"kind\":")]
    [InlineData("\"no\":12", "\"no\":012", "（frozen.rows[11].no）应是不带符号、小数、指数和前导零的整数")]
    [InlineData("a0e3e03\",\"entries\":[", "a0e3e03\",\"entries\":[null,", "（seed.entries[0]）应是")]
    public async Task Page_SomethingChanged_NamesWhatDiffersFirst(string written, string changed, string expected)
    {
        var page = await chromium.OpenAsync(_page);
        await ChooseAsync(page, Text("tight").Replace(written, changed, StringComparison.Ordinal));

        await Assertions.Expect(page.Locator("#faults li").First).ToContainTextAsync("最先不符的是：");
        await Assertions.Expect(page.Locator("#faults li").First).ToContainTextAsync(expected);
    }

    [Fact]
    public async Task Page_PastedOrDropped_IsCheckedAndATrailingLineEndRefused()
    {
        var page = await chromium.OpenAsync(_page);
        await page.Locator("summary").PressAsync("Enter");
        await page.Locator("#pasted").FillAsync(Text("one"));
        await page.Locator("#check").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#verdict")).ToHaveTextAsync(Right);

        await page.Locator("#pasted").FillAsync(Text("one") + "\n");
        await page.Locator("#check").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("应是文件末尾，这里是“⟨U+000A⟩”");

        await page.EvaluateAsync("text => { const data = new DataTransfer(); data.items.add(new File([text], 'dropped.json')); document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true })); }", Text("tight"));
        await Assertions.Expect(page.Locator("#verdict")).ToHaveTextAsync(Right);
        await Assertions.Expect(page.Locator("#details")).ToContainTextAsync("dropped.json");
    }

    [Fact]
    public async Task Page_HostileWords_ShownAsTextWithHiddenCharactersSeen()
    {
        var page = await chromium.OpenAsync(_page);
        await ChooseAsync(page, Text("one").Replace("只有一人", "<img src=x onerror=document.title=1><b>\u202e\u200b</b>", StringComparison.Ordinal).Replace("仅一组", "<script>", StringComparison.Ordinal));

        await Assertions.Expect(page.Locator("#details dl").First).ToContainTextAsync("<img src=x onerror=document.title=1><b>⟨U+202E⟩⟨U+200B⟩</b>");
        await Assertions.Expect(page.Locator("#details img, #details b, #details script")).ToHaveCountAsync(0);
        Assert.Equal("抽取记录复核", await page.TitleAsync());
    }

    [Fact]
    public async Task Page_WhatItsPolicyForbids_IsRefusedByTheBrowser()
    {
        var page = await chromium.OpenAsync(_page);

        var refused = await page.EvaluateAsync<string[]>(
            """
            async () => {
              const refused = [];
              document.addEventListener('securitypolicyviolation', event => refused.push(event.effectiveDirective));
              await fetch('http://127.0.0.1:9/').catch(() => { });
              new Image().src = 'http://127.0.0.1:9/';
              try { document.body.innerHTML = '<p>'; } catch { }
              await new Promise(done => setTimeout(done, 200));
              return refused.sort();
            }
            """);

        Assert.Equal(["connect-src", "img-src", "require-trusted-types-for"], refused);
    }

    [Fact]
    public async Task Page_MoreThanAMebibyteOrTwelveGroupsOfThousands_EndsSoon()
    {
        var page = await chromium.OpenAsync(_page);
        await ChooseAsync(page, Text("one") + new string(' ', 1024 * 1024));
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("本页只核 1048576 字节以内的记录");

        // a search would try more sets than there are atoms: 12 groups that share 2000 units of one seat each
        var took = await page.EvaluateAsync<double>(
            """
            () => {
              const groups = Array.from({ length: 12 }, (_, i) => ({ name: String(i), seats: 160, alternates: 5 })), rows = Array.from({ length: 5000 }, (_, i) => ({ no: i + 1, group: i % 12 + 1, unit: i % 2000 + 1 }));
              const start = performance.now(), drawn = select({ rules: { unitCap: 1, ownUnit: 0, ownNumerator: 0, ownDenominator: 1 }, groups, rows }, orderOf(new Uint8Array(32), 5000));
              const seated = drawn.flatMap(group => group.members);
              return seated.length === 1920 && new Set(seated.map(no => rows[no - 1].unit)).size === 1920 ? performance.now() - start : -1;
            }
            """);
        Assert.InRange(took, 0, 30_000);
        TestContext.Current.SendDiagnosticMessage($"selection from 5000 rows in 12 groups: {took:0} ms");
    }

    [Fact]
    public async Task Page_OnAPhoneAndByKeyboardAndOnPaper_IsUsable()
    {
        var page = await chromium.OpenAsync(_page);
        await ChooseAsync(page, Text("committee-11"));
        await Assertions.Expect(page.Locator("#verdict")).ToHaveTextAsync(Right);
        Assert.Empty(await Axe.SeriousAsync(page));

        await page.SetViewportSizeAsync(360, 740);
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Chromium.ShootAsync(page, "verify-draw-360");
        Assert.Empty(await Axe.SeriousAsync(page));

        var stops = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            stops.Add(await page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.localName"));
        }
        Assert.Equal(["file", "summary", "posted"], stops);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("#file")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("table")).ToBeVisibleAsync();
    }

    private static string Text(string vector) => Encoding.UTF8.GetString(DrawVectorsTests.Read(vector));

    private static Task ChooseAsync(IPage page, string text) =>
        page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "a.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(text) });
}

using System.Text.Json;
using Xunit;

namespace TitleReview.Tests.Browser;

[Collection(nameof(Chromium))]
public sealed class MaskEditorGeometryTests(Chromium chromium, MaskEditorSite site) : IClassFixture<MaskEditorSite>
{
    [Theory]
    [InlineData(0, 0, 16, 16)]
    [InlineData(4, 12, 16, 16)]
    [InlineData(7, 3, 8, 8)]
    [InlineData(9, 0, 32, 8)]
    public async Task Grow_CoversTheBoxOnTheGridAndNotOneStepMore(int offsetX, int offsetY, int stepX, int stepY)
    {
        var chance = new Random(20260101);
        var boxes = Enumerable.Range(0, 400).Select(_ =>
        {
            var (x, y) = (chance.Next(0, 990), chance.Next(0, 690));
            return new { x, y, w = chance.Next(4, 1001 - x), h = chance.Next(4, 701 - y) };
        }).ToArray();

        var grown = await GeometryAsync<Edges[]>("given.boxes.map(box => geometry.grow(box, given.grid, { width: 1000, height: 700 }))",
            new { boxes, grid = new { offsetX, offsetY, stepX, stepY } });

        for (var i = 0; i < boxes.Length; i++)
        {
            AssertAxis(boxes[i].x, boxes[i].w, grown[i].X, grown[i].W, offsetX, stepX, 1000);
            AssertAxis(boxes[i].y, boxes[i].h, grown[i].Y, grown[i].H, offsetY, stepY, 700);
        }
    }

    [Theory]
    [InlineData("normalise({ x: 9.2, y: 30 }, { x: 3.7, y: -8 }, page)", 3, 0, 7, 30)]
    [InlineData("normalise({ x: 990, y: 690 }, { x: 2000, y: 2000 }, page)", 990, 690, 10, 10)]
    [InlineData("within({ x: -5, y: 695.4, w: 2000, h: 1 }, page)", 0, 695, 1000, 4)]
    [InlineData("moveBy({ x: 10, y: 10, w: 50, h: 20 }, -40, 5000, page)", 0, 680, 50, 20)]
    [InlineData("resizeBy({ x: 10, y: 10, w: 50, h: 20 }, 'nw', 500, -500, page)", 56, 0, 4, 30)]
    [InlineData("resizeBy({ x: 10, y: 10, w: 50, h: 20 }, 'e', 5000, 77, page)", 10, 10, 990, 20)]
    public async Task Box_StaysWholeAndOnThePage(string call, int x, int y, int w, int h)
    {
        var box = await GeometryAsync<Edges>($"(page => geometry.{call})({{ width: 1000, height: 700 }})");

        Assert.Equal(new Edges(x, y, w, h), box);
    }

    [Theory]
    [InlineData(100, 100, "nw")]
    [InlineData(93, 93, "nw")]
    [InlineData(150, 162, "s")]
    [InlineData(150, 130, null)]
    [InlineData(91, 91, null)]
    public async Task HitHandle_FindsTheNearestWithinReach(int x, int y, string? expected)
    {
        var handle = await GeometryAsync<string?>($"geometry.hitHandle({{ x: 100, y: 100, w: 100, h: 60 }}, {{ x: {x}, y: {y} }}, 8) ?? null");

        Assert.Equal(expected, handle);
    }

    [Fact]
    public async Task HitBox_PrefersTheSelectedThenTheTopmost()
    {
        var hits = await GeometryAsync<int?[]>("""
            [[50, 1], [50, null], [205, null], [400, null]].map(([x, selected]) => geometry.hitBox(
              [{ id: 1, x: 0, y: 0, w: 100, h: 100 }, { id: 2, x: 40, y: 0, w: 165, h: 100 }], { x, y: 50 }, selected,
              { offsetX: 0, offsetY: 0, stepX: 16, stepY: 16 }, { width: 1000, height: 700 })?.id ?? null)
            """);

        Assert.Equal([1, 2, 2, null], hits);
    }

    [Fact]
    public async Task ToView_AndToPage_AreEachOthersInverse()
    {
        var back = await GeometryAsync<double[]>("""
            (view => { const seen = geometry.toView({ x: 123, y: 456, w: 7, h: 8 }, view); const page = geometry.toPage(seen, view); return [page.x, page.y, seen.w]; })
            ({ scale: 0.37, panX: -41, panY: 19 })
            """);

        Assert.Equal([123.0, 456.0, 2.59], back.Select(value => Math.Round(value, 6)));
    }

    private static void AssertAxis(int start, int length, int grownStart, int grownLength, int offset, int step, int whole)
    {
        var (end, grownEnd) = (start + length, grownStart + grownLength);
        Assert.True(grownStart <= start && grownEnd >= end);
        Assert.True(start - grownStart < step && grownEnd - end < step);
        Assert.True(grownStart == 0 || (grownStart - offset) % step == 0);
        Assert.True(grownEnd == whole || (grownEnd - offset) % step == 0);
    }

    private async Task<T> GeometryAsync<T>(string expression, object? given = null)
    {
        var page = await chromium.OpenAsync(site.Address);
        await using var context = page.Context;
        var json = await page.EvaluateAsync<string>(
            $"async given => {{ const geometry = await import('/mask-editor/geometry.js'); return JSON.stringify({expression}); }}", given);
        return JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!;
    }

    private sealed record Edges(int X, int Y, int W, int H);
}

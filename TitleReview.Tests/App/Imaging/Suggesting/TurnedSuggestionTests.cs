using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Imaging;
using TitleReview.App.Imaging.Suggesting;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.App.Imaging.Suggesting;

public sealed class TurnedSuggestionTests
{
    private const string Turned = "phone-18_t0.jpg";
    private static readonly PageGeometry _page = new(4032, 3024, 6, 16, 16);

    [Fact]
    public async Task Suggest_PageStoredOnItsSide_BoxesStandOnTheUprightPage()
    {
        var seal = Assert.Single(await SealsAsync(orientation: null));

        var there = Scans.TrueRegions(Turned)[^1];
        Assert.InRange(seal.X, there.X - 40, there.X);
        Assert.InRange(seal.Y, there.Y - 40, there.Y);
        Assert.InRange(seal.Rect.Right, there.Rect.Right, there.Rect.Right + 40);
        Assert.InRange(seal.Rect.Bottom, there.Rect.Bottom, there.Rect.Bottom + 40);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public async Task Suggest_PageTurnedByHand_BoxesFollow(int orientation)
    {
        var seal = Assert.Single(await SealsAsync(orientation));

        var upright = _page.ToUpright(_page.Standing(orientation).ToStored(seal.Rect));
        var there = Scans.TrueRegions(Turned)[^1].Rect;
        Assert.InRange(upright.X + (upright.W / 2), there.X + (there.W / 2) - 20, there.X + (there.W / 2) + 20);
        Assert.InRange(upright.Y + (upright.H / 2), there.Y + (there.H / 2) - 20, there.Y + (there.H / 2) + 20);
    }

    private static async Task<IReadOnlyList<MaskRegion>> SealsAsync(int? orientation)
    {
        using var slots = new DecodeSlots(1);
        using var suggester = new MaskSuggester(slots, SuggestionTools.Look("/nowhere/tesseract", "/nowhere"), NullLogger<MaskSuggester>.Instance);
        var page = await suggester.SuggestAsync(Scans.Read(Turned), orientation, [], TestContext.Current.CancellationToken);
        return [.. page.Suggestions.Select(suggestion => suggestion.Region)];
    }
}

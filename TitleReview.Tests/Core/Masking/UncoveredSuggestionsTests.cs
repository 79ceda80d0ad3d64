using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.Core.Masking;

public sealed class UncoveredSuggestionsTests
{
    private static readonly MaskSuggestion _found = new(new(100, 100, 100, 10, MaskKind.Name), 0.5);

    [Theory]
    [InlineData(90, 90, 200, 40, 0)]
    [InlineData(110, 100, 90, 10, 0)]
    [InlineData(111, 100, 89, 10, 1)]
    [InlineData(100, 111, 100, 10, 1)]
    [InlineData(0, 0, 1, 1, 1)]
    public void Suggestion_IsWorthAskingAbout_UnlessNineTenthsAreCovered(int x, int y, int w, int h, int left) =>
        Assert.Equal(left, UncoveredSuggestions.Of([_found], [new(x, y, w, h, MaskKind.Other)]).Count);
}

using TitleReview.App.Imaging.Suggesting;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.App.Imaging.Suggesting;

public sealed class DistinctTests
{
    [Fact]
    public void Of_SameWordReadTwiceAsSurely_IsOneBoxAroundBoth() =>
        Assert.Equal([Suggestion(100, 140, 0.95)], Distinct.Of([Suggestion(100, 120, 0.95), Suggestion(120, 120, 0.95)]));

    [Fact]
    public void Of_SamePlaceLessSure_TheSurerStays() =>
        Assert.Equal([Suggestion(120, 120, 0.95)], Distinct.Of([Suggestion(100, 120, 0.5), Suggestion(120, 120, 0.95)]));

    [Fact]
    public void Of_OtherKindOrOtherPlace_BothStay() => Assert.Equal(3, Distinct.Of(
        [Suggestion(100, 120, 0.9), Suggestion(210, 120, 0.9), Suggestion(100, 120, 0.9, MaskKind.Unit)]).Count);

    private static MaskSuggestion Suggestion(int x, int w, double score, MaskKind kind = MaskKind.Name) => new(new(x, 50, w, 60, kind), score);
}

using TitleReview.Core.Scoring;
using Xunit;

namespace TitleReview.Tests.Core.Scoring;

public sealed class PointsTests
{
    [Theory]
    [InlineData("85", 8500)]
    [InlineData(" 85.5 ", 8550)]
    [InlineData("85.05", 8505)]
    [InlineData("0", 0)]
    [InlineData("８５．２５", 8525)]
    public void TryParse_APoint_IsHundredths(string typed, int hundredths) => Assert.Equal(hundredths, Points.TryParse(typed));

    [Theory]
    [InlineData("")]
    [InlineData("85.")]
    [InlineData("85.555")]
    [InlineData("-1")]
    [InlineData("1e2")]
    [InlineData("99999")]
    [InlineData("八十")]
    public void TryParse_AnythingElse_IsNothing(string typed) => Assert.Null(Points.TryParse(typed));

    [Fact]
    public void Mean_RuleBookExampleDf04_RoundsHalfUp()
    {
        Assert.Equal(8517, Points.Mean([8000, 8550, 9000]));
        Assert.Equal(7800, Points.Mean([7800]));
        Assert.Equal(2, Points.Mean([1, 2]));
    }

    [Fact]
    public void Mean_OfNothing_IsNothing() => Assert.Null(Points.Mean([]));

    [Theory]
    [InlineData(8550, "85.5")]
    [InlineData(8500, "85")]
    [InlineData(5, "0.05")]
    [InlineData(0, "0")]
    public void Written_OfHundredths_ReadsTheSameAgain(int hundredths, string written)
    {
        Assert.Equal(written, Points.Written(hundredths));
        Assert.Equal(hundredths, Points.TryParse(written));
    }
}

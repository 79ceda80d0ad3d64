using TitleReview.App.Imaging;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

public sealed class CoefficientRangeTests
{
    [Theory]
    [InlineData(0, -1024, true)]
    [InlineData(64, -1024, true)]
    [InlineData(0, -1025, false)]
    [InlineData(64, 1023, true)]
    [InlineData(64, 1024, false)]
    [InlineData(1, -1023, true)]
    [InlineData(1, -1024, false)]
    [InlineData(127, 1023, true)]
    [InlineData(127, 1024, false)]
    public void CanBeWritten_AtTheEdges_AsTheFormatAllows(int at, short value, bool expected)
    {
        var blocks = new short[128];
        blocks[at] = value;

        Assert.Equal(expected, CoefficientRange.CanBeWritten(blocks));
    }
}

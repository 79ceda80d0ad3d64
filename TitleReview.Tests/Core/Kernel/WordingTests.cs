using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Kernel;

public sealed class WordingTests
{
    [Fact]
    public void ToString_IsPutTogetherWhenReadAndOnlyOnce()
    {
        var spoken = new Spoken();

        Wording wording = $"还差{spoken}课时";
        Assert.Equal(0, spoken.Times);

        Assert.Equal("还差1课时", wording.ToString());
        Assert.Equal("还差1课时", wording.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-12)]
    [InlineData(1234567)]
    public void ToString_SameAsAnInterpolatedString(int number)
    {
        var day = new DateOnly(2023, 9, 5);
        string? nothing = null;
        Wording wording = $"{number}、{day:yyyy-MM-dd}{nothing}、{(decimal)number / 4}。";

        Assert.Equal(FormattableString.Invariant($"{number}、{day:yyyy-MM-dd}{nothing}、{(decimal)number / 4}。"), wording.ToString());
    }

    [Fact]
    public void Equals_ByTheText()
    {
        Wording interpolated = $"共{3}页", plain = "共3页", other = "共4页";

        Assert.Equal(interpolated, plain);
        Assert.Equal(interpolated.GetHashCode(), plain.GetHashCode());
        Assert.NotEqual(interpolated, other);
        Assert.False(interpolated.Equals(null));
    }

    private sealed class Spoken
    {
        public int Times { get; private set; }

        public override string ToString() => $"{++Times}";
    }
}

using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using Xunit;

namespace TitleReview.Tests.Core.Scoring;

public sealed class ScoreSheetTests
{
    private static readonly Cited<int> _maximum = new(100, new Citation("测试通知", "一"), Confidence.Proposed);

    [Theory]
    [InlineData(0)]
    [InlineData(10000)]
    [InlineData(null)]
    public void WhyNotSave_WithinTheMaximum_Allows(int? hundredths) => Assert.False(ScoreSheet.WhyNotSave(isSigned: false, hundredths, "", _maximum).IsRefused);

    [Theory]
    [InlineData(-1)]
    [InlineData(10001)]
    public void WhyNotSave_BeyondTheMaximum_RefusesWithTheClause(int hundredths) =>
        Assert.Equal(_maximum.Source, Assert.Single(ScoreSheet.WhyNotSave(isSigned: false, hundredths, "", _maximum).Refusals).Source);

    [Fact]
    public void WhyNotSave_Signed_Refuses() => Assert.IsType<SheetIsSigned>(Assert.Single(ScoreSheet.WhyNotSave(isSigned: true, 1, "", _maximum).Refusals));

    [Fact]
    public void WhyNotSave_CommentTooLong_Refuses()
    {
        Assert.False(ScoreSheet.WhyNotSave(isSigned: false, 1, new string('好', ScoreSheet.LongestComment), _maximum).IsRefused);
        Assert.IsType<CommentTooLong>(Assert.Single(ScoreSheet.WhyNotSave(isSigned: false, 1, new string('好', ScoreSheet.LongestComment + 1), _maximum).Refusals));
    }

    [Fact]
    public void WhyNotSign_WithoutScore_Refuses()
    {
        Assert.IsType<SheetNeedsScore>(Assert.Single(ScoreSheet.WhyNotSign(isSigned: false, hundredths: null).Refusals));
        Assert.False(ScoreSheet.WhyNotSign(isSigned: false, hundredths: 0).IsRefused);
    }
}

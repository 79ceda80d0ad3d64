using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Scoring;
using Xunit;

namespace TitleReview.Tests.Core.Scoring;

public sealed class ScoreSheetTests
{
    private static readonly Cited<int> _maximum = new(100, new Citation("测试通知", "一"), Confidence.Proposed);
    private static readonly ScoreForm _form = ScoreForm.Of(new BlindSubmission("党校教师", "副高级", _maximum, [], [], GroupMean: GroupMeanShown.Never));

    [Theory]
    [InlineData("0")]
    [InlineData("100")]
    [InlineData("")]
    public void WhyNotSave_WithinTheMaximum_Allows(string typed) => Assert.False(ScoreSheet.WhyNotSave(isSigned: false, _form, ScoreForm.WholeScore, typed).IsRefused);

    [Theory]
    [InlineData("-1")]
    [InlineData("100.01")]
    [InlineData("八十")]
    public void WhyNotSave_BeyondTheMaximum_RefusesWithTheClause(string typed)
    {
        var refusal = Assert.IsType<ScoreOutOfRange>(Assert.Single(ScoreSheet.WhyNotSave(isSigned: false, _form, ScoreForm.WholeScore, typed).Refusals));

        Assert.Equal(_maximum.Source, refusal.Source);
    }

    [Fact]
    public void WhyNotSave_Signed_Refuses() => Assert.IsType<SheetIsSigned>(Assert.Single(ScoreSheet.WhyNotSave(isSigned: true, _form, ScoreForm.WholeScore, "1").Refusals));

    [Fact]
    public void WhyNotSave_CommentTooLong_Refuses()
    {
        Assert.False(ScoreSheet.WhyNotSave(isSigned: false, _form, ScoreForm.Comment, new string('好', ScoreSheet.LongestComment)).IsRefused);
        Assert.IsType<CommentTooLong>(Assert.Single(ScoreSheet.WhyNotSave(isSigned: false, _form, ScoreForm.Comment, new string('好', ScoreSheet.LongestComment + 1)).Refusals));
    }

    [Fact]
    public void WhyNotSign_WithoutScore_Refuses()
    {
        Assert.IsType<SheetNeedsScore>(Assert.Single(ScoreSheet.WhyNotSign(isSigned: false, hundredths: null).Refusals));
        Assert.IsType<SheetIsSigned>(Assert.Single(ScoreSheet.WhyNotSign(isSigned: true, hundredths: null).Refusals));
        Assert.False(ScoreSheet.WhyNotSign(isSigned: false, hundredths: 0).IsRefused);
    }
}

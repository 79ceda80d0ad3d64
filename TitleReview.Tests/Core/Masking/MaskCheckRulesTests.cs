using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Masking;

public sealed class MaskCheckRulesTests
{
    private static readonly Citation _asks = PolicyCatalogue.Load("party-school-2023").Masking.RequiredKinds.Source;

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    public void Redo_WithoutAReason_IsRefused_AndFitNeedsNone(string reason)
    {
        Assert.IsType<RedoNeedsReason>(Assert.Single(MaskCheckRules.WhyNotMark(MaskMark.Redo, reason).Refusals));
        Assert.False(MaskCheckRules.WhyNotMark(MaskMark.Fit, reason).IsRefused);
    }

    [Fact]
    public void Redo_WithThreeHundredCharacters_IsAllowed_AndWithOneMoreRefused()
    {
        Assert.False(MaskCheckRules.WhyNotMark(MaskMark.Redo, $"  {new string('名', 300)}\n").IsRefused);
        var refusal = Assert.IsType<RedoReasonIsTooLong>(Assert.Single(MaskCheckRules.WhyNotMark(MaskMark.Redo, new string('名', 301)).Refusals));
        Assert.Equal((301, 300), (refusal.Length, refusal.Longest));
    }

    [Fact]
    public void Pass_WithPagesToRedo_NamesThemAndTheClause()
    {
        Assert.False(MaskCheckRules.WhyNotPass([], _asks).IsRefused);
        var refusal = Assert.IsType<MaskingMustBeRedone>(Assert.Single(MaskCheckRules.WhyNotPass([2, 5], _asks).Refusals));
        Assert.StartsWith("第2、5页已标为“须退回重遮”，不能通过", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains("五（一）13", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ReturnReason_OfTwoPages_IsOneSentence_WithWhatElseIsWrongBehindIt()
    {
        PageToRedo[] pages = [new(2, "学历", "毕业证书", "姓名未遮盖。"), new(5, "年度考核", "年度考核表（正面）", " 遮盖不完整 ")];
        const string List = "遮盖不符合要求，请重新遮盖2页：第2页（学历，毕业证书）姓名未遮盖；第5页（年度考核，年度考核表（正面））遮盖不完整。";

        Assert.Equal(List, MaskCheckRules.ReturnReason(pages, " "));
        Assert.Equal($"{List}请更正手机号码。", MaskCheckRules.ReturnReason(pages, " 请更正手机号码。\n"));
    }
}

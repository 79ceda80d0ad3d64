using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Masking;

public sealed class VisibleIdentityTests
{
    private static readonly MaskingPolicy _name = PolicyCatalogue.Load("party-school-2023").Masking;
    private static readonly MaskingPolicy _all = PolicyCatalogue.Load("online-requirements-2023").Masking;
    private static readonly MaskRegion _region = new(0, 0, 8, 8, MaskKind.Name);

    [Theory]
    [InlineData("姓名", Outcome.Refused, Outcome.Refused)]
    [InlineData("工作单位", Outcome.Warning, Outcome.Refused)]
    [InlineData("工作单位公章", Outcome.Warning, Outcome.Refused)]
    [InlineData("照片眼部", Outcome.Warning, Outcome.Refused)]
    public void Check_WhatIsStillVisible_ByTheNotice(string kind, Outcome underPartySchool, Outcome underPrefecture)
    {
        Assert.Equal(underPartySchool, VisibleIdentity.Check([kind], _name).Outcome);
        Assert.Equal(underPrefecture, VisibleIdentity.Check([kind], _all).Outcome);
    }

    [Fact]
    public void Check_NothingVisible_Passes() => Assert.Equal(Outcome.Pass, VisibleIdentity.Check([], _all).Outcome);

    [Fact]
    public void CheckAnswers_OnePageWrong_IsNamedByItsNumber()
    {
        MaskAnswer[] right = [new(MaskDecision.Needed, [_region]), new(MaskDecision.NotNeeded, [])];
        MaskAnswer[] wrong = [new(MaskDecision.Undecided, []), new(MaskDecision.Needed, []), new(MaskDecision.NotNeeded, [_region])];

        Assert.Equal((Outcome.Pass, "2/2"), (VisibleIdentity.CheckAnswers(right, _name).Outcome, VisibleIdentity.CheckAnswers(right, _name).Arithmetic));
        Assert.All(wrong, page => Assert.Contains("第3页", VisibleIdentity.CheckAnswers([.. right, page], _name).Sentence, StringComparison.Ordinal));
        Assert.Contains("共5页材料，第3、4、5页", VisibleIdentity.CheckAnswers([.. right, .. wrong], _name).Sentence, StringComparison.Ordinal);
    }
}

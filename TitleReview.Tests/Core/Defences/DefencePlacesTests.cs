using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Defences;

public sealed class DefencePlacesTests
{
    private static readonly Policy _senior = PolicyCatalogue.Load("senior-review-2020");
    private static readonly Policy _partySchool = PolicyCatalogue.Load("party-school-2023");

    [Theory]
    [InlineData(TitleLevel.Full, "和田地区", null, DefenceMode.OnSite, "DF-01")]
    [InlineData(TitleLevel.Full, "和田地区", false, DefenceMode.OnSite, "DF-01")]
    [InlineData(TitleLevel.Associate, "乌鲁木齐市", null, DefenceMode.OnSite, "DF-02")]
    [InlineData(TitleLevel.Associate, "乌鲁木齐市天山区", null, DefenceMode.OnSite, "DF-02")]
    [InlineData(TitleLevel.Associate, "昌吉州直单位", null, DefenceMode.OnSite, "DF-02")]
    [InlineData(TitleLevel.Associate, "吐鲁番市直单位", false, DefenceMode.OnSite, "DF-02")]
    [InlineData(TitleLevel.Associate, "昌吉州呼图壁县", null, DefenceMode.InDrawPool, "DF-02")]
    [InlineData(TitleLevel.Associate, "喀什地区", null, DefenceMode.InDrawPool, "DF-02")]
    [InlineData(TitleLevel.Associate, "喀什地区", true, DefenceMode.Remote, "DF-02")]
    [InlineData(TitleLevel.Associate, "喀什地区", false, DefenceMode.None, "DF-02")]
    [InlineData(TitleLevel.Intermediate, "乌鲁木齐市", null, DefenceMode.None, "DF-02")]
    public void Decide_SeniorReview_ByLevelAndPlace(TitleLevel level, string place, bool? wasDrawn, DefenceMode mode, string rule)
    {
        var placement = DefencePlaces.Decide(level, place, wasDrawn, [], _senior);

        Assert.Equal((mode, rule), (placement.Mode, placement.Finding.Rule));
    }

    [Fact]
    public void Decide_LevelTheNoticeIsSilentOf_IsMarkedAsProposed() =>
        Assert.Equal(Confidence.Proposed, DefencePlaces.Decide(TitleLevel.Junior, "喀什地区", null, [], _senior).Finding.Confidence);

    [Theory]
    [InlineData(TitleLevel.Intermediate, "州直单位", DefenceMode.OnSite)]
    [InlineData(TitleLevel.Intermediate, "且末县", DefenceMode.None)]
    [InlineData(TitleLevel.Junior, "州直单位", DefenceMode.None)]
    public void Decide_PartySchool_OnSiteUnlessExempt(TitleLevel level, string place, DefenceMode mode)
    {
        var placement = DefencePlaces.Decide(level, place, null, [], _partySchool);

        Assert.Equal((mode, "DF-03"), (placement.Mode, placement.Finding.Rule));
    }
}

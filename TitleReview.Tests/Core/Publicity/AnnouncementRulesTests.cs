using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using Xunit;

namespace TitleReview.Tests.Core.Publicity;

public sealed class AnnouncementRulesTests
{
    private static readonly PublicityPolicy _policy = PolicyCatalogue.Load("party-school-2023").Publicity;
    private static readonly DateRange _week = new(new(2023, 9, 18), new(2023, 9, 22));

    [Theory]
    [InlineData(AnnouncementPart.Conduct, 300)]
    [InlineData(AnnouncementPart.Achievements, 800)]
    [InlineData(AnnouncementPart.Office, 60)]
    [InlineData(AnnouncementPart.Phone, 60)]
    public void WhyNotKeep_LongerThanTheSheet_IsRefused(AnnouncementPart part, int longest)
    {
        Assert.False(AnnouncementRules.WhyNotKeep(With(part, new('字', longest))).IsRefused);
        Assert.Equal(new AnnouncementIsTooLong(part, longest), Assert.Single(AnnouncementRules.WhyNotKeep(With(part, new('字', longest + 1))).Refusals));
    }

    [Fact]
    public void WhyNotAnnounce_OnlyAsksForWhatTheTemplateHasAPlaceFor()
    {
        var plain = _policy with { Announcement = _policy.Announcement with { Value = ["监督电话：{phone}"] } };

        Assert.Equal(4, AnnouncementRules.WhyNotAnnounce(AnnouncementText.Empty, "", _policy).Refusals.Count);
        Assert.Equal(AnnouncementPart.Phone, Assert.IsType<AnnouncementIsIncomplete>(Assert.Single(AnnouncementRules.WhyNotAnnounce(AnnouncementText.Empty, "", plain).Refusals)).Part);
    }

    [Fact]
    public void WhyNotChange_BeforeTheFirstDay_AllowsAnything() => Assert.False(
        AnnouncementRules.WhyNotChange((_week, UnitAnnouncementTests.Text), AnnouncementText.Empty, _week, new(2023, 9, 17)).IsRefused);

    [Fact]
    public void WhyNotChange_FromTheFirstDayOn_OtherWordsBeginAnew()
    {
        Assert.Equal(
            new PostedAnnouncementIsFixed(new(2023, 9, 18), new(2023, 9, 19)),
            Assert.Single(AnnouncementRules.WhyNotChange((_week, UnitAnnouncementTests.Text), AnnouncementText.Empty, _week, new(2023, 9, 19)).Refusals));
        Assert.False(AnnouncementRules.WhyNotChange((_week, UnitAnnouncementTests.Text), AnnouncementText.Empty, new(new(2023, 9, 19), new(2023, 9, 25)), new(2023, 9, 19)).IsRefused);
        Assert.False(AnnouncementRules.WhyNotChange((_week, UnitAnnouncementTests.Text), UnitAnnouncementTests.Text, _week, new(2023, 9, 19)).IsRefused);
    }

    [Theory]
    [InlineData("2023-09-17T15:59:59.999Z", false)]
    [InlineData("2023-09-17T16:00:00.000Z", true)]
    [InlineData("2023-09-22T15:59:59.999Z", true)]
    [InlineData("2023-09-22T16:00:00.000Z", false)]
    public void IsOnDisplay_FromTheFirstMidnightToTheLast(string utc, bool isOnDisplay) =>
        Assert.Equal(isOnDisplay, AnnouncementRules.IsOnDisplay(_week, DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime));

    [Fact]
    public void Proposal_TakesTheLastFiveYears_OldestFirst()
    {
        var form = new ApplicationForm(new Dictionary<FieldKey, string>(), new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal))
            .WithRow(SectionCatalogue.Achievements, ("title", "新课"), ("year", "2023"), ("role", "主讲"), ("text", "开设新课。"))
            .WithRow(SectionCatalogue.Achievements, ("title", "旧课"), ("year", "2018"), ("role", "主讲"), ("text", "五年以前。"))
            .WithRow(SectionCatalogue.Achievements, ("title", "讲义"), ("year", "2019"), ("role", "独立编写"), ("text", "编写讲义一册"))
            .WithRow(SectionCatalogue.Achievements, ("title", "没有年份"), ("text", "不知何时。"));

        Assert.Equal("2019年，讲义（独立编写）：编写讲义一册。\n2023年，新课（主讲）：开设新课。", AchievementProposal.Of(form, 2023));
    }

    [Fact]
    public void Proposal_LongerThanTheSheet_IsCut()
    {
        var form = new ApplicationForm(new Dictionary<FieldKey, string>(), new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal))
            .WithRow(SectionCatalogue.Achievements, ("title", "课"), ("year", "2023"), ("role", "主讲"), ("text", new('长', 4000)));

        Assert.Equal(800, AchievementProposal.Of(form, 2023).Length);
    }

    private static AnnouncementText With(AnnouncementPart part, string text) => part switch
    {
        AnnouncementPart.Conduct => AnnouncementText.Empty with { Conduct = text },
        AnnouncementPart.Achievements => AnnouncementText.Empty with { Achievements = text },
        AnnouncementPart.Office => AnnouncementText.Empty with { Office = text },
        _ => AnnouncementText.Empty with { Phone = text },
    };
}

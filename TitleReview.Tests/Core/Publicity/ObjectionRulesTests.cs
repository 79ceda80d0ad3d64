using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using Xunit;

namespace TitleReview.Tests.Core.Publicity;

public sealed class ObjectionRulesTests
{
    private static readonly DateRange _week = new(new(2023, 9, 18), new(2023, 9, 22));
    private static readonly DateOnly _today = new(2023, 9, 25);

    [Fact]
    public void WhyNotRecord_WithinThePublicityOrAfterIt_IsAllowed()
    {
        Assert.False(ObjectionRules.WhyNotRecord("业绩不实", _week.From, _week, _today).IsRefused);
        Assert.False(ObjectionRules.WhyNotRecord(new('实', 2000), _today, _week, _today).IsRefused);
    }

    [Fact]
    public void WhyNotRecord_EachThingThatIsMissing_IsSaid()
    {
        Assert.Equal([new ObjectionNeedsContent(), new ObjectionNeedsPublicity()], ObjectionRules.WhyNotRecord(" 　", _today, days: null, _today).Refusals);
        Assert.Equal([new ObjectionIsTooLong(2000), new ObjectionIsOfTheFuture(_today)], ObjectionRules.WhyNotRecord(new('实', 2001), _today.AddDays(1), _week, _today).Refusals);
        Assert.Equal([new ObjectionPrecedesPublicity(_week.From)], ObjectionRules.WhyNotRecord("业绩不实", _week.From.AddDays(-1), _week, _today).Refusals);
    }

    [Fact]
    public void WhyNotDecide_NeedsWhatWasFound()
    {
        Assert.IsType<ObjectionNeedsFindings>(Assert.Single(ObjectionRules.WhyNotDecide("\n").Refusals));
        Assert.IsType<ObjectionIsTooLong>(Assert.Single(ObjectionRules.WhyNotDecide(new('查', 2001)).Refusals));
        Assert.False(ObjectionRules.WhyNotDecide("反映不实。").IsRefused);
        Assert.Contains("核实结果", new ObjectionNeedsOutcome().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void UnitScans_OfEachNotice_AreOwedByTheTwoUnits()
    {
        var (school, prefecture) = (PolicyCatalogue.Load("party-school-2023").Sections, PolicyCatalogue.Load("online-requirements-2023").Sections);

        Assert.Equal(["推荐单位公示", "推荐单位公示结果"], UnitScans.OfUnit(school));
        Assert.Empty(UnitScans.OfSupervisor(school));
        Assert.Equal(["主管单位推荐意见"], UnitScans.OfSupervisor(prefecture));
        Assert.Equal(SectionKey.OtherAttachments, UnitScans.SectionOf("推荐单位公示结果", school));
        Assert.Null(UnitScans.SectionOf("毕业证书", school));
        Assert.Equal(["还没有上传加盖公章的《推荐单位公示结果》扫描件。"], UnitScans.Missing(["推荐单位公示"], school).Select(finding => finding.Sentence));
    }
}

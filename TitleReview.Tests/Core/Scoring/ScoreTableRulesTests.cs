using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Scoring;
using Xunit;

namespace TitleReview.Tests.Core.Scoring;

public sealed class ScoreTableRulesTests
{
    private static readonly ScoringPolicy _senior = PolicyCatalogue.Load("senior-review-2020").Scoring;
    private static readonly ScoringPolicy _partySchool = PolicyCatalogue.Load("party-school-2023").Scoring;

    [Fact]
    public void WhyNot_ACompleteTable_Allows() => Assert.Empty(ScoreTableRules.WhyNot(SomeTable.Table).Refusals);

    [Theory]
    [InlineData(typeof(TableNeedsTitle))]
    [InlineData(typeof(TableNeedsItems))]
    [InlineData(typeof(TableNeedsMaximum))]
    [InlineData(typeof(ItemNeedsTitle))]
    [InlineData(typeof(ItemNeedsCap))]
    [InlineData(typeof(ItemIsTooLong))]
    [InlineData(typeof(ItemIsThereTwice))]
    [InlineData(typeof(BasicItemsExceedMaximum))]
    public void WhyNot_SomethingLacking_RefusesForThat(Type refusal) => Assert.IsType(refusal, Assert.Single(ScoreTableRules.WhyNot(Broken(refusal.Name)).Refusals));

    /// <summary>「著作、论文以及理论代表作品均只作为实践能力或业绩成果的加分项。」</summary>
    [Fact]
    public void WhyNotUnder_PapersAsABasicItem_RefusesWithTheNoticesClause()
    {
        var basic = SomeTable.Table with { Items = [SomeTable.Teaching, SomeTable.Papers with { Number = 2, Kind = ScoreItemKind.Basic }] };
        var byEvidence = SomeTable.Table with { Items = [SomeTable.Teaching with { Evidence = ["著作封面"] }] };

        var refusal = Assert.IsType<ItemIsBonusOnly>(Assert.Single(ScoreTableRules.WhyNotUnder(basic, _senior).Refusals));

        Assert.Equal("七（二）", refusal.Clause.Clause);
        Assert.IsType<ItemIsBonusOnly>(Assert.Single(ScoreTableRules.WhyNotUnder(byEvidence, _senior).Refusals));
        Assert.Empty(ScoreTableRules.WhyNotUnder(SomeTable.Table, _senior).Refusals);
        Assert.Empty(ScoreTableRules.WhyNotUnder(basic, _partySchool).Refusals);
    }

    [Fact]
    public void Hash_IsOfTheText_AndTheTextReadsBackTheSame()
    {
        var again = ScoreTable.Read(SomeTable.Table.Written());

        Assert.Equal(SomeTable.Table.Written(), again.Written());
        Assert.Equal(SomeTable.Table.Hash(), again.Hash());
        Assert.NotEqual(SomeTable.Table.Hash(), (SomeTable.Table with { Maximum = 96 }).Hash());
    }

    [Fact]
    public void Sealed_WithATable_CarriesVersionAndMaximum()
    {
        var blind = new BlindSubmission("党校教师", "副高级", SomeTable.Table.CitedMaximum, [], [], SomeTable.Table, SomeTable.Table.Hash());
        var content = BlindContent.Write(blind);

        var read = BlindContent.Read(content, BlindContent.SealOf(content));

        Assert.Equal((SomeTable.Table.Hash(), 95), (read.TableHash, read.MaximumPoints.Value));
        Assert.Equal(SomeTable.Table.Written(), read.Table!.Written());
        Assert.Equal(new Citation("2023年党校教师赋分表", "总分"), read.MaximumPoints.Source);
    }

    private static ScoreTable Broken(string how) => how switch
    {
        nameof(TableNeedsTitle) => SomeTable.Table with { Title = " " },
        nameof(TableNeedsItems) => SomeTable.Table with { Items = [SomeTable.Papers] },
        nameof(TableNeedsMaximum) => SomeTable.Table with { BonusMaximum = -1 },
        nameof(ItemNeedsTitle) => SomeTable.Table with { Items = [SomeTable.Teaching, SomeTable.Awards with { Title = "" }] },
        nameof(ItemNeedsCap) => SomeTable.Table with { Items = [SomeTable.Teaching, SomeTable.Awards with { Cap = 0 }] },
        nameof(ItemIsTooLong) => SomeTable.Table with { Items = [SomeTable.Teaching with { Standard = new string('长', ScoreTableRules.LongestStandard + 1) }] },
        nameof(ItemIsThereTwice) => SomeTable.Table with { Items = [SomeTable.Teaching, SomeTable.Awards with { Title = "教学　实绩" }] },
        nameof(BasicItemsExceedMaximum) => SomeTable.Table with { Maximum = 89 },
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, "Not broken here."),
    };
}

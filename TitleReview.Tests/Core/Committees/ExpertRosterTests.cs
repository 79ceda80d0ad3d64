using System.Reflection;
using TitleReview.Core.Committees;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Committees;

/// <summary>Rule EX-07: annex 3 word for word.</summary>
public sealed class ExpertRosterTests
{
    private const string Source = "TestFiles/sources/committee-registration-and-expert-pool-2019.txt";

    public static RosterExpert Expert { get; } = new(
        "古丽娜•托合提", "女", "维吾尔族", new(1905, 3, 15), "博斯腾县委党校", "副校长", "教师", "教授", TitleLevel.Full, new(2015, 6, 1), "13900000000", "学科带头人");

    [Fact]
    public void Columns_AreThoseOfTheSource()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, Source));
        var annex = Array.FindLastIndex(lines, line => line.StartsWith("附件 3", StringComparison.Ordinal));

        var heads = lines.Skip(annex).First(line => line.StartsWith("序号", StringComparison.Ordinal)).Split('\t');

        Assert.Equal(12, heads.Length);
        Assert.Equal(heads, ExpertRoster.Of("某", "某", []).Columns);
    }

    /// <summary>「XXXXX 评审委员会推荐 XXXXX 专业评委花名册」, the crosses filled in.</summary>
    [Theory]
    [InlineData("自治州党干校教师系列评审委员会", "政治学")]
    [InlineData("自治州党干校教师系列", "政治学")]
    public void Title_IsThatOfTheSource(string committee, string specialty)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, Source));
        var title = lines.Last(line => line.Contains("专业评委花名册", StringComparison.Ordinal)).Replace(" ", "", StringComparison.Ordinal);

        var roster = ExpertRoster.Of(committee, specialty, []);

        Assert.Equal("XXXXX评审委员会推荐XXXXX专业评委花名册", title);
        Assert.Equal("自治州党干校教师系列评审委员会推荐政治学专业评委花名册", roster.Title);
    }

    [Fact]
    public void Row_StandsUnderItsColumns() => Assert.Equal(
        ["1", "古丽娜·托合提", "女", "维吾尔族", "1905.03", "博斯腾县委党校副校长", "教师", "教授", "正高级", "2015.06", "13900000000", "学科带头人"],
        Assert.Single(ExpertRoster.Of("某", "", [Expert]).Rows));

    /// <summary>They stand on this form and decide nothing: no type that a rule is given has a place for them.</summary>
    [Fact]
    public void SexAndEthnicity_AreInNoTypeThatARuleIsGiven()
    {
        Type[] given = [typeof(PoolExpert), typeof(ExpertCandidate), typeof(RecusalExpert), typeof(RecusalCase)];

        Assert.DoesNotContain(given.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)), member => member.Name is "Sex" or "IsMale" or "Ethnicity" or "Gender");
    }
}

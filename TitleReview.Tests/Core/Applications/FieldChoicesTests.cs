using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Applications;

public sealed class FieldChoicesTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    [Theory]
    [InlineData("Basic", "ethnicity", 56, "汉族", "基诺族")]
    [InlineData("Basic", "politics", 13, "中国共产党党员", "群众")]
    [InlineData("Education", "level", 12, "小学毕业", "博士研究生")]
    [InlineData("Education", "degree", 57, "无", "名誉博士")]
    [InlineData("Qualification", "title", 221, "教授", "助理审计师")]
    public void Of_BoxWithAReferenceTable_OffersItsNames(string section, string field, int count, string first, string last)
    {
        var choices = Of(section, field);

        Assert.Equal((count, first, last), (choices.Distinct().Count(), choices[0], choices[^1]));
    }

    [Theory]
    [InlineData("Basic", "politics", "中共党员", true)]
    [InlineData("Basic", "politics", "中国共产党党员", false)]
    [InlineData("Education", "degree", "学士", false)]
    [InlineData("Education", "degree", "法学学士学位", false)]
    [InlineData("Education", "degree", "法学学士", true)]
    [InlineData("Education", "level", "大学本科结业", true)]
    [InlineData("Qualification", "title", "讲师", false)]
    [InlineData("Qualification", "title", "教员", false)]
    public void Check_NameOfTheTable_PassesAndAnotherIsRefused_ButATitleIsFree(string section, string key, string value, bool isRefused)
    {
        var field = SectionCatalogue.Find(new FieldKey(section, 0, key))!;

        var findings = FieldCheck.Of(field, value, Of(section, key), _policy.Blanks, _policy.Scope.Levels.Source, new(2023, 10, 1));

        Assert.Equal(isRefused, findings.Any(finding => finding is { Rule: "BL-04", Outcome: Outcome.Refused }));
    }

    [Fact]
    public void Hint_NamesNotComparedWithTheStandard_SaysSo()
    {
        Assert.Equal("名称依据《GB/T 4762-1984 政治面貌代码》，其中9项未与原文核对，为系统建议值", SectionCatalogue.Find(new FieldKey("Basic", 0, "politics"))!.Hint);
        Assert.DoesNotContain(Citation.Proposal, SectionCatalogue.Find(new FieldKey("Basic", 0, "ethnicity"))!.Hint, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Of(string section, string field) =>
        FieldChoices.Of(section, SectionCatalogue.Find(new FieldKey(section, 0, field))!, _policy);
}

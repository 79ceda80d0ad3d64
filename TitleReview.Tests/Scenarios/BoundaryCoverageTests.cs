using TitleReview.App.Cli.Scenarios;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Scenarios;

/// <summary>Every computational rule of the book is asked on both sides of its boundary.</summary>
public sealed class BoundaryCoverageTests
{
    private static readonly ILookup<string, WorkedExample> _byRule =
        ScenarioFiles.OwnFiles.SelectMany(file => WorkedExample.Read(File.ReadAllText(file))).ToLookup(example => example.Rule, StringComparer.Ordinal);

    // id,group,title,kind,notices_mentioned; a title may hold commas between quotation marks
    private static readonly IReadOnlyList<string> _computational =
    [
        .. File.ReadLines(ScenarioFiles.InDomain("rules_index.csv")).Skip(1)
            .Where(line => line.Split(',')[^2] == "C")
            .Select(line => line.Split(',')[0]),
    ];

    // 缴费对象 is one word on either side; its two payees are told apart below
    private const string PayeeRule = "FE-03";

    public static TheoryData<string> Computational => [.. _computational.Where(rule => rule != PayeeRule)];

    [Fact]
    public void RuleBook_HasEightyEightComputationalRules() => Assert.Equal(88, _computational.Count);

    [Fact]
    public void Adapters_AreThoseOfTheComputationalRules() =>
        Assert.Equal(_computational.Order(StringComparer.Ordinal), ScenarioAdapters.All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Computational))]
    public void Rule_AskedByTheVectors_GivesAtLeastTwoAnswers(string rule) =>
        Assert.True(_byRule[rule].Select(example => example.Expect.ToJsonString()).Distinct(StringComparer.Ordinal).Count() >= 2, $"{rule} 只有一种答案。");

    [Theory]
    [InlineData(true, "本地州市人社局")]
    [InlineData(false, "自治区人力资源和社会保障厅")]
    public void Payee_OfEitherSide_AsTheBookNamesIt(bool isOfPrefecture, string payee)
    {
        Assert.True(_byRule[PayeeRule].Count() >= 2);
        Assert.Contains(payee, PaymentRules.Payee(isOfPrefecture, PolicyCatalogue.Load("002").Payment).Sentence, StringComparison.Ordinal);
    }
}

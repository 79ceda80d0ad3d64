using System.Reflection;
using TitleReview.App.Cli.Rules;
using TitleReview.App.Cli.Scenarios;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.App.Cli.Rules;

public sealed class RuleEntryTests
{
    private static readonly IReadOnlyList<string> _ofTheBook =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TestFiles", "domain", "rules_index.csv"))
            .Select(line => line.Split(','))
            .Where(cells => cells.Contains("C", StringComparer.Ordinal))
            .Select(cells => cells[0]),
    ];

    public static TheoryData<string> Ids => [.. RuleEntry.All.Select(rule => rule.Id)];

    [Fact]
    public void All_HasEveryComputationalRuleOfTheBook()
    {
        Assert.Equal(88, _ofTheBook.Count);
        Assert.Equal(_ofTheBook.Order(StringComparer.Ordinal), RuleEntry.All.Select(rule => rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_CanBeAskedByAnExample() => Assert.Empty(_ofTheBook.Except(ScenarioAdapters.All.Keys, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Implemented_IsAPublicMethodOfCore(string id) => Assert.All(Entry(id).Implemented, place =>
    {
        var dot = place.LastIndexOf('.');
        var type = typeof(Finding).Assembly.GetType($"TitleReview.Core.{place[..dot]}");
        Assert.True(type is not null, place);
        Assert.True(type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance).Any(method => method.Name == place[(dot + 1)..]), place);
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Keys_AreParametersThatSomePackSets(string id)
    {
        var set = PolicyCatalogue.Packs.SelectMany(pack => pack.Values.Keys).ToList();
        Assert.All(Entry(id).Keys, name => Assert.Contains(set, key => Entry(id) with { Keys = [name] } is { } one && one.Reads(key)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sources_EveryRuleRestsOnWords(string id)
    {
        var quotes = PolicyCatalogue.Packs.SelectMany(pack => pack.Values.Values).Where(value => Entry(id).Reads(value.Key.Name)).Select(value => value.Source.Quote);
        Assert.True(Entry(id).Standard is { Quote.Length: > 0 } || quotes.Any(quote => quote.Length > 0));
    }

    private static RuleEntry Entry(string id) => RuleEntry.All.Single(rule => rule.Id == id);
}

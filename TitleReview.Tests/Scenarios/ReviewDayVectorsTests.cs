using System.Text.RegularExpressions;
using TitleReview.App.Cli.Scenarios;
using Xunit;

namespace TitleReview.Tests.Scenarios;

/// <summary>Defence, committee and documents: every example that the rule book prints is among the vectors, and answered as printed.</summary>
public sealed partial class ReviewDayVectorsTests
{
    private static readonly string[] _printed =
    [
        "CM-02-a", "CM-02-b", "CM-03-b", "CM-03-c", "CM-04-a", "CM-04-b", "CM-04-c", "CM-04-e", "CM-05-a", "CM-05-c", "CM-05-d", "CM-05-e", "CM-06-c", "CM-06-d", "CM-07-b", "CM-07-c", "CM-07-e",
        "DF-01-a", "DF-01-b", "DF-02-b", "DF-02-d", "DF-02-e", "DF-02-f", "DF-03-a", "DF-03-b", "DF-03-d", "DF-03-f", "DF-04-a", "DF-04-b", "DF-04-d",
        "GW-01-b", "GW-01-c", "GW-02-a", "GW-02-b",
    ];

    private static readonly IReadOnlyList<WorkedExample> _book = WorkedExample.Read(File.ReadAllText(ScenarioFiles.InDomain(ScenarioFiles.Book)));

    [Fact]
    public void Book_HasWhatItPrints_AndNoneMore() => Assert.Equal(_printed, _book.Select(example => example.Id).Where(id => OfReviewDay().IsMatch(id)).Order(StringComparer.Ordinal));

    [Fact]
    public void Examples_OfReviewDay_AreAnsweredAsPrinted() => Assert.Empty(_book.Where(example => OfReviewDay().IsMatch(example.Id)).Select(example => example.Mismatch()).OfType<string>());

    [GeneratedRegex("^(DF|CM|GW)-", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfReviewDay();
}

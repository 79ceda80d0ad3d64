using Xunit;

namespace TitleReview.Tests.House;

public sealed class DecisionsTests
{
    [Fact]
    public void List_OfDecisions_IsThatOfTheFiles()
    {
        var files = Sources.Files(["docs/decisions"], ".md").Where(path => !path.EndsWith("README.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);

        Assert.Equal(
            files.Select(path => (File: Path.GetFileName(path), Heading: Sources.Lines(path)[0][2..])).Select(one => $"| [{one.Heading[..4]}]({one.File}) | {one.Heading[5..]} |"),
            Sources.Lines("docs/decisions/README.md").Where(line => line.StartsWith("| [", StringComparison.Ordinal)));
    }
}

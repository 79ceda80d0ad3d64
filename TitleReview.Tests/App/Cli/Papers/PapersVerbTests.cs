using TitleReview.App.Cli.Papers;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Cli.Papers;

public sealed class PapersVerbTests
{
    private const int LargestPicture = 40 * 1024;

    [Fact]
    public async Task Table_InTheRepository_IsCurrent()
    {
        var output = new StringWriter { NewLine = "\n" };

        Assert.Equal(0, await PapersVerb.RunAsync([], output, TextWriter.Null));
        Assert.Equal(await File.ReadAllTextAsync(RepositoryRoot.File("docs/papers.md"), TestContext.Current.CancellationToken), output.ToString());
    }

    [Fact]
    public void Pictures_InTheRepository_AreThoseOfTheTableAndSmall()
    {
        var pictures = new DirectoryInfo(RepositoryRoot.File("docs/papers")).GetFiles();

        Assert.Equal(PaperCatalogue.All.Select(paper => $"{paper.Id}.png").Order(StringComparer.Ordinal), pictures.Select(picture => picture.Name).Order(StringComparer.Ordinal));
        Assert.All(pictures, picture => Assert.InRange(picture.Length, 500, LargestPicture));
    }

    [Theory]
    [InlineData("--to")]
    [InlineData("folder")]
    [InlineData("--pictures", "a", "--to")]
    [InlineData("--into", "a")]
    public async Task Run_OtherWords_AreRefusedWithTheRightOnes(params string[] args)
    {
        var error = new StringWriter();

        Assert.Equal(2, await PapersVerb.RunAsync(args, TextWriter.Null, error));
        Assert.Contains("papers [--to", error.ToString(), StringComparison.Ordinal);
    }
}

using Xunit;

namespace TitleReview.Tests.House;

/// <summary>Every page lies inside its frame: what bears the name of the frame's own text takes the label and the skip link away from it.</summary>
public sealed class PlacesOnThePageTests
{
    [Fact]
    public void Id_OfTheFramesText_IsGivenByTheFramesAlone() => Assert.Equal(
        ["TitleReview.App/Features/Publicity/PublicFrame.razor", "TitleReview.App/Ui/MainLayout.razor"],
        Sources.Files(Sources.Product, ".razor").Where(path => Sources.Text(path).Contains("id=\"content\"", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
}

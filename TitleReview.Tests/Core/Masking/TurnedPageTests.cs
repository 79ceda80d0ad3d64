using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.Core.Masking;

public sealed class TurnedPageTests
{
    private static readonly PixelRect _stored = new(13, 40, 70, 22);

    public static TheoryData<int> Orientations => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Orientations))]
    public void TurnedRight_ByAQuarter_MovesTheTopToTheRight(int orientation)
    {
        PageGeometry page = new(800, 600, orientation, 16, 8);
        var before = page.ToUpright(_stored);

        var turned = page.TurnedRight(1);

        Assert.Equal((page.UprightHeight, page.UprightWidth), (turned.UprightWidth, turned.UprightHeight));
        Assert.Equal(new PixelRect(page.UprightHeight - before.Bottom, before.X, before.H, before.W), turned.ToUpright(_stored));
    }

    [Theory]
    [MemberData(nameof(Orientations))]
    public void TurnedRight_ByThreeQuartersAndOne_StandsAsBefore(int orientation)
    {
        PageGeometry page = new(800, 600, orientation, 16, 8);

        Assert.Equal(page, page.TurnedRight(3).TurnedRight(1));
        Assert.Equal(page.TurnedRight(1).TurnedRight(1), page.TurnedRight(2));
    }

    [Fact]
    public void Turn_OfAnAnsweredPage_ForgetsAnswerBoxesAndCopies()
    {
        var page = EvidencePage.Upload(default, default, Role.Applicant, "Basic", 0, "照片", 1, "original", "view", new(800, 600, 1, 16, 16));
        page.Answer(MaskDecision.Needed, [new(0, 0, 16, 16, MaskKind.Name)]);
        page.Burned("full", "view", "thumbnail");
        Assert.True(page.HasMasking);

        page.Turn(6, "turned");

        Assert.Equal((6, "turned", MaskDecision.Undecided, 0, false, false), (page.Orientation, page.View, page.Decision, page.Regions.Count, page.IsBurned, page.HasMasking));
    }
}

using TitleReview.Core.Workflow;
using Xunit;

namespace TitleReview.Tests.Core.Workflow;

public sealed class PolicyFreezeTests
{
    [Fact]
    public void Freeze_Twice_KeepsTheFirst_AndOnlyASupplementReplacesIt()
    {
        var file = Case();
        file.Freeze("first");
        file.Freeze("second");
        Assert.Equal("first", file.PolicyHash);

        file.FreezeAnew("third");

        Assert.Equal("third", file.PolicyHash);
    }

    [Fact]
    public void FreezeAnew_BeforeTheFirstSubmission_IsAnError() => Assert.Throws<InvalidOperationException>(() => Case().FreezeAnew("any"));

    private static ReviewCase Case() => ReviewCase.Start(default, "2023-000001", default, default, default, default, default);
}

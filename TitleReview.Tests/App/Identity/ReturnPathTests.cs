using TitleReview.App.Identity;
using Xunit;

namespace TitleReview.Tests.App.Identity;

public sealed class ReturnPathTests
{
    [Theory]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/a\\..\\..\\evil")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("/审核")]
    [InlineData("evil")]
    [InlineData(" /evil")]
    [InlineData("")]
    [InlineData(null)]
    public void Of_NotAPathHere_GivesStartPage(string? asked)
    {
        Assert.Equal("/", ReturnPath.Of(asked));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/cases/7?tab=pages#p2")]
    [InlineData("/%E5%AE%A1%E6%A0%B8?name=%E5%91%A8")]
    public void Of_PathHere_Kept(string asked)
    {
        Assert.Equal(asked, ReturnPath.Of(asked));
    }

    [Fact]
    public void Of_VeryLongPath_GivesStartPage()
    {
        Assert.Equal("/", ReturnPath.Of("/" + new string('a', 2000)));
    }
}

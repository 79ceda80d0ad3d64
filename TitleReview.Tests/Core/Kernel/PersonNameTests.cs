using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Kernel;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("某某·某某")]
    [InlineData("某某•某某")]
    [InlineData("某某‧某某")]
    [InlineData("某某∙某某")]
    [InlineData("某某・某某")]
    [InlineData("某某．某某")]
    [InlineData("某某.某某")]
    [InlineData("某某 · 某某")]
    public void Printed_AnyDot_IsTheOfficialMiddleDot(string typed)
    {
        var name = new PersonName(typed);

        Assert.Equal("某某\u00B7某某", name.Printed);
        Assert.Equal(typed, name.Typed);
        Assert.Equal(new PersonName("某某某某"), name);
    }

    [Theory]
    [InlineData("本人张三丰自2016年起", true)]
    [InlineData("本人张 三\n丰自2016年起", true)]
    [InlineData("本人张\u200B三丰", true)]
    [InlineData("本人张三", false)]
    [InlineData("", false)]
    public void OccursIn_HoweverSpaced_IsFound(string text, bool expected) => Assert.Equal(expected, new PersonName("张三丰").OccursIn(text));

    [Fact]
    public void OccursIn_EmptyName_NeverFound() => Assert.False(new PersonName(" · ").OccursIn("任何文字"));
}

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
    [InlineData("本人张\uFE0F三丰", true)]
    [InlineData("本人张\uFE00三丰", true)]
    [InlineData("本人张\uFE10三丰", false)]
    [InlineData("本人张\U000E0100三丰", true)]
    [InlineData("本人张三\U000E01EF丰", true)]
    [InlineData("本人张三\U000E0041丰", true)]
    [InlineData("本人张三\U0001D173丰", true)]
    [InlineData("本人张三\U0001D172丰", false)]
    [InlineData("本人张\u034F三丰", true)]
    [InlineData("本人张\u3164三丰", true)]
    [InlineData("本人张\uFFA0三丰", true)]
    [InlineData("本人张\u115F三\u1160丰", true)]
    [InlineData("本人张\u2800三丰", true)]
    [InlineData("本人张\u2801三丰", false)]
    [InlineData("本人张\U00020BB7三丰", false)]
    [InlineData("本人张三", false)]
    [InlineData("", false)]
    public void OccursIn_HoweverSpaced_IsFound(string text, bool expected) => Assert.Equal(expected, new PersonName("张三丰").OccursIn(text));

    [Fact]
    public void OccursIn_EmptyName_NeverFound() => Assert.False(new PersonName(" · ").OccursIn("任何文字"));
}

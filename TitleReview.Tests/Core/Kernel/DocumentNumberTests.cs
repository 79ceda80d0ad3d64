using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Kernel;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("新X职字[2023]5号")]
    [InlineData("新X职字（2023）05号")]
    [InlineData("新X职字【2023】第5号")]
    [InlineData(" 新X职字〔2023〕 005 号 ")]
    public void TryParse_AnyBracketsAndZeros_PrintsTheOfficialForm(string typed) =>
        Assert.Equal("新X职字〔2023〕5号", DocumentNumber.TryParse(typed)?.ToString());

    [Theory]
    [InlineData("新X职字〔2023〕0号")]
    [InlineData("新X职字〔23〕5号")]
    [InlineData("〔2023〕5号")]
    [InlineData("新X职字2023-5")]
    [InlineData("")]
    public void TryParse_NotANumber_Null(string typed) => Assert.Null(DocumentNumber.TryParse(typed));
}

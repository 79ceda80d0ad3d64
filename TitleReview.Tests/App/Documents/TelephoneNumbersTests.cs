using TitleReview.App.Documents;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class TelephoneNumbersTests
{
    [Theory]
    [InlineData("监督电话：0996-0000000", "监督电话：|[0996-0000000]")]
    [InlineData("电话：0991-00000000、010-0000000。", "电话：|[0991-00000000]|、|[010-0000000]|。")]
    [InlineData("第2023-000001号，0996-000000000", "第2023-000001号，0996-000000000")]
    [InlineData("", "")]
    public void In_AText_KeepsEveryCharacterAndMarksTheNumbers(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', TelephoneNumbers.In(text).Select(piece => piece.IsNumber ? $"[{piece.Text}]" : piece.Text)));
        Assert.Equal(text, string.Concat(TelephoneNumbers.In(text).Select(piece => piece.Text)));
    }
}

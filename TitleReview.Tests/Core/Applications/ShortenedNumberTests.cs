using TitleReview.Core.Applications;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Applications;

public sealed class ShortenedNumberTests
{
    [Theory]
    [InlineData(FieldKind.IdCard, "65280119010203001X", "652801********001X")]
    [InlineData(FieldKind.IdCard, " 652801190102030011 ", "652801********0011")]
    [InlineData(FieldKind.IdCard, "652801010203001", "65280*******001")]
    [InlineData(FieldKind.IdCard, "证号65280119010203001X", "证号6528**********001X")]
    [InlineData(FieldKind.IdCard, "65280", "6***0")]
    [InlineData(FieldKind.IdCard, "6528", "6528")]
    [InlineData(FieldKind.IdCard, "无", "无")]
    [InlineData(FieldKind.IdCard, "", "")]
    [InlineData(FieldKind.Phone, "13900000000", "139****0000")]
    [InlineData(FieldKind.Phone, "139000000", "13****000")]
    [InlineData(FieldKind.Phone, "139-0000-0000", "139******0000")]
    [InlineData(FieldKind.Phone, "暂无", "暂无")]
    [InlineData(FieldKind.Text, "65280119010203001X", "65280119010203001X")]
    public void Of_RightOrWrong_LosesItsMiddle(FieldKind kind, string value, string shown) => Assert.Equal(shown, ShortenedNumber.Of(kind, value));

    [Theory]
    [InlineData("idNumber", "65280119010203001", "65280*********001")]
    [InlineData("phone", "139000000001", "139*****0001")]
    public void FormLine_OfAWrongNumber_IsShortenedToo(string field, string value, string shown)
    {
        var form = FilledFacts.Complete.With("Basic", field, value).Form;

        Assert.Contains(FormLine.Of(SectionCatalogue.Find("Basic")!, form, new(2023, 10, 1)), line => line.Value == shown);
    }
}

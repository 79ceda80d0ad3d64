using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Kernel;

public sealed class ReferenceTableTests
{
    [Theory]
    [InlineData("""a,b,c""", "a|b|c")]
    [InlineData("""a,"b, c",d""", "a|b, c|d")]
    [InlineData(""""a,"b, ""c"" and ""d""",e"""", """a|b, "c" and "d"|e""")]
    [InlineData(""""a,"""b""",c"""", """a|"b"|c""")]
    [InlineData(""""a,"",c"""", "a||c")]
    [InlineData(",,", "||")]
    [InlineData("", "")]
    public void Cells_QuotedOrNot_AsWritten(string line, string expected) => Assert.Equal(expected, string.Join('|', ReferenceTable.Cells(line)));

    [Fact]
    public void Cells_QuoteNotClosed_Throws() => Assert.Throws<FormatException>(() => ReferenceTable.Cells("a,\"b,c"));

    [Fact]
    public void Rows_NoSuchTable_Throws() => Assert.Throws<InvalidOperationException>(() => ReferenceTable.Rows("no_such_table").ToList());
}

using TitleReview.Core.Approvals;
using Xunit;

namespace TitleReview.Tests.Core.Approvals;

public sealed class PassRosterTests
{
    private static readonly RosterRow _row = new(
        "周敏", "高级工程师", "和静县交通运输局", "女", "汉族", "1905.03", "650102190503150028", "本科", "土木工程", "1928.07", "公路设计", "15", "工程师", "1935.12");

    [Fact]
    public void Compose_FillsTitleAndNumbersRows()
    {
        var roster = PassRoster.Compose(2026, "工程", [_row, _row with { Name = "李强" }]);

        Assert.Equal("2026年度自治区工程系列（专业）评审通过人员名册", roster.Title);
        Assert.Equal(
            ["2", "李强", "高级工程师", "和静县交通运输局", "女", "汉族", "1905.03", "650102190503150028", "本科", "土木工程", "1928.07", "公路设计", "15", "工程师", "1935.12"],
            roster.Rows[1]);
        Assert.All(roster.Rows, cells => Assert.Equal(roster.Columns.Count, cells.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("　")]
    public void Compose_EmptyCell_PrintsNone(string empty) =>
        Assert.Equal("无", PassRoster.Compose(2026, "工程", [_row with { Major = empty }]).Rows[0][9]);

    [Fact]
    public void Compose_LineForSignatures_StaysOpen() =>
        Assert.Equal("填表单位(盖章)：　填表人：　填表时间：", PassRoster.Compose(2026, "工程", [_row]).Footer.Replace("　　　　　　　　", "", StringComparison.Ordinal));

    [Fact]
    public void Compose_CommitteeOfAPrefecture_NamesItsRegion() => Assert.Equal(
        "2026年度巴音郭楞蒙古自治州工程系列（专业）评审通过人员名册", PassRoster.Compose(2026, "工程", [_row], "巴音郭楞蒙古自治州").Title);
}

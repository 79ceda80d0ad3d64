using TitleReview.Core.FormalReviews;
using Xunit;

namespace TitleReview.Tests.Core.FormalReviews;

public sealed class BankColumnsTests
{
    [Fact]
    public void Find_HeadsBelowATitle_ReadsTheLinesUnderThem()
    {
        IReadOnlyList<IReadOnlyList<string>> rows =
        [
            ["某银行账户明细", "", "", "", "", "", ""],
            ["交易日期", "交易时间", "对方户名", "对方账号", "借方金额", "贷方发生额（收入）", "账户余额", "附 言", "交易流水号"],
            ["2023-10-19", "10:20:33", "博斯腾县委党校", "622", "", "600", "9600", "JF202300001", " T-1 "],
            ["", "", "", "", "", "", "", "", ""],
        ];

        var columns = BankColumns.Find(rows, out var refusal);

        Assert.Null(refusal);
        Assert.Equal([new BankLine(3, "T-1", "博斯腾县委党校", "600", "2023-10-19 10:20:33", "JF202300001")], columns!.Lines(rows));
    }

    [Fact]
    public void Find_HeadsMissing_NamesThem()
    {
        Assert.Null(BankColumns.Find([["姓名", "金额"]], out var nothing));
        Assert.Equal(["交易流水号", "金额"], Assert.IsType<BankListNeedsColumns>(nothing).Missing);
        Assert.Null(BankColumns.Find([["流水号", "金额"]], out var some));
        Assert.Equal(["付款人", "交易时间"], some!.Missing);
    }

    [Theory]
    [InlineData("2023-10-19 10:20:33", "2023-10-19 10:20:33")]
    [InlineData("2023/10/9 9:05", "2023-10-09 09:05:00")]
    [InlineData("20231019102033", "2023-10-19 10:20:33")]
    [InlineData("20231019 10:20:33", "2023-10-19 10:20:33")]
    [InlineData("2023年10月19日 10时20分33秒", "2023-10-19 10:20:33")]
    [InlineData("2023-10-19 2023-10-19 10:20:33", "2023-10-19 10:20:33")]
    [InlineData("20231019", "2023-10-19 00:00:00")]
    [InlineData("2023.10.19", "2023-10-19 00:00:00")]
    [InlineData("2023-13-01", null)]
    [InlineData("", null)]
    public void Time_AsBanksWriteIt_IsRead(string written, string? read) =>
        Assert.Equal(read, BankTime.Read(written)?.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("380", 380)]
    [InlineData("1,140.00", 1140)]
    [InlineData("￥380.0", 380)]
    [InlineData(" 380 元", 380)]
    [InlineData("３，８００", 3800)]
    [InlineData("3,80", null)]
    [InlineData("3e2", null)]
    [InlineData("0", null)]
    [InlineData("99999999999", null)]
    public void Amount_AsBanksWriteIt_IsReadOrExplained(string written, int? yuan)
    {
        var amount = BankAmount.Read(written);

        Assert.Equal(yuan, amount.Yuan);
        Assert.Equal(yuan is null, amount.Problem.Length > 0);
    }
}

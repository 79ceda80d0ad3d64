using TitleReview.Core.FormalReviews;
using Xunit;

namespace TitleReview.Tests.Core.FormalReviews;

public sealed class PaperReceiptTests
{
    [Fact]
    public void Print_SomeReceived_SaysWhichAndCountsThem()
    {
        var sheet = PaperReceipt.Print(
            "2023-000001", "某通知", new("周敏"), "博斯腾县委党校", [(new(1, "评审表", IsAsked: true), new(2023, 10, 20), "赵磊"), (new(2, "论文", IsAsked: true), null, ""), (new(3, "其它", IsAsked: false), null, "")]);

        Assert.Equal(["1 评审表 2023年10月20日收到（赵磊）", "2 论文 未收到", "3 其它 有则报送"], Assert.Single(sheet.Groups).Rows.Select(row => string.Join(' ', row)));
        Assert.Contains("共接收1项", sheet.Notes[1], StringComparison.Ordinal);
    }
}

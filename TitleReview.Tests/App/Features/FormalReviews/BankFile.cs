using System.Text;

namespace TitleReview.Tests.App.Features.FormalReviews;

/// <summary>A bank's list as text.</summary>
internal static class BankFile
{
    public const string Head = "交易流水号,付款户名,贷方金额,交易时间,附言";

    static BankFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static byte[] Utf8(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', [Head, .. lines]));

    public static byte[] Gb18030(params string[] lines) => Encoding.GetEncoding("GB18030").GetBytes(string.Join("\r\n", [Head, .. lines]));
}

using TitleReview.Core.Kernel;

namespace TitleReview.Core.FormalReviews;

/// <summary>「缴费人员」 on a slip: name and amount, and no identity number.</summary>
public sealed record PaymentSlipRow(string Application, string Name, string Target, int Yuan);

/// <summary>「缴费通知单」 of one batch: who is paid for, how much, to whom, by when.</summary>
/// <param name="QrContent">As the finance office has set it; empty: none is printed.</param>
public sealed record PaymentSlip(
    string Batch, string Notice, string Unit, IReadOnlyList<PaymentSlipRow> Rows, string Payee, string QrContent, string Deadline, IReadOnlyList<string> Clauses, DateOnly PrintedOn)
{
    public const string Title = "职称评审缴费通知单";

    public static IReadOnlyList<string> Columns { get; } = ["序号", "申报编号", "姓名", "申报事项", "金额（元）"];

    public int Total => Rows.Sum(row => row.Yuan);

    public string TotalInWords => $"{Rows.Count}人，共计{Total}元（大写：{CapitalAmount.Of(Total)}）";

    /// <summary>What makes the bank's list find the batch again.</summary>
    public string Reminder => $"汇款或扫码时，请在附言（备注）中填写批次号{Batch}，并一次缴清全部金额，以便核对到账。";

    public string Printed => $"打印日期：{ChineseDate.Of(PrintedOn)}";
}

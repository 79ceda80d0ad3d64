using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.FormalReviews;

/// <summary>「缴费凭证行」</summary>
/// <param name="PaidAt">The time on the receipt, UTC.</param>
/// <param name="Batch">Empty: paid by itself.</param>
public sealed record PaymentReceiptLine(string Number, int Yuan, DateTime PaidAt, string Batch);

/// <summary>「缴费登记凭证」: that a payment is on record; it is no invoice of the payee.</summary>
public static class PaymentReceipt
{
    public const string Title = "职称评审缴费登记凭证";

    public static PrintedSheet Print(string application, string notice, PersonName name, string unit, IReadOnlyList<PaymentReceiptLine> lines, Policy policy)
    {
        var total = lines.Sum(line => line.Yuan);
        return new(
            Title,
            ["项目", "内容"],
            [
                new("", [["申报编号", application], ["评审通知", notice], ["申报人", name.Printed], ["推荐单位", unit]]),
                .. lines.Select(line => new PrintedGroup("",
                [
                    ["凭证编号", line.Number],
                    ["金额", $"{line.Yuan}元（大写：{CapitalAmount.Of(line.Yuan)}）"],
                    ["缴费时间", $"{ChineseDate.Of(BeijingTime.FromUtc(line.PaidAt))}（北京时间）"],
                    .. line.Batch.Length > 0 ? (IReadOnlyList<IReadOnlyList<string>>)[["缴费批次", line.Batch]] : [],
                ])),
                new("", [["合计", $"{total}元（大写：{CapitalAmount.Of(total)}）"]]),
            ],
            [
                "本凭证只表明系统已登记该笔缴费，不是收款单位开具的票据；票据请向收款单位索取。",
                $"{PaymentRules.Refund(policy.Payment).Sentence}（{PaymentRules.Refund(policy.Payment).Basis}）",
            ]);
    }
}

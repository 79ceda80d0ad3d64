using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「评审费缴纳」: when, by whom and to whom; how much is in <see cref="FeesPolicy"/>.</summary>
/// <param name="DueWhen">The status from which the fee is due, in the notice's words.</param>
/// <param name="Payer">缴费人</param>
/// <param name="Payee">收费单位</param>
/// <param name="PrefecturePayee">收费单位 for units of the prefectures.</param>
/// <param name="LateIsAbandoned">Whether who pays late is taken to have given up.</param>
/// <param name="MayRefund">Whether a fee that was paid is given back.</param>
public sealed record PaymentPolicy(
    [Unit("text")] Cited<string> DueWhen,
    [Unit("text")] Cited<string> Payer,
    [Unit("text")] Cited<string> Payee,
    [Unit("text")] Cited<string> PrefecturePayee,
    [Unit("yes/no")] Cited<bool> LateIsAbandoned,
    [Unit("yes/no")] Cited<bool> MayRefund);

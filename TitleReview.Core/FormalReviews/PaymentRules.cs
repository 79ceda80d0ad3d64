using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.Core.FormalReviews;

/// <summary>「评审费缴纳」: when it is due, to whom it goes, and what follows when it is late.</summary>
public static class PaymentRules
{
    /// <summary>「申报状态显示‘评审委员会已接收材料’的申报人员，应及时缴纳职称评审费用……逾期视为自动放弃评定。」</summary>
    /// <param name="payBy">The last day, set by the office when it accepts the materials; null: none set, so nothing lapses.</param>
    /// <param name="paidAt">The time on the receipt, UTC; null: not paid.</param>
    /// <remarks>Rule FE-02.</remarks>
    public static Finding Check(Stage stage, DateOnly? payBy, DateTime? paidAt, DateTime now, PaymentPolicy policy)
    {
        var due = policy.DueWhen;
        if (stage < Stage.FeeDue)
        {
            return new Finding("FE-02", Outcome.NotApplicable, $"状态为“{due.Value}”后缴费，现在还不需要缴费。", due.Source, due.Confidence);
        }

        if (payBy is not { } last)
        {
            return paidAt is { } at
                ? new Finding("FE-02", Outcome.Pass, $"已于{ChineseDate.Of(BeijingTime.DayOf(at))}缴费。", due.Source, due.Confidence)
                : new Finding("FE-02", Outcome.NeedsPerson, $"应由{policy.Payer.Value}及时缴费；通知没有写明截止日期，请评审委员会办公室确定。", due.Source, due.Confidence);
        }

        var counted = BeijingTime.DayOf(paidAt ?? now);
        if (counted <= last)
        {
            return paidAt is null
                ? new Finding("FE-02", Outcome.Warning, $"请由{policy.Payer.Value}在{ChineseDate.Of(last)}前（含当日）缴费。", due.Source, due.Confidence)
                : new Finding("FE-02", Outcome.Pass, $"已于{ChineseDate.Of(counted)}缴费，在截止日期{ChineseDate.Of(last)}之内。", due.Source, due.Confidence);
        }

        var late = policy.LateIsAbandoned;
        var arithmetic = $"{counted:yyyy-MM-dd} > {last:yyyy-MM-dd}";
        return late.Value
            ? new Finding("FE-02", Outcome.Refused, $"应在{ChineseDate.Of(last)}前（含当日）缴费，已经逾期，视为自动放弃评定。", late.Source, late.Confidence, arithmetic)
            : new Finding("FE-02", Outcome.NeedsPerson, $"应在{ChineseDate.Of(last)}前（含当日）缴费，已经逾期，请评审委员会办公室决定如何处理。", late.Source, late.Confidence, arithmetic);
    }

    /// <summary>「逾期不予受理」「逾期视为自动放弃评定」: why a case lapses because its fee was not paid; null: it does not.</summary>
    /// <param name="payBy">The last day set by the office; null: none.</param>
    /// <remarks>Rules TW-06 and FE-02. Asked with what is recorded: the bank's list comes first, the lapse after it.</remarks>
    public static Refusal? WhyLapses(Stage stage, bool isPaid, DateOnly? payBy, DateTime now, Policy policy)
    {
        if (isPaid || !EarlyPayment.MayPay(stage, policy.Windows))
        {
            return null;
        }

        if (policy.Windows.Pay is { Value: { } window } pay)
        {
            return window.HasClosed(now) ? new NotPaidInTime(window, pay.Source) : null;
        }

        var late = policy.Payment.LateIsAbandoned;
        return late.Value && payBy is { } last && BeijingTime.DayOf(now) > last ? new FeeIsAbandoned(last, late.Source) : null;
    }

    /// <summary>「前往自治区人力资源和社会保障厅缴纳评审费用，各地州市由本地州市人社局统一缴纳。」</summary>
    /// <param name="isOfPrefecture">Whether the unit belongs to a prefecture or one of its counties, and not directly to the region.</param>
    /// <remarks>Rule FE-03.</remarks>
    public static Finding Payee(bool isOfPrefecture, PaymentPolicy policy)
    {
        var payee = isOfPrefecture ? policy.PrefecturePayee : policy.Payee;
        return new Finding("FE-03", Outcome.Pass, $"评审费由{payee.Value}收取。", payee.Source, payee.Confidence);
    }

    /// <summary>Whether a fee that was paid is given back.</summary>
    /// <remarks>Rule FE-04.</remarks>
    public static Finding Refund(PaymentPolicy policy) => policy.MayRefund.Value
        ? new Finding("FE-04", Outcome.NeedsPerson, "可以申请退费，由评审委员会办公室核实后办理。", policy.MayRefund.Source, policy.MayRefund.Confidence)
        : new Finding("FE-04", Outcome.Refused, "评审费缴纳后不自动退还，只作登记。", policy.MayRefund.Source, policy.MayRefund.Confidence);
}

using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.FormalReviews;

/// <summary>「缴费截止时间」: by when the fee must be paid, and what decides it.</summary>
/// <param name="EndsAt">UTC; at this instant it is too late.</param>
/// <param name="Sentence">For the slip and the page.</param>
public sealed record PaymentDeadline(DateTime EndsAt, string Sentence, Citation Source, Confidence Confidence)
{
    /// <summary>The notice's window; without one, the last day that the office has set; null where there is neither.</summary>
    /// <remarks>Rules TW-03, TW-06, FE-02.</remarks>
    public static PaymentDeadline? Of(Policy policy, DateOnly? payBy)
    {
        if (policy.Windows.Pay.Value is { } window)
        {
            return new(window.ClosesAt, $"缴费时间为{window}，逾期不予受理。", policy.Windows.Pay.Source, policy.Windows.Pay.Confidence);
        }

        var late = policy.Payment.LateIsAbandoned;
        return payBy is { } last
            ? new(BeijingTime.StartOf(last.AddDays(1)), $"请在{ChineseDate.Of(last)}前（含当日）缴费{(late.Value ? "，逾期视为自动放弃评定" : "")}。", late.Source, late.Confidence)
            : null;
    }

    /// <summary>Where no day is set.</summary>
    public const string NotSet = "通知没有写明缴费截止日期，请在收到本通知单后及时缴费。";
}

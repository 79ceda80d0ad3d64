using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.Core.FormalReviews;

/// <summary>「提交后即可缴费」: where a notice closes payment together with filing, nobody can wait for the formal review.</summary>
public static class EarlyPayment
{
    private static readonly TimeSpan _lastDay = TimeSpan.FromHours(24);

    /// <summary>「申报人员须在规定时间内完成申报和缴费工作，逾期不予受理。」</summary>
    /// <remarks>Rule TW-06. The window wins over 五（三）, where the unit pays when it brings the papers.</remarks>
    public static bool IsOpen(WindowsPolicy policy) =>
        policy.Pay.Value is { } pay && policy.Apply.Value is { } apply && pay.ClosesAt <= apply.ClosesAt;

    /// <summary>From the submission to the formal review, also while it is with the applicant for correction.</summary>
    public static bool IsEarly(Stage stage) => stage is Stage.Returned or (>= Stage.UnitAudit and <= Stage.FormalReview);

    public static bool MayPay(Stage stage, WindowsPolicy policy) => stage == Stage.FeeDue || (IsEarly(stage) && IsOpen(policy));

    /// <summary>What whoever files is told: by when the fee must be paid. Null where payment does not close with filing.</summary>
    public static Finding? Remind(DateTime now, Policy policy)
    {
        if (!IsOpen(policy.Windows))
        {
            return null;
        }

        var pay = policy.Windows.Pay;
        var window = pay.Value!;
        var left = window.ClosesAt - now;
        var rest = left <= TimeSpan.Zero ? "缴费时间已经截止，没有缴费的不予受理。"
            : left <= _lastDay ? $"{ChineseDate.Of(window.To)}是缴费的最后一天，距截止还有{InWords(left)}，请提交后立即通知缴费人缴费。"
            : "";
        return new Finding(
            "TW-06",
            left <= TimeSpan.Zero ? Outcome.Refused : Outcome.Warning,
            $"缴费与网上申报同时截止：缴费时间为{window}，提交后即可缴费，由{policy.Payment.Payer.Value}缴纳，逾期不予受理。{rest}",
            pay.Source,
            pay.Confidence);
    }

    private static string InWords(TimeSpan left) => left.TotalHours >= 1 ? $"{(int)left.TotalHours}小时{left.Minutes}分钟" : $"{Math.Max(1, left.Minutes)}分钟";
}

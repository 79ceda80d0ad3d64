using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Notices;

/// <summary>「时间安排规则」: what may be done when. Instants are in UTC, windows on the Beijing clock with both ends inside.</summary>
public static class WindowRules
{
    /// <summary>「网上申报时间。」 Why a first submission may not be made now. A notice without a window leaves it open.</summary>
    /// <remarks>Rules TW-01, TW-02. A returned application has its own deadline, see SubmissionRules.</remarks>
    public static Verdict WhyNotSubmit(DateTime now, WindowsPolicy policy) => Verdict.Of(policy.Apply.Value switch
    {
        null => null,
        { } window when !window.HasOpened(now) => new ApplicationsNotOpen(window, policy.Apply.Source),
        { } window when window.HasClosed(now) => new ApplicationsClosed(window, policy.Apply.Source),
        _ => null,
    });

    /// <summary>「纸质材料报送时间。」 Why paper received on this day is not taken in.</summary>
    /// <remarks>Rule TW-04.</remarks>
    public static Verdict WhyPaperIsNotTaken(DateOnly receivedOn, WindowsPolicy policy) => Verdict.Of(
        policy.Paper.Value is { } window && !window.Days.Contains(receivedOn)
            ? new PaperOutsideWindow(window, receivedOn, policy.Paper.Source)
            : null);

    /// <summary>Days of the paper window on which nobody need be in the office; the office plans its reception by them.</summary>
    /// <remarks>Rule TW-04: 21 October 2023, the first day of one, is a Saturday.</remarks>
    public static IReadOnlyList<DateOnly> RestDaysOfReception(WindowsPolicy policy, WorkingCalendar calendar) => policy.Paper.Value is { } window
        ? [.. Enumerable.Range(0, window.Days.Days).Select(window.From.AddDays).Where(day => !calendar.IsWorkday(day))]
        : [];

    /// <summary>The same as a finding, with the years whose holidays are not known.</summary>
    public static Finding ExplainReception(WindowsPolicy policy, WorkingCalendar calendar)
    {
        var paper = policy.Paper;
        if (paper.Value is not { } window)
        {
            return new Finding("TW-04", Outcome.NotApplicable, "通知没有规定纸质材料报送时间。", paper.Source, paper.Confidence);
        }

        var rest = RestDaysOfReception(policy, calendar);
        var sentence = rest.Count > 0
            ? $"纸质材料报送时间为{window}，其中{string.Join("、", rest.Select(ChineseDate.Of))}为休息日，报送前请先与受理部门联系。"
            : $"纸质材料报送时间为{window}，每天都是工作日。";
        return new Finding("TW-04", Outcome.Pass, sentence + calendar.Warning(window.Days), paper.Source, paper.Confidence);
    }

    /// <summary>「缴费时间。」 Why a payment does not count.</summary>
    /// <param name="paidAt">The time on the receipt, not the time of entry.</param>
    /// <remarks>Rule TW-03.</remarks>
    public static Verdict WhyPaymentDoesNotCount(DateTime paidAt, WindowsPolicy policy) => Verdict.Of(
        policy.Pay.Value is { } window && !window.Contains(paidAt)
            ? new PaymentOutsideWindow(window, BeijingTime.FromUtc(paidAt), policy.Pay.Source)
            : null);

    /// <summary>「申报人员须在规定时间内完成申报和缴费工作，逾期不予受理。」 Why an application cannot be accepted any more.</summary>
    /// <param name="submittedAt">The first submission; null: none yet.</param>
    /// <param name="paidAt">The time on the receipt; null: not paid yet.</param>
    /// <remarks>Rule TW-06. What is still open when asked is no refusal.</remarks>
    public static Verdict WhyNotAccepted(DateTime? submittedAt, DateTime? paidAt, DateTime now, WindowsPolicy policy)
    {
        var apply = policy.Apply;
        Verdict submitted = submittedAt is { } at
            ? WhyNotSubmit(at, policy)
            : Verdict.Of(apply.Value is { } window && window.HasClosed(now) ? new NotSubmittedInTime(window, apply.Source) : null);
        var paid = paidAt is { } receipt
            ? WhyPaymentDoesNotCount(receipt, policy)
            : Verdict.Of(policy.Pay.Value is { } pay && pay.HasClosed(now) ? new NotPaidInTime(pay, policy.Pay.Source) : null);
        return submitted.And(paid);
    }
}

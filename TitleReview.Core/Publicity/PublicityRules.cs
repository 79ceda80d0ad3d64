using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Publicity;

/// <summary>「公示规则」, in the unit and of the results.</summary>
public static class PublicityRules
{
    /// <summary>「公示期不少于5个工作日。」</summary>
    /// <remarks>Rule PB-01. Both ends count; whether the first day does is a parameter.</remarks>
    public static Finding CheckUnit(DateRange days, PublicityPolicy policy, WorkingCalendar calendar) =>
        Check("PB-01", days, policy.WorkingDays, policy, calendar);

    /// <summary>The same for the results of the review.</summary>
    /// <remarks>Rule PB-07.</remarks>
    public static Finding CheckResults(DateRange days, PublicityPolicy policy, WorkingCalendar calendar) =>
        Check("PB-07", days, policy.ResultWorkingDays, policy, calendar);

    /// <summary>The first day on which a publicity of the unit may end; the form proposes it.</summary>
    /// <remarks>Rule PB-02.</remarks>
    public static DateOnly EarliestUnitEnd(DateOnly from, PublicityPolicy policy, WorkingCalendar calendar) =>
        calendar.EarliestEnd(from, policy.WorkingDays.Value, policy.CountsStartDay.Value);

    /// <summary>The first day on which a publicity of the results may end.</summary>
    public static DateOnly EarliestResultsEnd(DateOnly from, PublicityPolicy policy, WorkingCalendar calendar) =>
        calendar.EarliestEnd(from, policy.ResultWorkingDays.Value, policy.CountsStartDay.Value);

    /// <summary>What is said of the publicity of results before they are voted on: how long, and until when at least.</summary>
    /// <remarks>Rule PB-07.</remarks>
    public static Finding ForetellResults(DateOnly from, PublicityPolicy policy, WorkingCalendar calendar)
    {
        var (least, end) = (policy.ResultWorkingDays, EarliestResultsEnd(from, policy, calendar));
        return new Finding(
            "PB-07", Outcome.Pass, $"评审结果签字确认后公示不少于{least.Value}个工作日；{ChineseDate.Of(from)}起公示的，最早至{ChineseDate.Of(end)}。{calendar.Warning(new DateRange(from, end))}",
            least.Source, least.Confidence);
    }

    /// <summary>「对公示无异议的，填写审核意见。」 Why the unit may not pass an application on now.</summary>
    /// <param name="days">Null: no publicity recorded.</param>
    /// <remarks>Rule PB-05.</remarks>
    public static Verdict WhyNotPassOn(DateRange? days, IReadOnlyList<OpenObjection> open, DateTime now, PublicityPolicy policy, WorkingCalendar calendar) =>
        WhyNotOver(days, open, now, policy.WorkingDays, policy, calendar);

    /// <summary>Why a level after the unit may not pass an application on: somebody objected late, and the unit has not answered.</summary>
    /// <remarks>Rule PB-05.</remarks>
    public static Verdict WhyNotGoOn(IReadOnlyList<OpenObjection> open, PublicityPolicy policy) =>
        Verdict.Of(open.Count > 0 ? new UnitMustAnswerObjection(open, policy.WorkingDays.Source) : null);

    /// <summary>Why the results are not final yet.</summary>
    public static Verdict WhyNotFinal(DateRange? days, IReadOnlyList<OpenObjection> open, DateTime now, PublicityPolicy policy, WorkingCalendar calendar) =>
        WhyNotOver(days, open, now, policy.ResultWorkingDays, policy, calendar);

    private static Verdict WhyNotOver(
        DateRange? days, IReadOnlyList<OpenObjection> open, DateTime now, Cited<int> least, PublicityPolicy policy, WorkingCalendar calendar)
    {
        if (days is not { } range)
        {
            return Verdict.Of(new PublicityNotRecorded(least.Value, least.Source), WhyOpen());
        }

        var period = PublicityPeriod.Of(range, policy.CountsStartDay.Value, calendar);
        var end = calendar.EarliestEnd(range.From, least.Value, policy.CountsStartDay.Value);
        return Verdict.Of(
            period.Workdays < least.Value
                ? new PublicityTooShort(period, least.Value, end, calendar.Warning(range with { To = end }), least.Source)
                : null,
            period.HasEnded(now) ? null : new PublicityNotEnded(period, least.Source),
            WhyOpen());

        ObjectionIsOpen? WhyOpen() => open.Count > 0 ? new ObjectionIsOpen(open, least.Source) : null;
    }

    private static Finding Check(string rule, DateRange days, Cited<int> least, PublicityPolicy policy, WorkingCalendar calendar)
    {
        var period = PublicityPeriod.Of(days, policy.CountsStartDay.Value, calendar);
        var isEnough = period.Workdays >= least.Value;
        var end = calendar.EarliestEnd(days.From, least.Value, policy.CountsStartDay.Value);
        var sentence = isEnough
            ? $"公示{days}，共{period.Workdays}个工作日，不少于{least.Value}个工作日。{period.Warning}"
            : $"公示{days}，只有{period.Workdays}个工作日，少于{least.Value}个工作日，请延长至{ChineseDate.Of(end)}。{calendar.Warning(days with { To = end })}";
        return new Finding(rule, isEnough ? Outcome.Pass : Outcome.Refused, sentence, least.Source, least.Confidence, $"{period.Workdays}/{least.Value}");
    }
}

using System.Globalization;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Publicity;

/// <summary>「推荐单位公示结果」: that nobody objects.</summary>
public static class UnitResult
{
    /// <summary>「公示无异议，未收到投诉、举报。」 When the statement may not be made.</summary>
    /// <remarks>Rule PB-04.</remarks>
    /// <param name="upheld">Numbers of the objections that were found true, or true in part: of those no statement says that nobody objects.</param>
    public static Verdict WhyNot(
        DateRange? days, IReadOnlyList<OpenObjection> open, IReadOnlyList<int> upheld, DateTime now, PublicityPolicy policy, WorkingCalendar calendar) =>
        PublicityRules.WhyNotPassOn(days, open, now, policy, calendar).And(Verdict.Of(upheld.Count > 0 ? new ObjectionIsUpheld(upheld, policy.ResultStatement.Source) : null));

    /// <summary>What to look at before it is sealed: the template knows only the unit to which nobody objected. Empty where nobody did.</summary>
    public static string Caution(int received) => received == 0 ? ""
        : $"公示期间登记过{received}件异议，已全部处理；模板的文字是“公示无异议，未收到投诉、举报”，请按核实的情况在Word中更正后再盖章。";

    /// <remarks>{days}: workdays, as rule PB-01 counts them.</remarks>
    public static PrintedLetter Print(AnnouncedPerson person, PublicityPeriod period, string unit, PublicityPolicy policy) => new(
        LetterTemplate.Official.ResultTitle(person, policy),
        [
            TemplateText.FillKnown(
                policy.ResultStatement.Value,
                [
                    .. person.Places,
                    ("from", ChineseDate.Of(period.Days.From)),
                    ("to", ChineseDate.Of(period.Days.To)),
                    ("days", period.Workdays.ToString(CultureInfo.InvariantCulture)),
                ]),
        ],
        [LetterTemplate.Official.SealOf(unit), PrintedLetter.OpenDay]);
}

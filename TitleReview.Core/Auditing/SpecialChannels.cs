using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「特殊申报渠道」.</summary>
public static class SpecialChannels
{
    /// <summary>「中央驻疆单位、外省驻疆企业和军队的专业技术人员需要参加评审的，由省部级人事（职称）部门或军区政治部开具委托评审函，经自治区专业技术人员职称办公室审核同意后，即可申报。」</summary>
    /// <remarks>Rule SC-01. Each thing that is missing is a finding of its own.</remarks>
    public static IReadOnlyList<Finding> CheckEntrusted(EntrustedReview facts, SpecialChannelsPolicy policy)
    {
        var (offices, consent) = (policy.EntrustingOffices, policy.ConsentingOffice);
        if (!offices.Value.TryGetValue(facts.UnitKind, out var writers))
        {
            return [new Finding("SC-01", Outcome.NotApplicable, $"{facts.UnitKind}不需要委托评审函，按一般程序申报。", offices.Source, offices.Confidence)];
        }

        var letter = facts.LetterFrom is { } office && writers.Contains(office, StringComparer.Ordinal)
            ? new Finding("SC-01", Outcome.Pass, $"委托评审函由{office}开具。", offices.Source, offices.Confidence)
            : new Finding(
                "SC-01", Outcome.Refused,
                $"{facts.UnitKind}的专业技术人员须有{string.Join("或", writers)}开具的委托评审函，{(facts.LetterFrom is { } other ? $"现由{other}开具，不符合要求" : "现在没有")}，请补充后上传至其他附件或证明材料。",
                offices.Source, offices.Confidence);
        var agreed = facts.HasConsent
            ? new Finding("SC-01", Outcome.Pass, $"{consent.Value}已审核同意。", consent.Source, consent.Confidence)
            : new Finding("SC-01", Outcome.Refused, $"须经{consent.Value}审核同意后方可申报。", consent.Source, consent.Confidence);
        return [letter, agreed];
    }

    /// <summary>「援派期一年以上，且正在援疆期间的专业技术人员，申报材料经派出单位（原所在单位）审核同意，即可申报。」</summary>
    /// <param name="term">First and last day of the posting, both inside.</param>
    /// <remarks>Rule SC-02. The term counts, not the time already served; a term of a year may end on the day before its first day comes round.</remarks>
    public static Finding CheckAid(DateRange term, DateOnly appliesOn, SpecialChannelsPolicy policy)
    {
        var months = policy.AidMonths;
        var least = LastDayOf(term.From, months.Value);
        var arithmetic = $"{term.From:yyyy-MM-dd} + {months.Value}个月 → {least:yyyy-MM-dd}";
        return term.To < least
            ? new Finding("SC-02", Outcome.Refused, $"援派期为{term}，不足{months.Value}个月，至少应到{ChineseDate.Of(least)}，不能按援疆人员申报。", months.Source, months.Confidence, arithmetic)
            : !term.Contains(appliesOn)
                ? new Finding("SC-02", Outcome.Refused, $"援派期为{term}，{ChineseDate.Of(appliesOn)}不在援疆期间，不能按援疆人员申报。", months.Source, months.Confidence, arithmetic)
                : new Finding("SC-02", Outcome.Pass, $"援派期为{term}，正在援疆期间，经{policy.AidConsent.Value}审核同意即可申报，请上传同意的证明材料。", policy.AidConsent.Source, policy.AidConsent.Confidence, arithmetic);
    }

    /// <summary>「采取联合评审需……在评审开始前向州人力资源和社会保障局提交职称联合评审方案进行备案。」</summary>
    /// <param name="planFiled">Null: not filed yet.</param>
    /// <remarks>Rule SC-07: the day before the first day of the review at the latest.</remarks>
    public static Finding CheckJointPlan(DateOnly? planFiled, DateOnly reviewStarts, SpecialChannelsPolicy policy)
    {
        var days = policy.JointPlanDays;
        var last = DateOnly.FromDayNumber(Math.Max(0, reviewStarts.DayNumber - days.Value));
        var arithmetic = $"{reviewStarts:yyyy-MM-dd} − {days.Value} = {last:yyyy-MM-dd}";
        return planFiled is { } filed && filed <= last
            ? new Finding("SC-07", Outcome.Pass, $"联合评审方案已于{ChineseDate.Of(filed)}备案，早于评审首日{ChineseDate.Of(reviewStarts)}。", days.Source, days.Confidence, arithmetic)
            : new Finding(
                "SC-07", Outcome.Refused,
                $"联合评审方案须在评审开始前备案，最迟{ChineseDate.Of(last)}，{(planFiled is { } late ? $"现为{ChineseDate.Of(late)}备案" : "现在还没有备案")}，评审不能于{ChineseDate.Of(reviewStarts)}开始。",
                days.Source, days.Confidence, arithmetic);
    }

    // near the end of the calendar there is no later day to ask for
    private static DateOnly LastDayOf(DateOnly from, int months) =>
        from > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : DateOnly.FromDayNumber(Math.Max(0, from.AddMonths(months).DayNumber - 1));
}

/// <summary>「委托评审」: what an applicant of such a unit brings.</summary>
/// <param name="UnitKind">中央驻疆单位、外省驻疆企业、军队</param>
/// <param name="LetterFrom">Who wrote the 委托评审函; null: there is none.</param>
/// <param name="HasConsent">Whether the region's office has agreed.</param>
public sealed record EntrustedReview(string UnitKind, string? LetterFrom, bool HasConsent);

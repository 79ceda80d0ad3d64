using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「年度考核审查与顺延申报」.</summary>
public static class AppraisalDeferral
{
    /// <summary>「近三年年度考核表（正、反面）。」 The finished years before the application year, from the start of work on.</summary>
    /// <remarks>Rule AP-01. The application year itself has no appraisal yet.</remarks>
    public static IReadOnlyList<int> YearsAsked(int applicationYear, int startedWorkYear, AppraisalsPolicy policy) =>
        Years(Math.Max(applicationYear - policy.YearsBack.Value, startedWorkYear), applicationYear);

    private static int[] Years(int from, int before) => before > from ? [.. Enumerable.Range(from, before - from)] : [];

    /// <summary>Whether the record has a grade for every year asked for.</summary>
    public static Finding CheckYears(AppraisalRecord record, AppraisalsPolicy policy)
    {
        var asked = YearsAsked(record.ApplicationYear, record.StartedWorkYear, policy);
        var missing = asked.Where(year => !record.Grades.ContainsKey(year)).ToArray();
        return (asked.Count, missing.Length) switch
        {
            (0, _) => Say(Outcome.NotApplicable, $"{record.StartedWorkYear}年参加工作，尚无已结束的考核年度。"),
            (_, 0) => Say(Outcome.Pass, $"{Wording.Later(() => string.Join("、", asked))}年年度考核均已填写。"),
            _ => Say(Outcome.Refused, $"缺少{string.Join("、", missing)}年年度考核，请补充并上传{policy.Form.Value}。"),
        };

        Finding Say(Outcome outcome, Wording sentence) => new("AP-01", outcome, sentence, policy.YearsBack.Source, policy.YearsBack.Confidence);
    }

    /// <summary>「年度考核每出现1次考核结果为基本合格者，顺延1年申报；每出现1次考核结果为不合格者，顺延2年申报。」</summary>
    /// <param name="required">Years of service that the level asks for anyway.</param>
    /// <remarks>Rule AP-02. Without a current title nobody can say from when to put off, so a person decides.</remarks>
    public static Finding CheckDeferral(AppraisalRecord record, Cited<int> required, AppraisalsPolicy policy)
    {
        var bad = DeferringYears(record, policy);
        var reason = Wording.Later(() => string.Join("，", bad.Select(one => $"{one.Year}年{OfficialName.Of(one.Grade)}")));
        if (record.TitleYear is not { } titleYear)
        {
            return bad.Count == 0
                ? Say(Outcome.Pass, "考核结果没有需要顺延申报的情形。")
                : Say(Outcome.NeedsPerson, $"{reason}，尚无现任资格，是否顺延申报请审核人员按评审条件判断。");
        }

        var earliest = EarliestYear(bad, titleYear, required.Value, policy);
        var sum = Wording.Later(() => Arithmetic(titleYear, required.Value, bad, earliest, policy));
        return (bad.Count, record.ApplicationYear >= earliest) switch
        {
            // too few years of service are another rule's to refuse (EL-14)
            (0, _) => Say(Outcome.Pass, "考核结果没有需要顺延申报的情形。", sum),
            (_, true) => Say(Outcome.Pass, $"{reason}，顺延后最早{earliest}年可以申报，{record.ApplicationYear}年已满足。", sum),
            (_, false) => Say(Outcome.Refused, $"{reason}，顺延后最早{earliest}年可以申报，{record.ApplicationYear}年不能申报。", sum),
        };

        Finding Say(Outcome outcome, Wording sentence, Wording? arithmetic = null) =>
            new("AP-02", outcome, sentence, policy.Deferral.Source, bad.Count == 0 ? policy.Deferral.Confidence : policy.DeferralMode.Confidence, arithmetic);
    }

    /// <summary>The first year in which the person may apply.</summary>
    public static int EarliestYear(AppraisalRecord record, int titleYear, int requiredYears, AppraisalsPolicy policy) =>
        EarliestYear(DeferringYears(record, policy), titleYear, requiredYears, policy);

    private static int EarliestYear(List<(int Year, AppraisalGrade Grade, int By)> bad, int titleYear, int requiredYears, AppraisalsPolicy policy) =>
        (bad.Count, policy.DeferralMode.Value) switch
        {
            (0, _) => titleYear + requiredYears,
            (_, DeferralMode.AddToServiceYears) => titleYear + requiredYears + bad.Sum(one => one.By),
            (_, DeferralMode.AfterOccurrence) => bad.Select(one => one.Year + 1 + one.By).Append(titleYear + requiredYears).Max(),
            _ => throw new InvalidOperationException($"{policy.DeferralMode.Value} has no arithmetic."),
        };

    internal static List<(int Year, AppraisalGrade Grade, int By)> DeferringYears(AppraisalRecord record, AppraisalsPolicy policy)
    {
        var first = policy.DeferralScope.Value == DeferralScope.CurrentTitlePeriod
            ? record.TitleYear ?? record.StartedWorkYear
            : record.ApplicationYear - policy.YearsBack.Value;
        var bad = new List<(int Year, AppraisalGrade Grade, int By)>();
        foreach (var (year, grade) in record.Grades)
        {
            if (year >= first && year < record.ApplicationYear && policy.Deferral.Value.TryGetValue(grade, out var by) && by > 0)
            {
                bad.Add((year, grade, by));
            }
        }

        bad.Sort((one, other) => one.Year.CompareTo(other.Year));
        return bad;
    }

    // 2018 + 5 + 1 = 2024, as the office writes it on the margin
    private static string Arithmetic(int titleYear, int required, List<(int Year, AppraisalGrade Grade, int By)> bad, int earliest, AppraisalsPolicy policy) =>
        policy.DeferralMode.Value == DeferralMode.AddToServiceYears
            ? $"{titleYear} + {required}{string.Concat(bad.Select(one => $" + {one.By}"))} = {earliest}"
            : $"max({string.Join("，", bad.Select(one => $"{one.Year} + 1 + {one.By}").Prepend($"{titleYear} + {required}"))}) = {earliest}";
}

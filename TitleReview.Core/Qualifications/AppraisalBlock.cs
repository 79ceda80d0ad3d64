using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「考核不合格不准推荐」, and what holds where two notices differ.</summary>
public static class AppraisalBlock
{
    /// <summary>「凡未参加年度考核和考核定为不合格等次的一律不准推荐评审。（教育、卫生按照评审条件）」</summary>
    /// <param name="series">系列 applied for.</param>
    /// <remarks>Rule AP-03. A year asked for without any grade is a year without appraisal.</remarks>
    public static Finding Check(AppraisalRecord record, string series, AppraisalsPolicy policy)
    {
        var blocking = policy.BlockingGrades;
        if (blocking.Value.Count == 0)
        {
            return Say(Outcome.NotApplicable, "通知没有因考核等次不准推荐的规定。");
        }

        var grades = AppraisalDeferral.YearsAsked(record.ApplicationYear, record.StartedWorkYear, policy)
            .Select(year => (Year: year, Grade: record.Grades.GetValueOrDefault(year, AppraisalGrade.NotAppraised))).ToList();
        var bad = grades.Where(one => blocking.Value.Contains(ReadAs(one.Grade, policy))).ToList();
        var named = string.Join("，", bad.Select(one => $"{one.Year}年{OfficialName.Of(one.Grade)}"));
        if (bad.Count > 0)
        {
            // only the reading of 未确定等次 as 未参加 is ours, and only where nothing else blocks
            var confidence = bad.TrueForAll(one => one.Grade == AppraisalGrade.Undetermined) ? policy.UndeterminedCountsAsAbsent.Confidence : blocking.Confidence;
            return IsExcepted(series, policy)
                ? Say(Outcome.NeedsPerson, $"{named}；{series}系列按照评审条件，请审核人员判断并写明理由。", confidence)
                : Say(Outcome.Refused, $"{named}，一律不准推荐评审。", confidence);
        }

        var barely = grades.Where(one => one.Grade == AppraisalGrade.BarelyCompetent).ToList();
        return barely.Count > 0
            ? Say(Outcome.Warning, $"{string.Join("，", barely.Select(one => $"{one.Year}年{OfficialName.Of(one.Grade)}"))}，可以推荐，请推荐单位留意。")
            : Say(Outcome.Pass, "近年考核没有不准推荐的情形。");

        Finding Say(Outcome outcome, Wording sentence, Confidence? confidence = null) =>
            new("AP-03", outcome, sentence, blocking.Source, confidence ?? blocking.Confidence);
    }

    /// <summary>What one notice says of the appraisals: one that names grades which block forbids the recommendation, any other puts the application off.</summary>
    /// <param name="required">Years of service that the level asks for anyway.</param>
    public static Finding UnderNotice(AppraisalRecord record, Cited<int> required, string series, AppraisalsPolicy policy) => policy.BlockingGrades.Value.Count > 0
        ? Check(record, series, policy)
        : AppraisalDeferral.CheckDeferral(record, required, policy);

    /// <summary>A file that falls under a series' notice and a prefecture's requirements: the stricter of their findings holds.</summary>
    /// <remarks>Rule AP-04, proposed: the two do not speak of each other. Of equals the first stands.</remarks>
    public static Finding Stricter(IEnumerable<Finding> findings)
    {
        var strictest = findings.MaxBy(finding => Strictness(finding.Outcome)) ?? throw new ArgumentException("There is nothing to compare.", nameof(findings));
        return new Finding("AP-04", strictest.Outcome, $"按从严原则：{strictest.Sentence}", strictest.Source, Confidence.Proposed, strictest.Arithmetic);
    }

    private static bool IsExcepted(string series, AppraisalsPolicy policy) => policy.ExceptedSeries.Value.Any(excepted =>
        excepted == series || policy.SeriesOfField.Value.GetValueOrDefault(excepted, []).Contains(series, StringComparer.Ordinal));

    private static AppraisalGrade ReadAs(AppraisalGrade grade, AppraisalsPolicy policy) =>
        grade == AppraisalGrade.Undetermined && policy.UndeterminedCountsAsAbsent.Value ? AppraisalGrade.NotAppraised : grade;

    private static int Strictness(Outcome outcome) => outcome switch
    {
        Outcome.NotApplicable => 0,
        Outcome.Pass => 1,
        Outcome.Warning => 2,
        Outcome.NeedsPerson => 3,
        Outcome.Refused => 4,
        _ => throw new InvalidOperationException($"{outcome} has no strictness."),
    };
}

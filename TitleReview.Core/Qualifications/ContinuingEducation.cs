using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「继续教育审查」.</summary>
public static class ContinuingEducation
{
    /// <summary>「初级提供近两年的继续教育合格证书；中级提供近五年的公需科目及近三年专业科目合格证书。」 One finding per kind of course.</summary>
    /// <remarks>Rules CE-02, CE-03, CE-06, CE-08.</remarks>
    public static IReadOnlyList<Finding> Check(CourseRecord record, ContinuingEducationPolicy policy) =>
        [Check(CourseKind.Public, record, policy), Check(CourseKind.Professional, record, policy)];

    /// <summary>The years that fall short, public courses first.</summary>
    public static IReadOnlyList<CourseShortfall> Shortfalls(CourseRecord record, ContinuingEducationPolicy policy) =>
        [.. Shortfalls(CourseKind.Public, record, policy), .. Shortfalls(CourseKind.Professional, record, policy)];

    /// <summary>「继续教育年限以专业工作年限为准，最多上传不超过5年。」 The years asked of this person.</summary>
    /// <remarks>Rule CE-06. Exempt years are still in it.</remarks>
    public static IReadOnlyList<int> YearsAsked(CourseKind kind, CourseRecord record, ContinuingEducationPolicy policy)
    {
        var years = policy.Years[record.Level].Value;
        return
        [
            .. (kind == CourseKind.Public ? years.Public : years.Professional)
                .Where(year => !policy.StartsWithWork.Value || year >= record.ProfessionalStartYear)
                .Order()
                .TakeLast(policy.MaximumYears.Value),
        ];
    }

    private static Finding Check(CourseKind kind, CourseRecord record, ContinuingEducationPolicy policy)
    {
        var rule = record.Level == TitleLevel.Junior ? "CE-02" : "CE-03";
        var years = policy.Years[record.Level];
        var name = OfficialName.Of(kind);
        var needed = HoursOf(kind, policy).Value;
        var asked = YearsAsked(kind, record, policy);
        if (asked.Count == 0)
        {
            return new Finding(rule, Outcome.NotApplicable, $"{name}：从事专业技术工作以前的年度不要求继续教育。", policy.StartsWithWork.Source, policy.StartsWithWork.Confidence);
        }

        var exempt = asked.Intersect(record.ExemptYears).ToList();
        var waived = exempt.Count == 0 ? "" : $"（{Print(exempt)}凭免试审批表免学）";
        var gaps = Shortfalls(kind, record, policy);
        return gaps.Count == 0
            ? new Finding(rule, Outcome.Pass, $"{name}：{Print(asked)}每年不少于{needed}课时，均已达到{waived}。", years.Source, years.Confidence)
            : new Finding(
                rule, Outcome.Refused,
                $"{name}：{string.Join("，", gaps.Select(gap => $"{gap.Year}年{gap.Hours}课时"))}，每年应不少于{needed}课时{waived}。请补充合格证书；符合免试条件的，上传免试审批表。",
                years.Source, years.Confidence,
                string.Join("；", gaps.Select(gap => $"{gap.Year}: {gap.Hours}/{gap.Needed}")));
    }

    private static List<CourseShortfall> Shortfalls(CourseKind kind, CourseRecord record, ContinuingEducationPolicy policy)
    {
        var gaps = new List<CourseShortfall>();
        var needed = HoursOf(kind, policy).Value;
        var carried = 0;
        foreach (var year in YearsAsked(kind, record, policy).Except(record.ExemptYears))
        {
            var hours = carried + record.Certificates.Where(one => one.Kind == kind && one.Year == year).Sum(one => one.Hours);
            carried = policy.CarriesOver.Value ? Math.Max(0, hours - needed) : 0;
            if (hours < needed)
            {
                gaps.Add(new CourseShortfall(kind, year, hours, needed));
            }
        }

        return gaps;
    }

    private static Cited<int> HoursOf(CourseKind kind, ContinuingEducationPolicy policy) =>
        kind == CourseKind.Public ? policy.PublicHours : policy.ProfessionalHours;

    private static string Print(IReadOnlyList<int> years) => $"{string.Join("、", years)}年";
}

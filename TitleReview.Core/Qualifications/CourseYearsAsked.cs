using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「应提供继续教育证书的年度」 of one person.</summary>
public static class CourseYearsAsked
{
    /// <summary>「继续教育年限以专业工作年限为准，最多上传不超过5年。」 Exempt years are still among them.</summary>
    /// <remarks>Rule CE-06. Without the cut, who graduated last year could never meet a demand for five years.</remarks>
    public static IReadOnlyList<int> Of(CourseKind kind, CourseRecord record, ContinuingEducationPolicy policy)
    {
        var years = policy.Years[record.Level].Value;
        var asked = new List<int>();
        foreach (var year in kind == CourseKind.Public ? years.Public : years.Professional)
        {
            if (!policy.StartsWithWork.Value || year >= record.ProfessionalStartYear)
            {
                asked.Add(year);
            }
        }

        asked.Sort();
        return policy.MaximumYears.Value is { } most && asked.Count > most ? asked[^most..] : asked;
    }

    /// <summary>Which of the rule book's rules on years a policy follows: CE-01 asks for certificates only, CE-04 asks the same of every level, CE-02 and CE-03 differ by level.</summary>
    public static string RuleOf(TitleLevel level, ContinuingEducationPolicy policy)
    {
        if (policy.PublicHours.Value is null)
        {
            return "CE-01";
        }

        var first = policy.Years[level].Value;
        var isForAll = true;
        foreach (var other in policy.Years.Keys)
        {
            var years = policy.Years[other].Value;
            isForAll = isForAll && years.Public.SequenceEqual(first.Public) && years.Professional.SequenceEqual(first.Professional);
        }

        return isForAll ? "CE-04" : level == TitleLevel.Junior ? "CE-02" : "CE-03";
    }
}

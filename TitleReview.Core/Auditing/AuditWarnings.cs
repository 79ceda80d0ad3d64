using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Auditing;

/// <summary>「审核提醒」: what an officer should know of a case. None of it decides.</summary>
public static class AuditWarnings
{
    /// <summary>「离退休人员……不得参加。」 Who retires before the review is over still applied in time, but the officer should know.</summary>
    /// <param name="today">Beijing.</param>
    /// <remarks>Rule EL-02. The review is taken to be over with the notice's year.</remarks>
    public static IReadOnlyList<Finding> Of(ApplicationForm form, bool? isPunished, DateOnly today, Policy policy)
    {
        var warnings = new List<Finding>();
        var excluded = policy.Scope.ExcludedStatuses;
        if (IdCardNumber.TryParse(form.Text(SectionCatalogue.Basic, "idNumber"), today, out var number, out _)
            && RetirementAge.Reached(number) is var retires && retires <= new DateOnly(Math.Max(policy.Year, today.Year), 12, 31))
        {
            warnings.Add(new Finding(
                "EL-02",
                Outcome.Warning,
                $"按公民身份号码推算，申报人{(retires <= today ? "已于" : "将于")}{ChineseDate.Of(YearMonth.Of(retires))}达到法定退休年龄（{RetirementAge.Words(number)}）；离退休人员不得参加，请核实是否仍在职、是否批准延迟退休。",
                excluded.Source,
                Confidence.Proposed));
        }
        if (isPunished == true)
        {
            warnings.Add(new Finding("EL-15", Outcome.Warning, "推荐单位声明：申报人在处分影响期内，受处分期间不得申报，请核实处分种类和期限。", PassRules.Punishment, Confidence.Proposed));
        }
        return warnings;
    }
}

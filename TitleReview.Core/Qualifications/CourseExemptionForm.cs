using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「免除继续教育学习申请表」 as handed in.</summary>
/// <param name="Form">The form's title.</param>
/// <param name="Kind">免学理由: one of the services in the closed list.</param>
/// <param name="HasReturned">Whether the person has come back from the service.</param>
/// <param name="ApprovedBy">Who sealed 审核意见.</param>
public sealed record CourseExemptionForm(string Form, string Kind, bool HasReturned, string ApprovedBy)
{
    /// <summary>「各地各部门不得私自设置免除继续教育学习事项及申请表。」 「仍在参加…，由同级…审核；…已返回人员，由原派驻单位所属的地州市或自治区区属主管单位审核。」</summary>
    /// <remarks>Rules CE-10 and CE-09. Which of two named offices approves is left open by the notice: either does.</remarks>
    public IReadOnlyList<Finding> Check(ContinuingEducationPolicy policy)
    {
        var exemptions = policy.Exemptions;
        var findings = new List<Finding>();
        if (Form != policy.ExemptionForm.Value)
        {
            findings.Add(new Finding(
                "CE-10", Outcome.Refused, $"免学申请表应为“{policy.ExemptionForm.Value}”，各地各部门不得私自设置申请表；请改用规定的表。",
                policy.ExemptionForm.Source, policy.ExemptionForm.Confidence));
        }

        if (exemptions.Value.FirstOrDefault(one => one.Kind == Kind) is not { } rule)
        {
            findings.Add(new Finding(
                "CE-10", Outcome.Refused, $"“{Kind}”不是规定的免学事由，各地各部门不得私自设置；规定的事由为：{string.Join("、", exemptions.Value.Select(one => one.Kind))}。",
                exemptions.Source, exemptions.Confidence));
            return findings;
        }

        findings.Add(CheckApprover(rule, exemptions));
        return findings;
    }

    private Finding CheckApprover(ExemptionRule rule, Cited<IReadOnlyList<ExemptionRule>> exemptions)
    {
        var approvers = HasReturned ? rule.ApproversReturned : rule.ApproversServing;
        var state = HasReturned ? "已返回" : "仍在参加";
        return approvers.Contains(ApprovedBy, StringComparer.Ordinal)
            ? new Finding("CE-09", Outcome.Pass, $"{state}{Kind}工作，由{ApprovedBy}审核，符合规定。", exemptions.Source, exemptions.Confidence)
            : new Finding("CE-09", Outcome.Refused, $"{state}{Kind}工作的，应由{string.Join("或", approvers)}审核，不能由{ApprovedBy}审核。", exemptions.Source, exemptions.Confidence);
    }
}

using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「提交次数」.</summary>
public static class SubmissionCount
{
    /// <summary>「提交次数不得超过3次。」</summary>
    /// <param name="submissions">Submissions so far.</param>
    /// <remarks>Rules SB-01 and, when they are used up, SB-04.</remarks>
    public static Finding Check(int submissions, SubmissionsPolicy policy)
    {
        var most = policy.Maximum;
        var left = SubmissionRules.SubmissionsLeft(submissions, policy);
        var confidence = policy.IncludesFirst.Confidence == Confidence.Proposed ? Confidence.Proposed : most.Confidence;
        var arithmetic = $"{submissions + left} − {submissions} = {left}";
        return left > 0
            ? new Finding("SB-01", Outcome.Pass, $"已提交{submissions}次，提交次数不得超过{most.Value}次，还可以提交{left}次。", most.Source, confidence, arithmetic)
            : new Finding("SB-04", Outcome.Refused, $"已提交{submissions}次，提交次数不得超过{most.Value}次，退回后不能再次提交。", most.Source, confidence, arithmetic);
    }
}

using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Applications;

/// <summary>What helps with one box.</summary>
/// <param name="Findings">Of what is saved, by the check before submitting.</param>
/// <param name="Summary">How long the text may be; null for a box without such a limit.</param>
public sealed record FieldHelp(IReadOnlyList<Finding> Findings, BlanksPolicy Blanks, WorkSummaryPolicy? Summary)
{
    /// <summary>“您填的是‘暂无’，是否改为‘无’？” Null where there is nothing to ask.</summary>
    public string? AliasOfNone(FormField field, string value) =>
        field.MayBeNone && BlankRule.IsOtherWordForNone(value, Blanks) ? $"您填的是“{value.Trim()}”，是否改为“{Blanks.NoneWord.Value}”？" : null;

    /// <summary>The length as the rule counts it, now, before it is saved.</summary>
    public Finding? Length(string value) => Summary is null ? null : WorkSummary.Check(WorkSummary.Count(value), Summary);
}

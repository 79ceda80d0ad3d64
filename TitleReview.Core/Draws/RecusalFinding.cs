using TitleReview.Core.Kernel;

namespace TitleReview.Core.Draws;

/// <summary>「应当回避」: why one expert has no part in one application. For the office's eyes.</summary>
/// <param name="Reason">One sentence, without the names of either.</param>
public sealed record RecusalFinding(ExpertId Expert, CaseId Case, RecusalKind Kind, string Reason, Citation Source, Confidence Confidence)
{
    /// <summary>The kind, the reason, and the clause.</summary>
    public override string ToString() => $"{OfficialName.Of(Kind)}：{Reason}（{Citation.Basis(Source, Confidence)}）";
}

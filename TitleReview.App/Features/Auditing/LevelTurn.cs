using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>One level's turn at one submission, as it lay before the officer, whatever becomes of the case meanwhile.</summary>
internal readonly record struct LevelTurn(CaseId Case, int Submission, int Version, Stage Stage, Role Level)
{
    /// <param name="file">At a stage where somebody audits.</param>
    public static LevelTurn Of(ReviewCase file) => new(file.Id, file.Submissions, file.Version, file.Stage, StageMap.AuditorAt(file.Stage)!.Value);
}

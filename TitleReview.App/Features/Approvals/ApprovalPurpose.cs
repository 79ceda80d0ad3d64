using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Approvals;

/// <summary>What a document is composed for.</summary>
/// <param name="Operation">Whose row of the matrix is asked of each case.</param>
/// <param name="Target">The document in whose place it is to stand; null for a first issue, which waits for the end of the publicity.</param>
/// <param name="Replaces">Number of that document; empty: none.</param>
internal sealed record ApprovalPurpose(string Operation, DocumentId? Target = null, string Replaces = "")
{
    /// <summary>Of a draft that somebody wrote earlier, not of what is on the screen now.</summary>
    public bool IsRelease => Operation is nameof(IssueApproval) or nameof(ReplaceApproval);
}

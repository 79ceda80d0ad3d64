using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>A document as it would be issued now, or why it cannot be.</summary>
/// <param name="Files">Tracked by the context they were drafted with.</param>
internal sealed record ApprovalDraft(Verdict Verdict, IReadOnlyList<ReviewCase> Files, DocumentNumber? Number, ApprovalDocument? Document, PassRoster? Roster)
{
    public static ApprovalDraft Refused(Verdict verdict) => new(verdict, [], null, null, null);
}

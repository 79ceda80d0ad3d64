using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>What the office asks to have previewed, and then issued.</summary>
/// <param name="Prefecture">For units whose prefecture the tree of organisations does not tell; may be empty.</param>
/// <param name="IssuingBody">「发文机关署名」; may be empty.</param>
public sealed record ApprovalRequest(NoticeId Notice, IReadOnlyList<SeenCase> Cases, string Prefecture, string IssuingBody);

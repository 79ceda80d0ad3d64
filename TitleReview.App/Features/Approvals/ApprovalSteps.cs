namespace TitleReview.App.Features.Approvals;

/// <summary>What the page of one document does; together, because a page asks for few things.</summary>
public sealed class ApprovalSteps(AdvanceApproval advance, IssueApproval issue, ReplaceApproval replace, RevokeTitle revoke, PrepareReplacement prepareReplacement, ProposeRevocation proposeRevocation)
{
    public AdvanceApproval Advance { get; } = advance;

    public IssueApproval Issue { get; } = issue;

    public ReplaceApproval Replace { get; } = replace;

    public RevokeTitle Revoke { get; } = revoke;

    public PrepareReplacement PrepareReplacement { get; } = prepareReplacement;

    public ProposeRevocation ProposeRevocation { get; } = proposeRevocation;
}

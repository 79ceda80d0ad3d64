using TitleReview.Core.Kernel;

namespace TitleReview.Tests.Browser;

public sealed partial class PageQualityTests
{
    private DocumentId _approval;

    /// <summary>One document from the draft to its certificates, as drafter, releaser, holder and passer-by see it.</summary>
    private async Task SeeApprovalsAsync(PageWorld world)
    {
        await SeeAsync(world, "赵磊", "/approvals", "/approvals");
        await SeeAsync(world, "周敏", "/my-certificates", "/my-certificates", "none");
        _approval = await world.SendApprovalAsync();
        await SeeAsync(world, "赵磊", "/approvals", "/approvals?view=awaiting", "awaiting");
        await SeeAsync(world, "赵磊", "/approvals/{Id:guid}", $"/approvals/{_approval}", "own-draft");
        await SeeAsync(world, "方圆", "/approvals/{Id:guid}", $"/approvals/{_approval}", "awaiting");
        await world.IssueApprovalAsync(_approval);
        await SeeAsync(world, "赵磊", "/approvals", "/approvals?view=issued", "issued");
        await SeeAsync(world, "赵磊", "/approvals", "/approvals?view=revoked", "revoked");
        await SeeAsync(world, "赵磊", "/approvals/{Id:guid}", $"/approvals/{_approval}", "issued");
        await SeeAsync(world, "赵磊", "/approvals/{Id:guid}/certificates", $"/approvals/{_approval}/certificates");
        await world.CertifyAsync(_approval);
        await SeeAsync(world, "赵磊", "/approvals/{Id:guid}/certificates", $"/approvals/{_approval}/certificates", "made");
        await SeeAsync(world, "周敏", "/my-certificates", "/my-certificates");
        await SeeAsGuestAsync(world, "/certificates", "certificate-lookup");
        await SeeAsGuestAsync(world, "/certificates?code=00000-00000-00000-00000", "certificate-unknown");
    }
}

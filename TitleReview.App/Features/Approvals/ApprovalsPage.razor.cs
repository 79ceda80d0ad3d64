using Microsoft.AspNetCore.Components;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

public sealed partial class ApprovalsPage
{
    [Inject] public required ListApprovals ListApprovals { get; init; }

    [Inject] public required PreviewApproval PreviewApproval { get; init; }

    [Inject] public required IssueApproval IssueApproval { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListApprovals.View? View { get; set; }

    private bool IsLoaded { get; set; }

    // all who may be approved are, unless they are left out
    private HashSet<CaseId> LeftOut { get; } = [];

    private string Prefecture { get; set; } = "";

    private string IssuingBody { get; set; } = "";

    private ApprovalRequest? Previewed { get; set; }

    private ApprovalDocument? Document { get; set; }

    private bool IsIssuing { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    protected override async Task LoadAsync()
    {
        View = await ListApprovals.HandleAsync(Filter, Page, CancellationToken.None);
        IsLoaded = true;
        Follow(View?.Offices.Select(QueueNames.OfOrganisation) ?? []);
    }

    private IReadOnlyList<SeenCase> ChosenOf(ListApprovals.Group group) =>
        [.. group.Rows.Where(row => !row.WhyNotIssue.IsRefused && !LeftOut.Contains(row.Seen.Case)).Select(row => row.Seen)];

    private void Toggle(CaseId file)
    {
        if (!LeftOut.Remove(file))
        {
            LeftOut.Add(file);
        }
        Unpreview();
    }

    private void Unpreview()
    {
        Previewed = null;
        Document = null;
        Verdict = null;
    }

    private async Task PreviewAsync(ListApprovals.Group group)
    {
        Done = "";
        Previewed = new ApprovalRequest(group.Notice, ChosenOf(group), Prefecture, IssuingBody);
        (Verdict, Document) = await PreviewApproval.HandleAsync(Previewed, CancellationToken.None);
    }

    private async Task IssueAsync()
    {
        if (Previewed is not { } request || IsIssuing)
        {
            return;
        }
        IsIssuing = true;
        try
        {
            var result = await IssueApproval.HandleAsync(request, CancellationToken.None);
            Unpreview();
            Verdict = result.Verdict;
            if (result.Number is { } number)
            {
                Done = $"已印发{number}，可在下方“已印发”中下载。";
                LeftOut.Clear();
                await LoadAsync();
            }
        }
        finally
        {
            IsIssuing = false;
        }
    }
}

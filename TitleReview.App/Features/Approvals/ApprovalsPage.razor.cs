using Microsoft.AspNetCore.Components;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

public sealed partial class ApprovalsPage
{
    [Inject] public required ListApprovals ListApprovals { get; init; }

    [SupplyParameterFromQuery(Name = "view")] public string? ViewName { get; set; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private string Shown => ApprovalViews.Read(ViewName);

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListApprovals.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private string Done { get; set; } = "";

    protected override async Task LoadAsync()
    {
        View = await ListApprovals.HandleAsync(ViewName, Filter, Page, CancellationToken.None);
        IsLoaded = true;
        Follow([
            .. View?.Offices.Select(QueueNames.OfOrganisation) ?? [],
            .. View?.Documents.Where(document => !document.IsPrinted).Select(document => QueueNames.OfDocument(document.Id)) ?? [],
        ]);
    }

    private async Task DoneAsync(string sentence)
    {
        Done = sentence;
        await LoadAsync();
    }
}

using Microsoft.AspNetCore.Components;

namespace TitleReview.App.Features.Auditing;

public sealed partial class AuditQueuePage
{
    [Inject] public required ListAuditQueue ListAuditQueue { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery] public string? Scope { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private bool All => Scope == "all";

    private ListAuditQueue.View? View { get; set; }

    private bool IsLoaded { get; set; }

    protected override async Task LoadAsync()
    {
        View = await ListAuditQueue.HandleAsync(Filter, All, Page, CancellationToken.None);
        IsLoaded = true;
        Follow(View?.Queues ?? []);
    }
}

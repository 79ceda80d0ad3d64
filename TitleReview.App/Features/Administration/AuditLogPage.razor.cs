using Microsoft.AspNetCore.Components;

namespace TitleReview.App.Features.Administration;

public sealed partial class AuditLogPage
{
    [Inject] public required ListAuditLog ListAuditLog { get; init; }

    [Inject] public required VerifyAuditChain VerifyAuditChain { get; init; }

    [SupplyParameterFromQuery] public string? Operation { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListAuditLog.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private VerifyAuditChain.Result? Result { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        View = await ListAuditLog.HandleAsync(Operation, Page, CancellationToken.None);
        IsLoaded = true;
    }

    private static string Short(string hash) => hash[..12];

    private async Task VerifyAsync() => Result = await VerifyAuditChain.HandleAsync(CancellationToken.None);
}

using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.FormalReviews;

public sealed partial class FeeAccountsPage
{
    [Inject] public required ListFeeAccounts ListFeeAccounts { get; init; }

    [Inject] public required SetFeeAccount SetFeeAccount { get; init; }

    private IReadOnlyList<ListFeeAccounts.Row>? Rows { get; set; }

    private bool IsLoaded { get; set; }

    private Dictionary<OrganisationId, Entry> Typed { get; } = [];

    private Verdict? Verdict { get; set; }

    private string Saved { get; set; } = "";

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        Rows = await ListFeeAccounts.HandleAsync(CancellationToken.None);
        foreach (var row in Rows ?? [])
        {
            Typed[row.Office] = new Entry { Payee = row.Payee, QrContent = row.QrContent };
        }
        IsLoaded = true;
    }

    private async Task SaveAsync(ListFeeAccounts.Row row)
    {
        var typed = Typed[row.Office];
        Verdict = await SetFeeAccount.HandleAsync(new(row.Office, typed.Payee, typed.QrContent, row.Version), CancellationToken.None);
        Saved = "";
        if (!Verdict.IsRefused)
        {
            Saved = $"已保存{row.Name}的收款信息，今后的缴费通知单按此打印。";
            await LoadAsync();
        }
    }

    private sealed class Entry
    {
        public string Payee { get; set; } = "";

        public string QrContent { get; set; } = "";
    }
}

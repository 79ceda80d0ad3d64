using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.FormalReviews;

public sealed partial class BankListsPage
{
    [Inject] public required ListBankLists ListBankLists { get; init; }

    [Inject] public required StatementInterop Statements { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    private ListBankLists.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy { get; set; }

    private Guid Office { get; set; }

    private ElementReference File { get; set; }

    private string Problem { get; set; } = "";

    protected override async Task OnInitializedAsync()
    {
        View = await ListBankLists.HandleAsync(CancellationToken.None);
        Office = View?.Offices.Select(office => office.Id.Value).FirstOrDefault() ?? Guid.Empty;
        IsLoaded = true;
    }

    private async Task SendAsync()
    {
        (IsBusy, Problem) = (true, "");
        var ended = await Statements.SendAsync(File, Urls.BankListUpload(new OrganisationId(Office)));
        IsBusy = false;
        if (Guid.TryParse(ended.Id, out var statement))
        {
            Navigation.NavigateTo(Urls.BankList(statement));
        }
        else
        {
            Problem = ended.Problem.Length > 0 ? ended.Problem : StatementInterop.Unreachable;
        }
    }
}

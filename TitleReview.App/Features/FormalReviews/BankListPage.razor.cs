using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.FormalReviews;

public sealed partial class BankListPage
{
    [Inject] public required GetBankList GetBankList { get; init; }

    [Inject] public required BookBankList BookBankList { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetBankList.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        View = await GetBankList.HandleAsync(Id, CancellationToken.None);
        IsLoaded = true;
    }

    private async Task BookAsync()
    {
        if (IsBusy || View is not { } view)
        {
            return;
        }
        (IsBusy, Done) = (true, "");
        var result = await BookBankList.HandleAsync(new(Id, view.Shown), CancellationToken.None);
        Verdict = result.Verdict;
        if (!result.Verdict.IsRefused)
        {
            Done = $"已登记{result.Lines}行，{result.People}人，共计{Say.Yuan(result.Yuan)}。";
        }
        await LoadAsync();
        IsBusy = false;
    }
}

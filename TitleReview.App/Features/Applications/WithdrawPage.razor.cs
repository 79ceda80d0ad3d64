using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

public sealed partial class WithdrawPage
{
    [Inject] public required GetWithdrawal GetWithdrawal { get; init; }

    [Inject] public required WithdrawApplication WithdrawApplication { get; init; }

    [Inject] public required ReinstateApplication ReinstateApplication { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetWithdrawal.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsConfirming { get; set; }

    private bool IsBusy { get; set; }

    private string Reason { get; set; } = "";

    private string Done { get; set; } = "";

    private Verdict? Verdict { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        await LoadAsync();
        IsLoaded = true;
    }

    private async Task LoadAsync() => View = await GetWithdrawal.HandleAsync(new CaseId(Id), CancellationToken.None);

    private Task WithdrawAsync() => DoAsync(version => WithdrawApplication.HandleAsync(new(new CaseId(Id), Reason, version), CancellationToken.None), "已撤回。");

    private Task ReinstateAsync() => DoAsync(version => ReinstateApplication.HandleAsync(new(new CaseId(Id), version), CancellationToken.None), "已恢复。");

    private async Task DoAsync(Func<int, Task<Verdict>> act, string done)
    {
        if (IsBusy)
        {
            return;
        }
        IsBusy = true;
        Verdict = await act(View!.Version);
        Done = Verdict.IsRefused ? "" : done;
        IsConfirming = IsConfirming && Verdict.IsRefused;
        await LoadAsync();
        IsBusy = false;
    }
}

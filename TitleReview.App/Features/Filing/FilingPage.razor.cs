using Microsoft.AspNetCore.Components;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

public sealed partial class FilingPage
{
    [Inject] public required GetFiling GetFiling { get; init; }

    [Inject] public required AssembleFiling Assemble { get; init; }

    [Inject] public required SendFiling Send { get; init; }

    [Inject] public required CentreSteps Centre { get; init; }

    [Parameter] public Guid Notice { get; set; }

    [Parameter] public string PackName { get; set; } = "";

    private GetFiling.View? View { get; set; }

    private Verdict? Verdict { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy { get; set; }

    private string Done { get; set; } = "";

    private string Reason { get; set; } = "";

    protected override Task OnParametersSetAsync() => ShowAsync("");

    private async Task ShowAsync(string done)
    {
        View = Enum.TryParse<FilingPack>(PackName, out var pack) && Enum.IsDefined(pack) ? await GetFiling.HandleAsync(new(Notice), pack, CancellationToken.None) : null;
        (Done, IsLoaded, IsBusy) = (done, true, false);
    }

    private async Task AssembleAsync()
    {
        IsBusy = true;
        // the page says so before the printing begins
        StateHasChanged();
        await Task.Yield();
        await EndAsync(await Assemble.HandleAsync(new(View!.Notice, View.Pack, View.Version), CancellationToken.None), "已整理备案包，请核对文件。");
    }

    private async Task SendAsync()
    {
        IsBusy = true;
        await EndAsync(await Send.HandleAsync(new(View!.Notice, View.Pack, View.Version, Reason, View.Hash), CancellationToken.None), "已报送。");
    }

    private async Task ReceiveAsync() => await EndAsync(await Centre.Receive.HandleAsync(new(View!.Notice, View.Pack, View.Version), CancellationToken.None), "已接收。");

    private async Task ReturnAsync() => await EndAsync(await Centre.Return.HandleAsync(new(View!.Notice, View.Pack, View.Version, Reason), CancellationToken.None), "已退回。");

    private async Task CompleteAsync() => await EndAsync(await Centre.Complete.HandleAsync(new(View!.Notice, View.Pack, View.Version), CancellationToken.None), "已办结。");

    private async Task EndAsync(Verdict verdict, string done)
    {
        Verdict = verdict;
        if (verdict.IsRefused)
        {
            (IsBusy, Done) = (false, "");
            return;
        }
        Reason = "";
        await ShowAsync(done);
    }
}

using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

public sealed partial class FilingPage
{
    private readonly OneAct _act = new();

    [Inject] public required GetFiling GetFiling { get; init; }

    [Inject] public required AssembleFiling Assemble { get; init; }

    [Inject] public required SendFiling Send { get; init; }

    [Inject] public required CentreSteps Centre { get; init; }

    [Parameter] public Guid Notice { get; set; }

    [Parameter] public string PackName { get; set; } = "";

    private GetFiling.View? View { get; set; }

    private Verdict? Verdict { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy => _act.IsUnderWay;

    private string Done { get; set; } = "";

    private string Reason { get; set; } = "";

    protected override Task OnParametersSetAsync() => ShowAsync("");

    private async Task ShowAsync(string done)
    {
        View = Enum.TryParse<FilingPack>(PackName, out var pack) && Enum.IsDefined(pack) ? await GetFiling.HandleAsync(new(Notice), pack, CancellationToken.None) : null;
        (Done, IsLoaded) = (done, true);
    }

    private Task AssembleAsync() => OnceAsync(async view =>
    {
        // the page says so before the printing begins
        StateHasChanged();
        await Task.Yield();
        return await Assemble.HandleAsync(new(view.Notice, view.Pack, view.Version), CancellationToken.None);
    }, "已整理备案包，请核对文件。");

    private Task SendAsync() => OnceAsync(view => Send.HandleAsync(new(view.Notice, view.Pack, view.Version, Reason, view.Hash), CancellationToken.None), "已报送。");

    private Task ReceiveAsync() => OnceAsync(view => Centre.Receive.HandleAsync(new(view.Notice, view.Pack, view.Version), CancellationToken.None), "已接收。");

    private Task ReturnAsync() => OnceAsync(view => Centre.Return.HandleAsync(new(view.Notice, view.Pack, view.Version, Reason), CancellationToken.None), "已退回。");

    private Task CompleteAsync() => OnceAsync(view => Centre.Complete.HandleAsync(new(view.Notice, view.Pack, view.Version), CancellationToken.None), "已办结。");

    private Task OnceAsync(Func<GetFiling.View, Task<Verdict>> act, string done) => _act.RunAsync(async () =>
    {
        Verdict = await act(View!);
        if (Verdict.IsRefused)
        {
            Done = "";
            return;
        }
        Reason = "";
        await ShowAsync(done);
    });
}

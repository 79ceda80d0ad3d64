using Microsoft.AspNetCore.Components;
using TitleReview.App.Data.Rows;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>Who has the case open, and the way on to the next one. Opening a case claims it, leaving it lets it go.</summary>
public sealed partial class ClaimPanel : IAsyncDisposable
{
    // long before the lease ends, whatever the machine is busy with
    private readonly PeriodicTimer _open = new(CaseClaim.Lease / 4);

    private CaseId? _taken;
    private MaskCheckInterop? _keys;

    [Inject] public required GetClaim GetClaim { get; init; }

    [Inject] public required TakeClaim TakeClaim { get; init; }

    [Inject] public required ReleaseClaim ReleaseClaim { get; init; }

    [Inject] public required NextCase NextCase { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required Func<MaskCheckInterop> NewKeys { get; init; }

    [Parameter, EditorRequired] public CaseId Id { get; set; }

    /// <summary>Of the case: with another it is asked anew whose turn it is.</summary>
    [Parameter, EditorRequired] public int Version { get; set; }

    /// <summary>The filtered queue that the case was opened from, as its link carries it along.</summary>
    [SupplyParameterFromQuery(Name = "queue")] public string? Queue { get; set; }

    private GetClaim.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool WasMine { get; set; }

    private bool IsLast { get; set; }

    private ElementReference Host { get; set; }

    private QueueFilter Filter => QueueFilter.Parse(Queue);

    private string BackQuery => (Filter with { After = null }).ToString();

    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (_keys is not null)
        {
            await _keys.DisposeAsync();
        }
        if (_taken is { } left)
        {
            await ReleaseClaim.HandleAsync(left, CancellationToken.None);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _open.Dispose();
        base.Dispose(disposing);
    }

    protected override async Task LoadAsync()
    {
        if (_taken != Id)
        {
            if (_taken is { } left)
            {
                await ReleaseClaim.HandleAsync(left, CancellationToken.None);
            }
            (_taken, IsLast, WasMine) = (Id, false, false);
            await TakeClaim.HandleAsync(new(Id), CancellationToken.None);
        }
        var before = View;
        View = await GetClaim.HandleAsync(Id, CancellationToken.None);
        WasMine = View?.Claim is { IsMine: false } && (WasMine || before?.Claim is { IsMine: true });
        IsLoaded = true;
        Follow([QueueNames.OfClaim(Id)]);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _keys = NewKeys();
            await _keys.AttachAsync(Host, "/queue/queue-keys.js");
            await ProlongAsync();
        }
    }

    // what a colleague has taken over is not taken back, and what was let go stays so
    private async Task ProlongAsync()
    {
        while (await _open.WaitForNextTickAsync())
        {
            if (View?.Claim is { IsMine: true })
            {
                await TakeClaim.HandleAsync(new(Id), CancellationToken.None);
                await RefreshAsync();
            }
        }
    }

    private async Task TakeAsync(bool takesOver)
    {
        await TakeClaim.HandleAsync(new(Id, takesOver), CancellationToken.None);
        await RefreshAsync();
    }

    private async Task ReleaseAsync()
    {
        await ReleaseClaim.HandleAsync(Id, CancellationToken.None);
        await RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    // the whole page anew: nothing said about this case may still stand over the next one
    private async Task GoOnAsync()
    {
        if (await NextCase.HandleAsync(Filter, Id, CancellationToken.None) is { } next)
        {
            Navigation.NavigateTo(Urls.AuditCase(next.Id, next.Queue.ToString()), forceLoad: true);
        }
        else
        {
            IsLast = true;
        }
    }
}

using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Masking;

public sealed partial class LeakAuditPage : IDisposable
{
    private CancellationTokenSource? _running;
    private bool _isGone;

    [Inject] public required AuditLeaks AuditLeaks { get; init; }

    [Inject] public required GetLeakReport GetLeakReport { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetLeakReport.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsRunning => _running is not null;

    private bool IsStopped { get; set; }

    private int Done { get; set; }

    private int Total { get; set; }

    public void Dispose()
    {
        _isGone = true;
        Stop();
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        View = await GetLeakReport.HandleAsync(new CaseId(Id), name: null, CancellationToken.None);
        IsLoaded = true;
    }

    private async Task RunAsync()
    {
        using var running = new CancellationTokenSource();
        (_running, IsStopped, Done, Total) = (running, false, 0, 0);
        try
        {
            await AuditLeaks.HandleAsync(new CaseId(Id), ReportAsync, running.Token);
        }
        catch (OperationCanceledException)
        {
            IsStopped = true;
        }
        finally
        {
            _running = null;
        }
        if (!_isGone)
        {
            await LoadAsync();
        }
    }

    private async Task ReportAsync(int done, int total)
    {
        (Done, Total) = (done, total);
        await InvokeAsync(StateHasChanged);
        // here the page is drawn, and 停止检查 is heard
        await Task.Yield();
    }

    private void Stop() => _running?.Cancel();
}

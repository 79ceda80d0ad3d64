using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Notices;

public sealed partial class TryParameterPage : IDisposable
{
    private const int PageSize = 20;

    private CancellationTokenSource? _running;
    private TryParameter.Query? _asked;

    [Inject] public required TryParameter TryParameter { get; init; }

    [Parameter] public required string NoticeId { get; set; }

    [SupplyParameterFromQuery] public string? Key { get; set; }

    [SupplyParameterFromQuery] public string? Value { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private NoticeId Id => new(Guid.TryParse(NoticeId, out var id) ? id : default);

    private TryParameter.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsStopped { get; set; }

    private int Done { get; set; }

    private int Total { get; set; }

    public void Dispose()
    {
        _asked = null;
        Stop();
        _running?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var query = new TryParameter.Query(Id, Key, Value);
        if (query == _asked)
        {
            return; // only the page of the table has changed
        }
        (_asked, IsLoaded, IsStopped, Done, Total) = (query, false, false, 0, 0);
        Stop();
        _running?.Dispose();
        _running = new CancellationTokenSource();
        var (view, isStopped) = await RunAsync(query, _running.Token);
        if (query == _asked)
        {
            (View, IsStopped, IsLoaded) = (view, isStopped, true);
        }
    }

    private async Task<(TryParameter.View? View, bool IsStopped)> RunAsync(TryParameter.Query query, CancellationToken ct)
    {
        try
        {
            return (await TryParameter.HandleAsync(query, ReportAsync, ct), false);
        }
        catch (OperationCanceledException) when (query == _asked)
        {
            return (await TryParameter.HandleAsync(query with { Typed = null }, ReportAsync, CancellationToken.None), true);
        }
        catch (OperationCanceledException)
        {
            // the page went on to another trial, or is gone
            return (null, true);
        }
    }

    private static string Word(Verdict verdict) => verdict.IsRefused ? "不能提交" : "可以提交";

    private async Task ReportAsync(int done, int total)
    {
        (Done, Total) = (done, total);
        StateHasChanged();
        // SQLite answers without ever leaving this thread: here the page is drawn, and 停止试算 is heard
        await Task.Yield();
    }

    private void Stop() => _running?.Cancel();
}

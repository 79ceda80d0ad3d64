using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Ui;

/// <summary>The browser's side of the evidence beside an item. Files go by HTTP, never over the circuit; only a new place of a page comes this way.</summary>
public sealed class UploadInterop(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private DotNetObjectReference<UploadInterop>? _self;
    private Func<PageId, int, Task>? _moved;
    private bool _isGone;

    public static Func<UploadInterop> Factory(IServiceProvider services) => () => new UploadInterop(services.GetRequiredService<IJSRuntime>());

    public async Task AttachAsync(ElementReference host, Func<PageId, int, Task> moved)
    {
        _moved = moved;
        _self = DotNetObjectReference.Create(this);
        try
        {
            _module = await js.InvokeAsync<IJSObjectReference>("import", "/upload/panel.js");
            if (_isGone)
            {
                await DropAsync();
                return;
            }
            await _module.InvokeVoidAsync("attach", host, _self);
        }
        catch (Exception fault) when (_isGone && IsOfLeaving(fault))
        {
            // the section was left while the script was on its way: nothing there waits for it
        }
    }

    [JSInvokable]
    public Task Moved(string page, int place) => Guid.TryParse(page, out var id) ? _moved!(new PageId(id), place) : Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _isGone = true;
        return DropAsync();
    }

    private async ValueTask DropAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception fault) when (IsOfLeaving(fault))
        {
            // the page is gone, and the module with it
        }
        _self?.Dispose();
    }

    private static bool IsOfLeaving(Exception fault) => fault is JSDisconnectedException or ObjectDisposedException or JSException or OperationCanceledException;
}

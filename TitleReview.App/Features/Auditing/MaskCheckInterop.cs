using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace TitleReview.App.Features.Auditing;

/// <summary>The keys and the swipe of the mask check, and the key to the next case: the browser presses the page's own links and buttons, nothing else.</summary>
public sealed class MaskCheckInterop(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private IJSObjectReference? _keys;
    private bool _isGone;

    public static Func<MaskCheckInterop> Factory(IServiceProvider services) => () => new MaskCheckInterop(services.GetRequiredService<IJSRuntime>());

    /// <param name="script">Under wwwroot; it has a function attach.</param>
    public async Task AttachAsync(ElementReference host, string script = "/mask-check/mask-check.js")
    {
        try
        {
            _module = await js.InvokeAsync<IJSObjectReference>("import", script);
            _keys = await _module.InvokeAsync<IJSObjectReference>("attach", host);
            if (_isGone)
            {
                await DropAsync();
            }
        }
        catch (Exception fault) when (_isGone && IsOfLeaving(fault))
        {
            // the page was left while the script was on its way: nothing there waits for it
        }
    }

    public ValueTask DisposeAsync()
    {
        _isGone = true;
        return DropAsync();
    }

    private async ValueTask DropAsync()
    {
        try
        {
            if (_keys is not null)
            {
                await _keys.InvokeVoidAsync("detach");
                await _keys.DisposeAsync();
            }
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception fault) when (IsOfLeaving(fault))
        {
            // the page is gone, and the keys with it
        }
    }

    private static bool IsOfLeaving(Exception fault) => fault is JSDisconnectedException or ObjectDisposedException or JSException or OperationCanceledException;
}

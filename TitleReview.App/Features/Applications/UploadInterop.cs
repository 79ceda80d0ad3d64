using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace TitleReview.App.Features.Applications;

/// <summary>The browser's side of uploading: files go by HTTP, never over the circuit.</summary>
public sealed class UploadInterop(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private DotNetObjectReference<UploadInterop>? _self;
    private Func<string>? _address;
    private Func<Task>? _changed;

    public static Func<UploadInterop> Factory(IServiceProvider services) => () => new UploadInterop(services.GetRequiredService<IJSRuntime>());

    /// <param name="address">Asked when files are chosen, so that the kind chosen then counts.</param>
    public async Task AttachAsync(ElementReference host, Func<string> address, Func<Task> changed)
    {
        (_address, _changed) = (address, changed);
        _self = DotNetObjectReference.Create(this);
        _module = await js.InvokeAsync<IJSObjectReference>("import", "/upload/upload.js");
        await _module.InvokeVoidAsync("attach", host, _self);
    }

    [JSInvokable]
    public string Address() => _address!();

    [JSInvokable]
    public Task Changed() => _changed!();

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // the page is gone, and the module with it
        }
        _self?.Dispose();
    }
}

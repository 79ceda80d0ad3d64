using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TitleReview.Core.Masking;

namespace TitleReview.App.Features.Masking;

/// <summary>The browser's mask editor. It only draws rectangles; what they mean is decided here.</summary>
public sealed class MaskEditorInterop(IJSRuntime js) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    private IJSObjectReference? _module;
    private IJSObjectReference? _editor;
    private DotNetObjectReference<MaskEditorInterop>? _self;
    private Func<IReadOnlyList<MaskRegion>, Task>? _drawn;

    private sealed record Box(int X, int Y, int W, int H, string Kind);

    public static Func<MaskEditorInterop> Factory(IServiceProvider services) => () => new MaskEditorInterop(services.GetRequiredService<IJSRuntime>());

    public async Task MountAsync(ElementReference host, string source, GetMaskPage.View page, Func<IReadOnlyList<MaskRegion>, Task> drawn)
    {
        _drawn = drawn;
        _self ??= DotNetObjectReference.Create(this);
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", "/mask-editor/mask-editor.js");
        await EndAsync();
        var grid = page.Geometry.Grid;
        _editor = await _module.InvokeAsync<IJSObjectReference>("mount", host, new
        {
            src = source,
            pageWidth = page.Geometry.UprightWidth,
            pageHeight = page.Geometry.UprightHeight,
            grid = new { offsetX = grid.OffsetX, offsetY = grid.OffsetY, stepX = grid.StepX, stepY = grid.StepY },
            boxes = page.Regions.Select(region => new { x = region.X, y = region.Y, w = region.W, h = region.H, kind = region.Kind.ToString() }),
            kinds = MaskKinds.All.Select(kind => new { kind = kind.Kind.ToString(), label = kind.Title, key = kind.Key, color = kind.Colour }),
            defaultKind = nameof(MaskKind.Name),
            readOnly = !page.MayEdit,
        }, _self);
    }

    /// <summary>The whole list after a gesture; returns once it is kept.</summary>
    [JSInvokable]
    public Task BoxesChanged(string json) => Read(json) is { } regions ? _drawn!(regions) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        try
        {
            await EndAsync();
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // the page is gone, and the editor with it
        }
        _self?.Dispose();
    }

    private async Task EndAsync()
    {
        if (_editor is not null)
        {
            await _editor.InvokeVoidAsync("destroy");
            await _editor.DisposeAsync();
            _editor = null;
        }
    }

    /// <summary>Null for a message the editor does not send.</summary>
    private static List<MaskRegion>? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<Box>>(json, _json)?
                .Select(box => new MaskRegion(box.X, box.Y, box.W, box.H, Enum.TryParse<MaskKind>(box.Kind, out var kind) && Enum.IsDefined(kind) ? kind : MaskKind.Other))
                .ToList();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

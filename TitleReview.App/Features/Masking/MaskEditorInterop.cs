using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TitleReview.Core.Masking;

namespace TitleReview.App.Features.Masking;

/// <summary>The browser's mask editor. It only draws rectangles; what they mean is decided here.</summary>
public sealed class MaskEditorInterop(IJSRuntime js) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) 
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter<SuggestionState>(namingPolicy: null, allowIntegerValues: false) },
    };

    private IJSObjectReference? _module;
    private IJSObjectReference? _editor;
    private DotNetObjectReference<MaskEditorInterop>? _self;
    private Func<Drawn, Task<bool>>? _drawn;

    /// <summary>The page as the applicant has drawn it.</summary>
    /// <param name="Judged">What has been made of suggestions, by number.</param>
    public sealed record Drawn(IReadOnlyList<MaskRegion> Regions, IReadOnlyDictionary<int, SuggestionState> Judged);

    private sealed record Box(int X, int Y, int W, int H, string Kind);

    public static Func<MaskEditorInterop> Factory(IServiceProvider services) => () => new MaskEditorInterop(services.GetRequiredService<IJSRuntime>());

    /// <param name="drawn">Says whether it was kept.</param>
    public async Task MountAsync(ElementReference host, string source, GetMaskPage.View page, Func<Drawn, Task<bool>> drawn)
    {
        _self ??= DotNetObjectReference.Create(this);
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", "/mask-editor/mask-editor.js");
        await EndAsync();
        // only now: what the editor of the last page still had to say was of that page
        _drawn = drawn;
        var grid = page.Geometry.Grid;
        _editor = await _module.InvokeAsync<IJSObjectReference>("mount", host, new
        {
            src = source,
            pageWidth = page.Geometry.UprightWidth,
            pageHeight = page.Geometry.UprightHeight,
            grid = new { offsetX = grid.OffsetX, offsetY = grid.OffsetY, stepX = grid.StepX, stepY = grid.StepY },
            boxes = page.Regions.Select(region => new { x = region.X, y = region.Y, w = region.W, h = region.H, kind = region.Kind.ToString() }),
            suggestions = Told(page.Suggestions),
            kinds = MaskKinds.All.Select(kind => new { kind = kind.Kind.ToString(), label = kind.Title, key = kind.Key, color = kind.Colour }),
            defaultKind = nameof(MaskKind.Name),
            readOnly = !page.MayEdit,
        }, _self);
    }

    /// <summary>Shows suggestions that came after the page; those already shown stay as they are.</summary>
    public async Task OfferAsync(IReadOnlyList<GetMaskPage.Suggestion> suggestions)
    {
        if (_editor is not null)
        {
            await _editor.InvokeVoidAsync("offer", Told(suggestions));
        }
    }

    /// <summary>The whole list after a gesture; returns once it is kept, or was refused.</summary>
    [JSInvokable]
    public Task<bool> BoxesChanged(string boxes, string judged) => Read(boxes, judged) is { } drawn ? _drawn!(drawn) : Task.FromResult(false);

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

    private static IEnumerable<object> Told(IReadOnlyList<GetMaskPage.Suggestion> suggestions) => suggestions.Select(suggestion => new
    {
        number = suggestion.Number,
        x = suggestion.Region.X,
        y = suggestion.Region.Y,
        w = suggestion.Region.W,
        h = suggestion.Region.H,
        kind = suggestion.Region.Kind.ToString(),
    });

    /// <summary>Null for a message the editor does not send.</summary>
    private static Drawn? Read(string boxes, string judged)
    {
        try
        {
            return JsonSerializer.Deserialize<List<Box>>(boxes, _json) is { } list && JsonSerializer.Deserialize<Dictionary<int, SuggestionState>>(judged, _json) is { } states
                ? new([.. list.Select(Region)], states)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static MaskRegion Region(Box box) =>
        new(box.X, box.Y, box.W, box.H, Enum.TryParse<MaskKind>(box.Kind, out var kind) && Enum.IsDefined(kind) ? kind : MaskKind.Other);
}

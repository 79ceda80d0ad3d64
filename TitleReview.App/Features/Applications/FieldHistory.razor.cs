using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

/// <summary>What one box once held, and the way back to it.</summary>
public sealed partial class FieldHistory
{
    private bool _isNew;

    [Inject] public required ListFieldHistory ListFieldHistory { get; init; }

    [Parameter, EditorRequired] public CaseId Case { get; set; }

    [Parameter, EditorRequired] public FieldKey Key { get; set; }

    [Parameter, EditorRequired] public required string Title { get; set; }

    /// <summary>The version in the box now.</summary>
    [Parameter, EditorRequired] public int Version { get; set; }

    [Parameter, EditorRequired] public bool MayRestore { get; set; }

    [Parameter, EditorRequired] public EventCallback<int> OnRestore { get; set; }

    private ListFieldHistory.View? View { get; set; }

    private int Page { get; set; } = 1;

    private ElementReference Opener { get; set; }

    private ElementReference Panel { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isNew)
        {
            _isNew = false;
            await Panel.FocusAsync();
        }
    }

    private async Task ToggleAsync()
    {
        if (View is not null)
        {
            await CloseAsync();
            return;
        }
        await LoadAsync(1);
        _isNew = View is not null;
    }

    private async Task LoadAsync(int page)
    {
        Page = page;
        View = await ListFieldHistory.HandleAsync(Case, Key, page, CancellationToken.None);
    }

    private async Task RestoreAsync(int version)
    {
        await OnRestore.InvokeAsync(version);
        await CloseAsync();
    }

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            await CloseAsync();
        }
    }

    private async Task CloseAsync()
    {
        View = null;
        await Opener.FocusAsync();
    }
}

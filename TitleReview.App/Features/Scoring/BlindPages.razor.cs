using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Scoring;

public sealed partial class BlindPages
{
    // each has its rule in app.css
    private static readonly int[] _steps = [100, 150, 200, 300, 400];

    private bool _isOpened;

    [Parameter, EditorRequired] public TaskId Task { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<GetScoringTask.PageRow> Pages { get; set; }

    private ElementReference Figure { get; set; }

    private int? Index { get; set; }

    private int Zoom { get; set; } = 100;

    private int Turned { get; set; }

    private bool IsBeside { get; set; }

    private IReadOnlyList<GetScoringTask.PageRow> Shown => Index is { } index ? [.. Pages.Skip(index).Take(IsBeside ? 2 : 1)] : [];

    /// <summary>Opens a page that the sheet speaks of.</summary>
    public void Show(int ordinal)
    {
        Open(Pages.TakeWhile(page => page.Ordinal != ordinal).Count());
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isOpened)
        {
            // the keys turn pages at once, and the page is in sight
            _isOpened = false;
            await Figure.FocusAsync();
        }
    }

    private void Open(int index) => (Index, _isOpened, Turned) = (index, true, 0);

    private void Turn(int by) => (Index, Turned) = (Math.Clamp((Index ?? 0) + by, 0, Pages.Count - 1), 0);

    private void Enlarge(int by) => Zoom = _steps[Math.Clamp(Array.IndexOf(_steps, Zoom) + by, 0, _steps.Length - 1)];

    private void Fit() => (Zoom, Turned) = (100, 0);

    private void Rotate() => Turned = (Turned + 90) % 360;

    private void Press(KeyboardEventArgs pressed)
    {
        if (pressed.CtrlKey || pressed.AltKey || pressed.MetaKey)
        {
            return;
        }
        switch (pressed.Key)
        {
            // on an enlarged page the arrows move over it, as they do in any scrolled box
            case "ArrowLeft" when Zoom == 100:
            case "PageUp":
                Turn(-1);
                break;
            case "ArrowRight" when Zoom == 100:
            case "PageDown":
                Turn(1);
                break;
            case "+" or "=":
                Enlarge(1);
                break;
            case "-":
                Enlarge(-1);
                break;
            case "0":
                Fit();
                break;
            case "r" or "R":
                Rotate();
                break;
            case "b" or "B":
                IsBeside = !IsBeside;
                break;
            case "Escape":
                Index = null;
                break;
        }
    }
}

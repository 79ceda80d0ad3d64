using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Scoring;

public sealed partial class BlindPages
{
    private bool _isOpened;

    [Parameter, EditorRequired] public TaskId Task { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<GetScoringTask.PageRow> Pages { get; set; }

    private ElementReference Figure { get; set; }

    private int? Index { get; set; }

    private GetScoringTask.PageRow? Shown => Index is { } index ? Pages[index] : null;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isOpened)
        {
            // the keys turn pages at once, and the page is in sight
            _isOpened = false;
            await Figure.FocusAsync();
        }
    }

    private void Open(int index) => (Index, _isOpened) = (index, true);

    private void Turn(int by) => Index = Math.Clamp((Index ?? 0) + by, 0, Pages.Count - 1);

    private void TurnByKey(KeyboardEventArgs pressed) => Turn(pressed.Key switch { "ArrowLeft" => -1, "ArrowRight" => 1, _ => 0 });
}

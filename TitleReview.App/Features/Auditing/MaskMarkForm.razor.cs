using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Features.Auditing;

/// <summary>遮盖合格 or 须退回重遮 for one page: saved with the click.</summary>
public sealed partial class MaskMarkForm
{
    private Func<ElementReference>? _focus;

    [Parameter, EditorRequired] public required GetMaskCheck.Row Row { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<string> QuickReasons { get; set; }

    /// <summary>Keeps the mark and shows what is stored by then.</summary>
    [Parameter, EditorRequired] public required Func<GetMaskCheck.Row, MaskMark, string, Task<Verdict>> OnMark { get; set; }

    private bool IsAsking { get; set; }

    private bool IsBusy { get; set; }

    private string Reason { get; set; } = "";

    private Verdict? Verdict { get; set; }

    private ElementReference Redo { get; set; }

    private ElementReference First { get; set; }

    private string Saved => Row switch
    {
        { Mark: MaskMark.Fit, At: { } at } => $"已保存：遮盖合格——{Row.By}，{Say.Moment(at)}",
        { Mark: MaskMark.Redo, At: { } at } => $"已保存：须退回重遮，{Row.Reason}——{Row.By}，{Say.Moment(at)}",
        _ => Row.Last > 0 ? "未检查（上次检查以后，申报人重新作了遮盖）" : "未检查",
    };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is { } target)
        {
            _focus = null;
            await target().FocusAsync();
        }
    }

    private static string Word(bool value) => value ? "true" : "false";

    // the reasons appear under the keyboard, and when they go it is back where it was
    private void Ask()
    {
        (IsAsking, _focus, Verdict) = (true, () => First, null);
        Reason = Row.Mark == MaskMark.Redo ? Row.Reason : Reason;
    }

    private void Close() => (IsAsking, _focus) = (false, () => Redo);

    private async Task MarkAsync(MaskMark mark, string reason)
    {
        if (IsBusy)
        {
            return;
        }
        IsBusy = true;
        try
        {
            Verdict = await OnMark(Row, mark, reason);
            if (IsAsking && !Verdict.IsRefused)
            {
                Close();
            }
        }
        finally
        {
            IsBusy = false;
        }
    }
}

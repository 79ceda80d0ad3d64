using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;

namespace TitleReview.App.Features.Defences;

/// <summary>One's own mark of one number, saved as it is typed.</summary>
public sealed partial class MarkBox
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(600);

    private readonly SemaphoreSlim _turn = new(1);
    private CancellationTokenSource _typing = new();
    private bool _isKnown;
    private int _version;

    [Parameter, EditorRequired] public required DefenceSessionId Session { get; set; }

    [Parameter, EditorRequired] public required GetPanel.Person Person { get; set; }

    [Parameter] public bool IsScored { get; set; }

    [Parameter] public int Maximum { get; set; }

    [Inject] public required SaveDefenceMark SaveDefenceMark { get; init; }

    private string Typed { get; set; } = "";

    private bool IsSaved { get; set; } = true;

    private Verdict? Verdict { get; set; }

    private (string Class, string Word, string Words) State =>
        Verdict is { IsRefused: true } ? ("unsaved", "refused", "尚未保存")
        : !IsSaved ? ("saving", "saving", "正在保存…")
        : Typed.Length == 0 ? ("saving", "none", "还没有评分")
        : ("saved", "saved", "已保存");

    public async ValueTask DisposeAsync()
    {
        // what was typed in the last moment before the next one is called is not lost
        await _typing.CancelAsync();
        await SaveAsync();
        _typing.Dispose();
        _turn.Dispose();
    }

    // what is being typed is not thrown away when somebody else in the room does something
    protected override void OnParametersSet()
    {
        if (!_isKnown || (IsSaved && Verdict is not { IsRefused: true } && Person.MyVersion > _version))
        {
            (_isKnown, _version) = (true, Person.MyVersion);
            Typed = Person.Mine switch
            {
                { Hundredths: { } given } => Say.Points(given),
                { Agrees: { } agrees } => agrees ? "yes" : "no",
                _ => "",
            };
        }
    }

    private async Task TypedAsync(ChangeEventArgs change)
    {
        (Typed, IsSaved, Verdict) = (change.Value?.ToString() ?? "", false, null);
        await _typing.CancelAsync();
        _typing.Dispose();
        _typing = new CancellationTokenSource();
        try
        {
            await Task.Delay(_pause, _typing.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        await SaveAsync();
    }

    private Task ChosenAsync(ChangeEventArgs change)
    {
        (Typed, IsSaved, Verdict) = (change.Value?.ToString() ?? "", false, null);
        return SaveAsync();
    }

    private async Task SaveAsync()
    {
        await _turn.WaitAsync();
        try
        {
            if (!IsSaved)
            {
                await SaveNowAsync(Typed);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task SaveNowAsync(string typed)
    {
        var hundredths = IsScored ? Points.TryParse(typed) : null;
        if (IsScored && hundredths is null && typed.Trim().Length > 0)
        {
            // a word is no number at all: told as what is out of range is told
            hundredths = int.MaxValue;
        }
        var mark = IsScored ? new PanelMark(hundredths, null) : new PanelMark(null, typed.Length == 0 ? null : typed == "yes");
        var result = await SaveDefenceMark.HandleAsync(new(Session, Person.Number, mark, _version), CancellationToken.None);
        Verdict = result.Verdict;
        if (!result.Verdict.IsRefused)
        {
            (_version, IsSaved) = (result.Version, typed == Typed);
        }
    }
}

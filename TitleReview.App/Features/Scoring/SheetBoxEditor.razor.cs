using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;

namespace TitleReview.App.Features.Scoring;

public sealed record SheetSavingFailed() : Refusal("暂时没有存上，您输入的内容还在本页，系统会自动再次保存；请先不要关闭页面。");

/// <summary>One box of a sheet that saves itself: a second after the last keystroke, and when it is left. When the circuit is gone, session/unsaved.js saves it.</summary>
public sealed partial class SheetBoxEditor : IAsyncDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _again = TimeSpan.FromSeconds(3);

    private CancellationTokenSource? _waiting;
    private Task _last = System.Threading.Tasks.Task.CompletedTask;
    private int _version = -1;
    private int _theirVersion;
    private string _saved = "";
    private bool _isSaving;
    private bool _isGone;

    [Inject] public required SaveScore SaveScore { get; init; }

    [Inject] public required ILogger<SheetBoxEditor> Log { get; init; }

    [Parameter, EditorRequired] public TaskId Task { get; set; }

    [Parameter, EditorRequired] public int Box { get; set; }

    [Parameter, EditorRequired] public required string InputId { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }

    [Parameter, EditorRequired] public required GetScoringTask.BoxRow Stored { get; set; }

    /// <summary>With nothing where another window's text was taken.</summary>
    [Parameter] public EventCallback<SaveScore.Result?> OnSaved { get; set; }

    public bool IsSaved => Value == _saved && Theirs is null;

    private string Value { get; set; } = "";

    private string State { get; set; } = "";

    private string? Theirs { get; set; }

    private Verdict? Verdict { get; set; }

    private string? Invalid => Verdict is { IsRefused: true } ? "true" : null;

    private string Word => State switch { "saved" => "已保存", "saving" => "正在保存…", "unsaved" => "未保存", "typing" => "正在输入…", _ => "" };

    public async ValueTask DisposeAsync()
    {
        // what was typed in the last second before leaving is not lost
        _isGone = true;
        StopWaiting();
        await SaveAsync();
    }

    /// <summary>What is typed is on its way, and the answer has come.</summary>
    public Task SaveAsync()
    {
        StopWaiting();
        // one after the other, so that no text overtakes a later one
        return _last = SaveNextAsync(_last);
    }

    protected override void OnParametersSet()
    {
        if (_isSaving || Stored.Version <= _version || (Theirs is not null && Stored.Version <= _theirVersion))
        {
            return;
        }
        if (_version >= 0 && Value != _saved && Stored.Text != Value)
        {
            // never under the hands of who is typing here: then both are shown
            Offer(Stored.Text, Stored.Version);
            return;
        }
        Adopt(Stored.Text, Stored.Version);
    }

    private void Typed(string? text)
    {
        Take(text);
        SaveAfter(_pause);
    }

    private Task LeaveAsync(ChangeEventArgs change)
    {
        Take(change.Value as string);
        return SaveAsync();
    }

    private void Take(string? text)
    {
        (Value, Verdict) = (text ?? "", Theirs is null ? null : Verdict);
        State = Theirs is not null ? "unsaved" : Value != _saved ? "typing" : _version > 0 ? "saved" : "";
    }

    private void SaveAfter(TimeSpan pause)
    {
        StopWaiting();
        _waiting = new CancellationTokenSource();
        _ = SaveAfterAsync(pause, _waiting.Token);
    }

    private void StopWaiting()
    {
        _waiting?.Cancel();
        _waiting?.Dispose();
        _waiting = null;
    }

    private async Task SaveAfterAsync(TimeSpan pause, CancellationToken ct)
    {
        try
        {
            await System.Threading.Tasks.Task.Delay(pause, ct);
            await InvokeAsync(SaveAsync);
        }
        catch (OperationCanceledException)
        {
            // typed on, or left: somebody else saves
        }
    }

    private async Task SaveNextAsync(Task before)
    {
        await before;
        // while a conflict is open, only the person may decide which stays
        if (Theirs is not null || Value == _saved)
        {
            return;
        }
        (_isSaving, State) = (true, "saving");
        Show();
        var value = Value;
        try
        {
            await KeepAsync(value, await SaveScore.HandleAsync(new(Task, Box, value, _version), CancellationToken.None));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Log.LogWarning("A box of a sheet could not be saved: {Fault}", fault.GetType().Name);
            (Verdict, State) = (Verdict.Of(new SheetSavingFailed()), "unsaved");
            if (!_isGone)
            {
                SaveAfter(_again);
            }
        }
        _isSaving = false;
        OnParametersSet();
        Show();
    }

    private async Task KeepAsync(string value, SaveScore.Result result)
    {
        if (result.Theirs is { } theirs)
        {
            Offer(theirs, result.Version);
        }
        else if (result.Verdict.IsRefused)
        {
            (Verdict, State) = (result.Verdict, "unsaved");
        }
        else
        {
            (_saved, _version, Verdict) = (value, result.Version, null);
            State = Value == value ? "saved" : "typing";
            if (!_isGone)
            {
                await OnSaved.InvokeAsync(result);
            }
        }
    }

    private Task KeepMineAsync()
    {
        (_saved, _version, Theirs, Verdict) = (Theirs ?? "", _theirVersion, null, null);
        return SaveAsync();
    }

    private Task TakeTheirsAsync()
    {
        Adopt(Theirs ?? "", _theirVersion);
        return OnSaved.InvokeAsync(null);
    }

    private void Adopt(string text, int version) => (Value, _saved, _version, Theirs, Verdict, State) = (text, text, version, null, null, version > 0 ? "saved" : "");

    private void Offer(string theirs, int version) => (Verdict, Theirs, _theirVersion, State) = (Verdict.Of(new BoxChangedElsewhere()), theirs, version, "unsaved");

    private void Show()
    {
        if (!_isGone)
        {
            StateHasChanged();
        }
    }
}

using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed record SavingFailed() : Refusal("暂时没有存上，您输入的内容还在本页，系统会自动再次保存；请先不要关闭页面。");

/// <summary>One box that saves itself: a second after the last keystroke, three seconds after the first at the latest, and when it is left. 已保存 means committed.</summary>
public sealed partial class FieldEditor : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private CancellationTokenSource? _waiting;
    private Task _last = Task.CompletedTask;
    private int _version = -1;
    private string _saved = "";
    private int _theirVersion;
    private long _typingSince;
    private bool _isSaving;
    private bool _hasFocus;
    private bool _isGone;

    [Inject] public required SaveField SaveField { get; init; }

    [Inject] public required RestoreField RestoreField { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Inject] public required ILogger<FieldEditor> Log { get; init; }

    [Parameter, EditorRequired] public CaseId Case { get; set; }

    [Parameter, EditorRequired] public FieldKey Key { get; set; }

    [Parameter, EditorRequired] public required FormField Field { get; set; }

    [Parameter, EditorRequired] public StoredField Stored { get; set; }

    [Parameter, EditorRequired] public bool MayEdit { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<string> Choices { get; set; }

    [Parameter] public FieldHelp? Help { get; set; }

    private string Value { get; set; } = "";

    private string State { get; set; } = "";

    private string? Theirs { get; set; }

    private Verdict? Verdict { get; set; }

    private bool IsDirty => Value != _saved;

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        StopWaiting();
        if (MayEdit && IsDirty)
        {
            await SaveAsync();
        }
    }

    protected override void OnParametersSet() => Reconcile();

    /// <summary>Takes over what another window has saved, but never under the hands of who is typing here: then both texts are shown.</summary>
    private void Reconcile()
    {
        if (_isSaving || Stored.Version <= _version || (Theirs is not null && Stored.Version <= _theirVersion))
        {
            return;
        }
        var stored = Stored.Value ?? "";
        if (_version >= 0 && (IsDirty || _hasFocus) && stored != Value)
        {
            Offer(Verdict.Of(new FieldChangedElsewhere()), stored, Stored.Version);
            return;
        }
        Adopt(stored, Stored.Version);
    }

    private void Typed(string? text)
    {
        if (!IsDirty)
        {
            _typingSince = Clock.GetTimestamp();
        }
        Take(text);
        var left = Longest - Clock.GetElapsedTime(_typingSince);
        SaveAfter(left < Pause ? (left < TimeSpan.Zero ? TimeSpan.Zero : left) : Pause);
    }

    private Task LeaveAsync(ChangeEventArgs change) => ChooseAsync(change.Value as string);

    private Task ChooseAsync(string? text)
    {
        Take(text);
        return SaveAsync();
    }

    private void Enter() => _hasFocus = true;

    private void Exit() => _hasFocus = false;

    private Task WriteNoneAsync()
    {
        Value = ApplicationForm.None;
        return SaveAsync();
    }

    private void Take(string? text)
    {
        Value = text ?? "";
        // what was saved before is not what is saved when the save on its way has ended
        State = Theirs is not null ? "unsaved" : IsDirty ? "typing" : _isSaving ? "saving" : _version > 0 ? "saved" : "";
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
            await Task.Delay(pause, ct);
            await InvokeAsync(SaveAsync);
        }
        catch (OperationCanceledException)
        {
            // typed on, or left: somebody else saves
        }
    }

    // one after the other, so that no text overtakes a later one
    private Task SaveAsync()
    {
        StopWaiting();
        return _last = SaveNextAsync(_last);
    }

    private async Task SaveNextAsync(Task before)
    {
        await before;
        // while a conflict is open, only the person may decide whose text stays
        if (Theirs is not null || !IsDirty)
        {
            return;
        }
        var value = Value;
        await AttemptAsync(async () =>
        {
            var result = await SaveField.HandleAsync(new(Case, Key, value, _version), CancellationToken.None);
            if (result.Theirs is { } theirs)
            {
                Offer(result.Verdict, theirs, result.Version);
            }
            else if (result.Verdict.IsRefused)
            {
                (Verdict, State) = (result.Verdict, "unsaved");
                if (result.Verdict.Refusals is [PageIsStale] && !_isGone)
                {
                    // other boxes were saved at the same instants, time and again: nobody's conflict
                    SaveAfter(Longest);
                }
            }
            else
            {
                (_saved, _version, Verdict) = (value, result.Version, null);
                State = IsDirty ? "typing" : "saved";
            }
        });
    }

    // what was being typed comes into the history first; what is typed next is saved after it
    private Task RestoreAsync(int earlier) => _last = RestoreNextAsync(SaveAsync(), earlier);

    private async Task RestoreNextAsync(Task before, int earlier)
    {
        await before;
        if (IsDirty || Theirs is not null)
        {
            return;
        }
        var shown = Value;
        await AttemptAsync(async () =>
        {
            var result = await RestoreField.HandleAsync(new(Case, Key, earlier, _version), CancellationToken.None);
            if (result.Text is not { } text)
            {
                (Verdict, State) = (result.Verdict, "");
            }
            else if (Value != shown)
            {
                Offer(Verdict.Of(new FieldChangedElsewhere()), text, result.Version);
            }
            else
            {
                Adopt(text, result.Version);
            }
        });
    }

    private async Task AttemptAsync(Func<Task> act)
    {
        (_isSaving, State) = (true, "saving");
        Show();
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // the text stays on the page, and is sent again
            Log.LogWarning("A box could not be saved: {Fault}", fault.GetType().Name);
            (Verdict, State) = (Verdict.Of(new SavingFailed()), "unsaved");
            if (!_isGone)
            {
                SaveAfter(Longest);
            }
        }
        _isSaving = false;
        Reconcile();
        Show();
    }

    private Task KeepMineAsync()
    {
        // from now on theirs is what is saved, also for a box in which nothing was typed
        (_saved, _version, Theirs, Verdict) = (Theirs ?? "", _theirVersion, null, null);
        return SaveAsync();
    }

    private void TakeTheirs() => Adopt(Theirs ?? "", _theirVersion);

    private void Adopt(string text, int version) =>
        (Value, _saved, _version, Theirs, Verdict, State) = (text, text, version, null, null, version > 0 ? "saved" : "");

    private void Offer(Verdict verdict, string theirs, int version) => (Verdict, Theirs, _theirVersion, State) = (verdict, theirs, version, "unsaved");

    private void Show()
    {
        if (!_isGone)
        {
            StateHasChanged();
        }
    }
}

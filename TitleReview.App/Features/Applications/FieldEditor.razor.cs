using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

/// <summary>One box that saves itself: a second after the last keystroke, and when it is left. 已保存 means committed.</summary>
public sealed partial class FieldEditor : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private CancellationTokenSource? _waiting;
    private int _version;
    private bool _isTouched;

    [Inject] public required SaveField SaveField { get; init; }

    [Parameter, EditorRequired] public CaseId Case { get; set; }

    [Parameter, EditorRequired] public FieldKey Key { get; set; }

    [Parameter, EditorRequired] public required FormField Field { get; set; }

    [Parameter, EditorRequired] public StoredField Stored { get; set; }

    [Parameter, EditorRequired] public bool MayEdit { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<string> Choices { get; set; }

    private string Value { get; set; } = "";

    private string State { get; set; } = "";

    private string? Theirs { get; set; }

    private Verdict? Verdict { get; set; }

    private string InputId => $"{Key.Section}-{Key.Row}-{Key.Field}";

    private string? ListId => Choices.Count > 0 ? $"{InputId}-list" : null;

    private string StateId => $"{InputId}-state";

    private string StateClass => State is "saved" ? "saved" : State is "unsaved" ? "unsaved" : "saving";

    private string StateWord => State switch { "saved" => "已保存", "saving" => "正在保存…", "unsaved" => "未保存", "typing" => "正在输入…", _ => "" };

    private string InputMode => Field.Kind is FieldKind.Number or FieldKind.Year or FieldKind.Phone ? "numeric" : "text";

    public void Dispose()
    {
        _waiting?.Dispose();
        _oneAtATime.Dispose();
    }

    protected override void OnParametersSet()
    {
        // what the person is typing is never overwritten by a reload of the page around it
        if (!_isTouched)
        {
            Value = Stored.Value ?? "";
            _version = Stored.Version;
            State = _version > 0 ? "saved" : "";
        }
    }

    private void Typed(ChangeEventArgs change)
    {
        Take(change);
        _waiting?.Cancel();
        _waiting?.Dispose();
        _waiting = new CancellationTokenSource();
        _ = SaveAfterPauseAsync(_waiting.Token);
    }

    private Task LeaveAsync(ChangeEventArgs change)
    {
        Take(change);
        _waiting?.Cancel();
        return SaveAsync();
    }

    private Task ChooseAsync(ChangeEventArgs change) => LeaveAsync(change);

    private Task WriteNoneAsync()
    {
        Value = ApplicationForm.None;
        _isTouched = true;
        return SaveAsync();
    }

    private void Take(ChangeEventArgs change)
    {
        Value = change.Value as string ?? "";
        _isTouched = true;
        State = "typing";
    }

    private async Task SaveAfterPauseAsync(CancellationToken ct)
    {
        try
        {
            await Task.Delay(Pause, ct);
            await InvokeAsync(SaveAsync);
        }
        catch (OperationCanceledException)
        {
            // typed on, or left: somebody else saves
        }
        catch (ObjectDisposedException)
        {
            // the page was left within the pause; leaving the box has saved it
        }
        catch (Exception fault)
        {
            State = "unsaved";
            await DispatchExceptionAsync(fault);
        }
    }

    private async Task SaveAsync()
    {
        await _oneAtATime.WaitAsync();
        try
        {
            var value = Value;
            State = "saving";
            StateHasChanged();
            var result = await SaveField.HandleAsync(new(Case, Key, value, _version), CancellationToken.None);
            Verdict = result.Verdict;
            Theirs = result.Theirs;
            if (!result.Verdict.IsRefused || result.Theirs is not null)
            {
                _version = result.Version;
            }
            State = result.Verdict.IsRefused ? "unsaved" : value == Value ? "saved" : "typing";
        }
        finally
        {
            _oneAtATime.Release();
        }
        StateHasChanged();
    }

    private Task KeepMineAsync()
    {
        Theirs = null;
        return SaveAsync();
    }

    private void TakeTheirs()
    {
        Value = Theirs ?? "";
        Theirs = null;
        Verdict = null;
        State = "saved";
    }
}

using TitleReview.Core.Kernel;
using TitleReview.Core.Applications;

namespace TitleReview.App.Features.Applications;

/// <summary>How a box looks.</summary>
public sealed partial class FieldEditor
{
    private string InputId => $"{Key.Section}-{Key.Row}-{Key.Field}";

    private string? ListId => Choices.Count > 0 ? $"{InputId}-list" : null;

    private string StateId => $"{InputId}-state";

    private string StateClass => State is "saved" ? "saved" : State is "unsaved" ? "unsaved" : "saving";

    private string StateWord => State switch { "saved" => "已保存", "saving" => "正在保存…", "unsaved" => "未保存", "typing" => "正在输入…", _ => "" };

    private string InputMode => Field.Kind is FieldKind.Number or FieldKind.Year or FieldKind.Phone ? "numeric" : "text";

    private string Shown(string text) => text.Length > 0 ? ShortenedNumber.Of(Field.Kind, text) : "（空）";

    private bool IsSettled => !IsDirty && !_isSaving;

    /// <summary>A box that nobody has touched yet is not scolded for being empty; it is counted at the end of the page.</summary>
    private IReadOnlyList<Finding> Beside => _version > 0 && IsSettled ? Help?.Findings ?? [] : [];

    private string? Question => IsSettled ? Help?.AliasOfNone(Field, Value) : null;

    private string? Invalid => Beside.Any(finding => finding.Outcome == Outcome.Refused) ? "true" : null;
}

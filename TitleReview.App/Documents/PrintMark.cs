using TitleReview.Core.Kernel;

namespace TitleReview.App.Documents;

/// <summary>「演练」 on whatever is printed in a rehearsal: for whoever rehearses, and wherever a name or a number of a rehearsal stands in it.</summary>
public static class PrintMark
{
    private static readonly AsyncLocal<bool> _isRehearsal = new();

    /// <summary>Set where a request arrives; it holds for what that request prints, and no longer.</summary>
    public static bool IsRehearsal
    {
        get => _isRehearsal.Value;
        set => _isRehearsal.Value = value;
    }

    public static bool IsDue(params IEnumerable<string> texts) => IsRehearsal || texts.Any(RehearsalMark.IsIn);

    /// <summary>A title that repeats on each page.</summary>
    public static string On(string title, params IEnumerable<string> texts) => IsDue([title, .. texts]) ? $"【{RehearsalMark.Word}】{title}" : title;
}

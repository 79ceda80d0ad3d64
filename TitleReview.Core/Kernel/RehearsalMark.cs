using System.Text.RegularExpressions;

namespace TitleReview.Core.Kernel;

/// <summary>「演练标记」: stands in every name and number that a rehearsal gives, so that nothing of it passes for real.</summary>
public static partial class RehearsalMark
{
    /// <summary>On each page of a print.</summary>
    public const string Word = "演练";

    /// <param name="number">Of the rehearsal, from 1.</param>
    public static string Of(int number) => $"【{Word}{number}】";

    public static bool IsIn(string text) => Written().IsMatch(text);

    [GeneratedRegex("【演练[0-9]{1,9}】", RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}

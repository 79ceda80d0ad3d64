using System.Text.RegularExpressions;

namespace TitleReview.Core.Kernel;

/// <summary>Puts values into a template's {places}, in one pass, so that a value that itself looks like a {place} stays as it is.</summary>
internal static partial class TemplateText
{
    /// <exception cref="InvalidOperationException">A place has no value.</exception>
    public static string Fill(string text, params IReadOnlyList<(string Place, string Value)> values) =>
        Place().Replace(text, match => ValueOf(match.Groups["place"].Value, values) ?? throw new InvalidOperationException($"Nothing fills {match.Value} in {text}"));

    /// <summary>For words that an office may have written itself: a place that nobody knows stays as it is.</summary>
    public static string FillKnown(string text, params IReadOnlyList<(string Place, string Value)> values) =>
        Place().Replace(text, match => ValueOf(match.Groups["place"].Value, values) ?? match.Value);

    private static string? ValueOf(string place, IReadOnlyList<(string Place, string Value)> values) =>
        values.Where(value => value.Place == place).Select(value => value.Value).FirstOrDefault();

    [GeneratedRegex(@"\{(?<place>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}

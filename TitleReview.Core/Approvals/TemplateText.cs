using System.Text.RegularExpressions;

namespace TitleReview.Core.Approvals;

/// <summary>Puts values into a template's {places}.</summary>
internal static partial class TemplateText
{
    /// <summary>One pass, so that a value that itself looks like a {place} stays as it is.</summary>
    /// <exception cref="InvalidOperationException">A place has no value.</exception>
    public static string Fill(string text, params (string Place, string Value)[] values) =>
        Place().Replace(text, match => ValueOf(match.Groups["place"].Value, text, values));

    private static string ValueOf(string place, string text, (string Place, string Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            if (name == place)
            {
                return value;
            }
        }

        throw new InvalidOperationException($"Nothing fills {{{place}}} in {text}");
    }

    [GeneratedRegex(@"\{(?<place>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}

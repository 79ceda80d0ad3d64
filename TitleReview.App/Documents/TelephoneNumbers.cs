using System.Text.RegularExpressions;

namespace TitleReview.App.Documents;

/// <summary>Telephone numbers with an area code, 0996-0000000, in a text: a line of a letter must not end at their hyphen.</summary>
internal static partial class TelephoneNumbers
{
    /// <summary>The text piece by piece, in its order; nothing is lost or added.</summary>
    public static IEnumerable<(string Text, bool IsNumber)> In(string text) =>
        Number().Split(text).Select((piece, at) => (piece, at % 2 == 1)).Where(piece => piece.piece.Length > 0);

    [GeneratedRegex(@"(?<number>(?<!\d)0\d{2,3}-\d{7,8}(?!\d))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}

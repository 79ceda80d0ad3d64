using System.Globalization;
using System.Text.RegularExpressions;

namespace TitleReview.App.Documents;

/// <summary>
/// GB/T 9704-2012 7.3.5.1: four characters stay free to the right of the date, and the issuing body is centred above it. A body
/// longer than the date reaches into those four.
/// </summary>
internal static partial class SignatureRoom
{
    private const int FreeOfDate = 4;

    /// <summary>Whether the lines are a body's name over a printed day, under which the seal goes; else they are open for the pen.</summary>
    public static bool IsSealed(IReadOnlyList<string> lines) => lines.Count is 1 or 2 && PrintedDay().IsMatch(lines[^1]);

    /// <summary>Room to the right of both lines together, in whole characters.</summary>
    public static int Free(string issuingBody, string date) => Math.Max(0, (int)Math.Round(FreeOfDate - Overhang(issuingBody, date)));

    public static string Class(string issuingBody, string date) => string.Create(CultureInfo.InvariantCulture, $"free-{Free(issuingBody, date)}");

    /// <summary>How far a body that is longer than the date sticks out on either side of it, in characters.</summary>
    public static double Overhang(string issuingBody, string date) => Math.Max(0, Width(issuingBody) - Width(date)) / 2;

    /// <summary>In characters; a digit takes half of one.</summary>
    public static double Width(string text) => text.Sum(character => char.IsAsciiDigit(character) ? 0.5 : 1);

    [GeneratedRegex(@"^\d{4}年\d{1,2}月\d{1,2}日$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrintedDay();
}

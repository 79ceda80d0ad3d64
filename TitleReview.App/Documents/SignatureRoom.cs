namespace TitleReview.App.Documents;

/// <summary>
/// GB/T 9704-2012 7.3.5.1: four characters stay free to the right of the date, and the issuing body is centred above it. A body
/// longer than the date reaches into those four.
/// </summary>
internal static class SignatureRoom
{
    private const int FreeOfDate = 4;

    public static string Class(string issuingBody, string date)
    {
        var overhang = Math.Max(0, Width(issuingBody) - Width(date)) / 2;
        return $"free-{Math.Max(0, (int)Math.Round(FreeOfDate - overhang))}";
    }

    /// <summary>In characters; a digit takes half of one.</summary>
    private static double Width(string text) => text.Sum(character => char.IsAsciiDigit(character) ? 0.5 : 1);
}

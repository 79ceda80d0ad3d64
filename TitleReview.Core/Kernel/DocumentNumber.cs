using System.Globalization;
using System.Text.RegularExpressions;

namespace TitleReview.Core.Kernel;

/// <summary>「发文字号」: 新X职字〔2023〕5号, in hexagonal brackets, without 第 and without leading zeros.</summary>
/// <param name="Word">机关代字, for example 新X职字.</param>
/// <remarks>GB/T 9704-2012 7.2.5. Rule GW-01.</remarks>
public sealed partial record DocumentNumber(string Word, int Year, int Number)
{
    /// <summary>Reads what people type: any brackets, with or without 第, with leading zeros.</summary>
    public static DocumentNumber? TryParse(string text)
    {
        var match = Typed().Match(ComparableText.Compatible(text.Trim()));
        return match.Success && int.TryParse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new(match.Groups["word"].Value.Trim(), int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), number)
            : null;
    }

    public override string ToString() => $"{Word}〔{Year}〕{Number}号";

    // after NFKC, full-width brackets and figures have become half-width; 〔 and 【 stay
    [GeneratedRegex(@"^(?<word>[^\[(〔【]+)[\[(〔【](?<year>[0-9]{4})[\])〕】]\s*第?\s*(?<number>[0-9]{1,6})\s*号$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Typed();
}

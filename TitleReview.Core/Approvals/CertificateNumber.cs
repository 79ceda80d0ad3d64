using System.Globalization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Approvals;

/// <summary>「证书编号」: 新X职证202300001, in a sequence of its own within a word and year.</summary>
/// <param name="Word">「证书代字」</param>
public sealed record CertificateNumber(string Word, int Year, int Number)
{
    /// <summary>新X职证, of the document's 新X职字: proposed, because no clause names the certificates' word.</summary>
    public static string WordOf(string documentWord) =>
        documentWord.EndsWith('字') ? $"{documentWord[..^1]}证" : $"{documentWord}证";

    /// <summary>As people type it: with blanks, brackets, 第 and 号, in full width.</summary>
    /// <returns>What is compared; it need not be a number of anything.</returns>
    public static string Compared(string typed) => string.Concat(
        ComparableText.Of(typed is { Length: <= 100 } ? typed : "").ToUpperInvariant().Where(letter => !"〔〕[]()【】第号-".Contains(letter, StringComparison.Ordinal)));

    public override string ToString() => $"{Word}{Year}{Number.ToString("00000", CultureInfo.InvariantCulture)}";
}

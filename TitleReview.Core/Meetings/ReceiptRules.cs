using System.Text;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「验票口令规则」: nothing is asked of the ballots that lie in the box, so no answer says what another has chosen.</summary>
public static class ReceiptRules
{
    /// <param name="members">Names of all who are in the meeting.</param>
    /// <param name="published">The receipts of this meeting's lists.</param>
    public static Verdict WhyNot(Receipt receipt, IEnumerable<string> members, IEnumerable<string> published)
    {
        if (!IsWhole(receipt.Words) || receipt.Digits is < 0 or >= Receipt.DigitsBelow)
        {
            return Verdict.Of(new ReceiptNeedsWords());
        }
        var words = receipt.OwnWords;
        var runes = words.EnumerateRunes().ToList();
        return Verdict.Of(
            runes.Count is < Receipt.Fewest or > Receipt.Most || !runes.TrueForAll(Rune.IsLetterOrDigit) ? new ReceiptNeedsWords() : null,
            members.Any(name => words.Contains(name.Normalize(NormalizationForm.FormKC), StringComparison.OrdinalIgnoreCase)) ? new ReceiptNamesMember() : null,
            published.Any(one => string.Equals(WordsOf(one), words, StringComparison.OrdinalIgnoreCase)) ? new ReceiptWasPublished() : null);
    }

    /// <summary>A few to pick from, for who does not want to think of one.</summary>
    public static IReadOnlyList<string> Proposals(int count, PickBelow pick) =>
        [.. Enumerable.Range(0, count).Select(_ => ReceiptWords.First[pick(ReceiptWords.First.Count)] + ReceiptWords.Second[pick(ReceiptWords.Second.Count)])];

    private static string WordsOf(string published) => published[..Math.Max(0, published.LastIndexOf('·'))];

    // half a character cannot be normalised
    private static bool IsWhole(string words)
    {
        var rest = words.AsSpan();
        while (rest.Length > 0)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }
            rest = rest[used..];
        }
        return true;
    }
}

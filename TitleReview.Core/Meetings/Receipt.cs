using System.Globalization;
using System.Text;

namespace TitleReview.Core.Meetings;

/// <summary>「验票口令」: the voter's own words and six digits dealt to him before he confirms. 青山绿水·048291</summary>
public sealed record Receipt(string Words, int Digits)
{
    public const int Fewest = 2;
    public const int Most = 12;

    /// <summary>Digits lie below this.</summary>
    public const int DigitsBelow = 1_000_000;

    /// <summary>As it is compared and published: full-width signs, ligatures and outer spaces count for nothing.</summary>
    public string OwnWords => Words.Trim().Normalize(NormalizationForm.FormKC);

    public string DealtDigits => Digits.ToString("D6", CultureInfo.InvariantCulture);

    public override string ToString() => $"{OwnWords}·{DealtDigits}";
}

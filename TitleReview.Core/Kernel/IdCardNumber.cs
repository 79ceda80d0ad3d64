using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TitleReview.Core.Kernel;

/// <summary>「公民身份号码」, eighteen places: region, birth date, sequence, check digit.</summary>
/// <remarks>GB 11643-1999. A region's code never changes in a number once given, so abolished codes stay valid. Rule ID-01.</remarks>
public sealed record IdCardNumber
{
    private const string CheckDigits = "10X98765432";

    private static readonly int[] _weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private IdCardNumber(string value, DateOnly birthDate)
    {
        Value = value;
        BirthDate = birthDate;
    }

    /// <summary>The eighteen characters, X in upper case.</summary>
    public string Value { get; }

    public DateOnly BirthDate { get; }

    /// <summary>An odd seventeenth digit is a man's.</summary>
    public bool IsMale => (Value[16] - '0') % 2 == 1;

    /// <summary>What last bore the first six digits; it may have been given up since the number was given, or named otherwise then.</summary>
    public Division Region => Division.OfCode(Value[..6])[^1];

    /// <summary>The first six and the last four, as lists and public notices show it.</summary>
    public string Shortened => $"{Value[..6]}********{Value[14..]}";

    /// <summary>Reads what was typed: full-width figures and a small x are put right, anything else wrong is refused.</summary>
    public static bool TryParse(string text, DateOnly today, [NotNullWhen(true)] out IdCardNumber? number, [NotNullWhen(false)] out Refusal? refusal)
    {
        var typed = ComparableText.Compatible(text.Trim()).ToUpperInvariant();
        DateOnly? born = typed.Length == 18 ? BirthDateOf(typed) : null;
        refusal = WhyNot(typed, born, today);
        number = refusal is null ? new IdCardNumber(typed, born!.Value) : null;
        return number is not null;
    }

    /// <summary>Reads the fifteen digits of the first generation too: the century is put in and the check digit reckoned. For old lists, in which people stand under either.</summary>
    /// <remarks>GB 11643-1999: the fifteen digits were given to people born in the twentieth century.</remarks>
    public static bool TryParseAny(string text, DateOnly today, [NotNullWhen(true)] out IdCardNumber? number, [NotNullWhen(false)] out Refusal? refusal)
    {
        var typed = ComparableText.Compatible(text.Trim());
        if (typed.Length == 15 && typed.All(char.IsAsciiDigit))
        {
            var body = $"{typed[..6]}19{typed[6..]}";
            typed = body + CheckDigitOf(body);
        }
        return TryParse(typed, today, out number, out refusal);
    }

    /// <summary>Never the number itself: this may end up in a log.</summary>
    public override string ToString() => Shortened;

    private static Refusal? WhyNot(string typed, DateOnly? born, DateOnly today) => typed switch
    {
        { Length: 15 } when typed.All(char.IsAsciiDigit) => new IdCardNumberIsFirstGeneration(),
        _ when typed.Length != 18 || !typed[..17].All(char.IsAsciiDigit) || !(char.IsAsciiDigit(typed[17]) || typed[17] == 'X') => new IdCardNumberIsMisshapen(typed.Length),
        _ when Division.OfCode(typed[..6]).Count == 0 => new IdCardRegionIsUnknown(typed[..6]),
        _ when born is null => new IdCardBirthDateDoesNotExist(typed[6..14]),
        _ when born > today => new IdCardBirthDateIsInFuture(typed[6..14]),
        _ when CheckDigitOf(typed) != typed[17] => new IdCardCheckDigitIsWrong(),
        _ => null,
    };

    private static DateOnly? BirthDateOf(string typed) =>
        DateOnly.TryParseExact(typed[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null;

    private static char CheckDigitOf(string typed)
    {
        var sum = 0;
        for (var place = 0; place < _weights.Length; place++)
        {
            sum += _weights[place] * (typed[place] - '0');
        }

        return CheckDigits[sum % 11];
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;

namespace TitleReview.Core.Kernel;

/// <summary>「措辞」: a sentence that is put together when it is first read. Most findings are counted and never read.</summary>
/// <remarks>An interpolated string given where a Wording is asked for becomes one by itself; what stands in it is kept as it is, so it must not change.</remarks>
[InterpolatedStringHandler]
public sealed class Wording : IEquatable<Wording>
{
    private readonly object?[] _parts;
    private readonly Func<string>? _make;
    private int _count;
    private string? _text;

    /// <param name="literalLength">Asked for by the compiler; not used.</param>
    public Wording(int literalLength, int formattedCount) => _parts = new object?[(2 * formattedCount) + 1];

    private Wording(string text)
    {
        _parts = [];
        _text = text;
    }

    private Wording(Func<string> make)
    {
        _parts = [];
        _make = make;
    }

    /// <summary>A wording that takes more than filling in: a list, a loop.</summary>
    public static Wording Later(Func<string> make) => new(make);

    public static implicit operator Wording(string text) => new(text);

    public void AppendLiteral(string literal) => _parts[_count++] = literal;

    public void AppendFormatted<T>(T value) => _parts[_count++] = value;

    public void AppendFormatted<T>(T value, string format)
        where T : IFormattable => _parts[_count++] = value.ToString(format, CultureInfo.InvariantCulture);

    public bool Equals(Wording? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Wording);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    // two readers at once make the same text twice, which does no harm
    public override string ToString() => _text ??= _make?.Invoke() ?? string.Concat(_parts.Take(_count).Select(Print));

    private static string? Print(object? part) =>
        part is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : part?.ToString();
}

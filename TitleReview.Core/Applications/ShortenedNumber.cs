namespace TitleReview.Core.Applications;

/// <summary>「号码隐去中间几位」: identity numbers and telephones wherever they are shown beside their own box, whether or not they are right.</summary>
public static class ShortenedNumber
{
    // shorter than this it is a word such as 无, or nothing that leads to anybody
    private const int Shortest = 5;

    /// <summary>652801********001X, 139****0000; a number with too few places loses its middle all the same. Any other box is shown as it is.</summary>
    public static string Of(FieldKind kind, string value) => kind switch
    {
        FieldKind.IdCard => Shorten(value.Trim(), whole: 18, head: 6, tail: 4),
        FieldKind.Phone => Shorten(value.Trim(), whole: 11, head: 3, tail: 4),
        _ => value,
    };

    private static string Shorten(string value, int whole, int head, int tail)
    {
        if (value.Length < Shortest)
        {
            return value;
        }

        var (first, last) = (Math.Min(head, value.Length * head / whole), Math.Min(tail, value.Length * tail / whole));
        return $"{value[..first]}{new string('*', value.Length - first - last)}{value[^last..]}";
    }
}

using System.Globalization;

namespace TitleReview.App.Data;

/// <summary>A place in a queue, as its address names it. What stands behind it is found by it, whatever has come or gone before it.</summary>
public sealed record QueueCursor(long DueBy, DateTime Since, string Number)
{
    private const int LongestNumber = 40;

    /// <summary>Null for what is none: it comes from an address, so it may be anything.</summary>
    public static QueueCursor? TryParse(string? text) =>
        text?.Split('.', 3) is [var due, var since, { Length: > 0 and <= LongestNumber } number]
        && long.TryParse(due, NumberStyles.None, CultureInfo.InvariantCulture, out var dueBy)
        && long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTime.MaxValue.Ticks
            ? new(dueBy, new DateTime(ticks, DateTimeKind.Utc), number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DueBy}.{Since.Ticks}.{Number}");
}

using System.Globalization;
using System.Text;

namespace TitleReview.Core.Filing;

/// <summary>「日历文件」 (.ics), as RFC 5545 has it: whole days of the Beijing clock, wherever the reader is.</summary>
public static class CalendarText
{
    // lines longer than 75 octets are folded; the blank that begins the next line counts
    private const int LongestLine = 75;

    private const string Zone = "Asia/Shanghai";

    /// <param name="stamp">When it is written, UTC.</param>
    /// <param name="host">What makes the ids unique among all calendars.</param>
    public static string Write(string name, IEnumerable<CalendarEvent> events, DateTime stamp, string host)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(name, events, stamp, host))
        {
            Fold(text, line);
        }
        return text.ToString();
    }

    private static IEnumerable<string> Lines(string name, IEnumerable<CalendarEvent> events, DateTime stamp, string host) =>
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//TitleReview//职称评审系统//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", $"X-WR-CALNAME:{Escape(name)}", $"X-WR-TIMEZONE:{Zone}",
        // no summer time since 1991
        "BEGIN:VTIMEZONE", $"TZID:{Zone}", "BEGIN:STANDARD", "DTSTART:19910915T000000", "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "TZNAME:CST", "END:STANDARD", "END:VTIMEZONE",
        .. events.SelectMany(one => Event(one, stamp, host)),
        "END:VCALENDAR",
    ];

    private static IEnumerable<string> Event(CalendarEvent one, DateTime stamp, string host) =>
    [
        "BEGIN:VEVENT", $"UID:{one.Id}@{host}", string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{stamp:yyyyMMdd'T'HHmmss'Z'}"),
        $"DTSTART;TZID={Zone}:{Midnight(one.From)}", $"DTEND;TZID={Zone}:{Midnight(one.To.AddDays(1))}",
        $"SUMMARY:{Escape(one.Title)}", $"DESCRIPTION:{Escape(one.Text)}", "TRANSP:TRANSPARENT",
        .. one.AlarmDays.SelectMany(days => (string[])["BEGIN:VALARM", "ACTION:DISPLAY", $"DESCRIPTION:{Escape(one.Title)}", string.Create(CultureInfo.InvariantCulture, $"TRIGGER:-P{days}D"), "END:VALARM"]),
        "END:VEVENT",
    ];

    private static string Midnight(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}T000000");

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\n", StringComparison.Ordinal);

    /// <summary>Between characters, never within one.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}

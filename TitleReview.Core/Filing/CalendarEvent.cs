namespace TitleReview.Core.Filing;

/// <summary>「日程」: something of a whole day, or of several, in Beijing.</summary>
/// <param name="Id">Stays the same when the day changes, so that a calendar moves the entry and does not double it.</param>
/// <param name="To">The last day, included.</param>
/// <param name="AlarmDays">How many days before it a calendar reminds; none: not at all.</param>
/// <param name="Due">The filing that is due on this day; null: it is none.</param>
public sealed record CalendarEvent(string Id, string Title, string Text, DateOnly From, DateOnly To, IReadOnlyList<int> AlarmDays, FilingPack? Due = null);

namespace TitleReview.Core.Filing;

/// <summary>「备案提醒的判定」: which one an office is due for a pack that it has not sent.</summary>
public static class FilingReminders
{
    /// <summary>The one whose day came last, so that nobody gets several at once after a downtime; null: none has fallen due.</summary>
    /// <param name="deadlines">What <see cref="FilingDeadlines.Of"/> gives.</param>
    /// <param name="daysBefore">How many days before a deadline the office wants to be reminded.</param>
    /// <param name="returnedOn">When the centre returned it; null: it did not. What had fallen due by then is past: that it came back was a message of its own.</param>
    /// <remarks>Rules FB-02 and FB-04.</remarks>
    public static FilingReminder? Due(IEnumerable<DateOnly> deadlines, IReadOnlyList<int> daysBefore, DateOnly? returnedOn, DateOnly today) => deadlines
        .SelectMany(day => daysBefore.Select(days => new FilingReminder(day, days)).Append(new FilingReminder(day, null)))
        .Where(one => one.From <= today && !(one.From <= returnedOn))
        .OrderBy(one => one.From).ThenBy(one => one.Deadline)
        .Select(one => (FilingReminder?)one).LastOrDefault();
}

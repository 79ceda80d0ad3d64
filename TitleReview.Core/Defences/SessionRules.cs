using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Defences;

/// <summary>「场次编排规则」.</summary>
public static class SessionRules
{
    public const int LongestName = 40;
    public const int MostSeats = 200;
    public const int MostMinutes = 240;
    private const int MinutesPerDay = 24 * 60;

    /// <param name="others">Every other session of the plan, and of the office's other plans.</param>
    public static Verdict WhyNot(SessionDraft draft, IReadOnlyList<SessionDraft> others, DateOnly today, Policy policy)
    {
        var least = policy.Committees.GroupMinimum;
        var beside = others.Where(draft.MeetsInTime).ToList();
        var busy = draft.Panel.FirstOrDefault(seat => beside.Exists(other => other.Panel.Any(taken => taken.Person == seat.Person)));
        return Verdict.Of(
            draft.Room.Length is 0 or > LongestName || draft.Group.Length is 0 or > LongestName ? new SessionNeedsNames(LongestName) : null,
            draft.Minutes is < 1 or > MostMinutes || draft.Seats is < 1 or > MostSeats || draft.EndsAtMinute > MinutesPerDay ? new SessionNeedsTimes(MostSeats, MostMinutes) : null,
            draft.HeldOn < today ? new SessionIsInThePast(draft.HeldOn) : null,
            draft.Panel.Count < least.Value ? new PanelIsTooSmall(draft.Panel.Count, least.Value, least.Source) : null,
            draft.Panel.Count(seat => seat.IsHead) != 1 ? new PanelNeedsOneHead() : null,
            beside.Find(other => other.Room == draft.Room) is { } taken ? new RoomIsTaken(draft.Room, taken.Group) : null,
            busy is null ? null : new PanelMemberIsElsewhere(busy.Name, beside.First(other => other.Panel.Any(seat => seat.Person == busy.Person)).Room));
    }
}

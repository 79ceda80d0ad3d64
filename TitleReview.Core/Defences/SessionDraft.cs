namespace TitleReview.Core.Defences;

/// <summary>「场次安排」: one panel in one room on one day, as the office types it.</summary>
/// <param name="StartsAt">Beijing time.</param>
/// <param name="Minutes">For each person.</param>
/// <param name="Seats">How many defend here.</param>
/// <param name="Group">「答辩组」</param>
/// <param name="Specialties">Whose; empty: everybody's.</param>
/// <param name="IsRemote">By video or telephone.</param>
public sealed record SessionDraft(
    DateOnly HeldOn, TimeOnly StartsAt, int Minutes, int Seats, string Room, string Group, IReadOnlyList<string> Specialties, bool IsRemote, IReadOnlyList<PanelSeat> Panel)
{
    /// <summary>Minutes after midnight, the last one not included.</summary>
    public int EndsAtMinute => (StartsAt.Hour * 60) + StartsAt.Minute + (Minutes * Seats);

    /// <summary>Whether two are held at the same time of the same day.</summary>
    public bool MeetsInTime(SessionDraft other) =>
        HeldOn == other.HeldOn && StartsAt.Hour * 60 + StartsAt.Minute < other.EndsAtMinute && other.StartsAt.Hour * 60 + other.StartsAt.Minute < EndsAtMinute;
}

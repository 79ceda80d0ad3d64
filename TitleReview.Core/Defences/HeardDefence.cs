namespace TitleReview.Core.Defences;

/// <summary>「答辩情况」 of one person in the plan.</summary>
/// <param name="Note">Why late or absent, or moved.</param>
/// <param name="Marks">Of each member who sits on the case, in no particular order; those who stepped out are not among them.</param>
public sealed record HeardDefence(DefenceAttendance Attendance, string Note, bool IsRemote, IReadOnlyList<PanelMark> Marks)
{
    public bool IsComplete => Attendance == DefenceAttendance.Heard && Marks.Count > 0 && Marks.All(mark => mark.IsGiven);

    /// <summary>「平均分」, two decimals, half up; null while a mark is missing.</summary>
    public decimal? Points
    {
        get
        {
            var given = Marks.Select(mark => mark.Hundredths).OfType<int>().ToList();
            return !IsComplete || given.Count < Marks.Count ? null : decimal.Round(given.Sum() / (decimal)given.Count / 100m, 2, MidpointRounding.AwayFromZero);
        }
    }
}

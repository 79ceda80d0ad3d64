namespace TitleReview.Core.Defences;

/// <summary>「答辩评分」 of one panel member; both null: none yet.</summary>
/// <param name="Hundredths">In hundredths of a point, where points are given.</param>
/// <param name="Agrees">Whether the member finds it good enough, where no points are given.</param>
public readonly record struct PanelMark(int? Hundredths, bool? Agrees)
{
    public bool IsGiven => Hundredths is not null || Agrees is not null;
}

namespace TitleReview.App.Features.Home;

/// <param name="Words">By when the work is due, or since when it waits; empty where no date says anything.</param>
/// <param name="At">UTC: by when the first of it is due; null where nothing is due by a date.</param>
internal readonly record struct Due(string Words, DateTime? At = null)
{
    public static Due Unknown { get; } = new("");
}

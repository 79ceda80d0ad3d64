namespace TitleReview.Core.Policies;

/// <summary>「继续教育年度」: the years for which certificates are asked, per kind of course.</summary>
public sealed record CourseYears(IReadOnlyList<int> Public, IReadOnlyList<int> Professional);

namespace TitleReview.Core.Policies;

/// <summary>「仍然有效的学时」: a professional certificate of one year that stands for several, if it has the hours.</summary>
/// <param name="Year">Year of the certificate.</param>
/// <param name="Hours">Least hours; with fewer it stands for its own year only.</param>
public sealed record SpecialCertificate(int Year, int Hours, IReadOnlyList<int> Covers);

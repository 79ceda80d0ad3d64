namespace TitleReview.Core.Committees;

/// <summary>「备案登记附件情况」: what lies beside the form when it is handed in.</summary>
/// <param name="Directory">Annex 2, as far as it was imported.</param>
/// <param name="SignedFormAt">When the last signed and sealed form was uploaded, UTC; null: none.</param>
/// <param name="HasScoreTable">「量化赋分表」</param>
public sealed record RegistrationPapers(IReadOnlyCollection<Specialty> Directory, DateTime? SignedFormAt, bool HasScoreTable);

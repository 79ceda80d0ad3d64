using TitleReview.Core.Kernel;

namespace TitleReview.Core.Defences;

/// <summary>「答辩结论」 of one application, as the meeting takes it over.</summary>
/// <param name="Points">Null where no points are given, and while there are none.</param>
/// <param name="HasPassed">Also true of who need not defend and is treated as having passed; null: still open, as the finding says.</param>
public sealed record DefenceOutcome(CaseId Case, DefenceMode Mode, decimal? Points, bool? HasPassed, Finding Finding);

using TitleReview.Core.Kernel;

namespace TitleReview.Core.Draws;

/// <summary>「回避申明」 of an expert, an applicant or the office, as far as it stands.</summary>
/// <param name="By">Who declared.</param>
/// <param name="Expert">Of the office's alone.</param>
/// <param name="Case">Of the applicant's and the office's; an expert knows no case.</param>
/// <param name="Person">The name typed: of an applicant by the expert, of an expert by the applicant; empty: none.</param>
/// <param name="Unit">The unit typed by the expert; empty: none.</param>
public sealed record RecusalDeclaration(
    RecusalSide Side, RecusalKind Kind, PersonId By, ExpertId? Expert, CaseId? Case, string Person, string Unit, string Reason);

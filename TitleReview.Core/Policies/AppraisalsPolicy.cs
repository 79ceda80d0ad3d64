using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「年度考核」.</summary>
/// <param name="YearsBack">Finished years before the application year whose forms are asked for.</param>
/// <param name="Form">The form to upload.</param>
/// <param name="Deferral">Years by which each such grade puts the application off.</param>
public sealed record AppraisalsPolicy(
    [Unit("year")] Cited<int> YearsBack,
    [Unit("text")] Cited<string> Form,
    [Unit("year")] Cited<IReadOnlyDictionary<AppraisalGrade, int>> Deferral,
    [Unit("choice")] Cited<DeferralScope> DeferralScope,
    [Unit("choice")] Cited<DeferralMode> DeferralMode);

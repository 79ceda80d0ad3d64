using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「学历学位」.</summary>
/// <param name="IsLowToHigh">从低到高依次填写</param>
/// <param name="RecordMustBeValid">Whether the registration record must still be valid on the day of submission.</param>
public sealed record EducationPolicy(
    [Unit("yes/no")] Cited<bool> IsLowToHigh,
    [Unit("yes/no")] Cited<bool> RecordMustBeValid);

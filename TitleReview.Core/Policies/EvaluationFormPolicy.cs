using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「专业技术职务任职资格评审表」.</summary>
/// <param name="IsRequired">Whether the form is asked for.</param>
/// <param name="PrintableWhen">The status from which it may be printed, in the notice's words.</param>
public sealed record EvaluationFormPolicy(
    [Unit("yes/no")] Cited<bool> IsRequired,
    [Unit("text")] Cited<string> PrintableWhen);

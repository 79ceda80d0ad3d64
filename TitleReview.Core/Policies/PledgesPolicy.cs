using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「个人承诺」: the notice words it twice, and each wording has its place.</summary>
/// <param name="Handwritten">Written by hand, signed and fingerprinted, then uploaded.</param>
/// <param name="Declaration">What the applicant chooses in the form, in the first person: that the pledge has been given as the notice asks.</param>
/// <param name="Printed">On the annex the system prints.</param>
public sealed record PledgesPolicy(
    [Unit("text")] Cited<string> Handwritten,
    [Unit("text")] Cited<string> Printed,
    [Unit("text")] Cited<string> Declaration);

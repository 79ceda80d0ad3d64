using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「评审会议」.</summary>
/// <param name="Quorum">Share of the committee that must be present.</param>
/// <param name="Pass">Share of those present that must say yes.</param>
public sealed record MeetingsPolicy(
    [Unit("share")] Cited<Fraction> Quorum,
    [Unit("share")] Cited<Fraction> Pass);

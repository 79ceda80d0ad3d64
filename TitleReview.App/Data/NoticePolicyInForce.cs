using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>A notice with the hash of what it decides today.</summary>
public sealed class NoticePolicyInForce
{
    public NoticeId Notice { get; init; }

    public OrganisationId Office { get; init; }

    public required string PolicyHash { get; init; }
}

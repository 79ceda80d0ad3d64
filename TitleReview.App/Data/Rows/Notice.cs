using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「评审通知」, published with a frozen policy.</summary>
public sealed class Notice : IVersioned
{
    public NoticeId Id { get; init; }

    /// <summary>Id of the policy pack, for example party-school-2023.</summary>
    public required string PolicyId { get; init; }

    /// <summary>As it was published; what holds today, after supplements, the policy store says.</summary>
    public required string PolicyHash { get; init; }

    public required string Title { get; init; }

    public int Year { get; init; }

    /// <summary>The committee's office, which receives the cases.</summary>
    public OrganisationId Office { get; init; }

    /// <summary>UTC.</summary>
    public DateTime PublishedAt { get; init; }

    /// <summary>「发文字号」; empty where it was published without one.</summary>
    public string DocumentNumber { get; init; } = "";

    public int Version { get; set; }
}

/// <summary>A policy as it was when a notice was published; never changed.</summary>
public sealed class FrozenPolicy
{
    public required string Hash { get; init; }

    public required string Json { get; init; }
}

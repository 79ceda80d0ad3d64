using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>「评审委员会」: what stays the same through all versions of its registration.</summary>
public sealed class Committee : IVersioned
{
    private readonly List<CommitteeRegistration> _registrations = [];

    public CommitteeId Id { get; init; }

    /// <summary>「评审委员会办公室」 that keeps it.</summary>
    public OrganisationId Office { get; init; }

    /// <summary>「评审委员会名称（单位名称）」</summary>
    public required string Name { get; set; }

    public CommitteeSeat Seat { get; set; }

    /// <summary>「评审系列」: one, since no committee reviews across series (CM-02).</summary>
    public required string Series { get; set; }

    public CommitteeForming Forming { get; set; }

    public int Version { get; set; }

    /// <summary>Oldest first; empty where they were not loaded.</summary>
    /// <remarks>Sorted here, because a database gives rows back in whatever order it likes.</remarks>
    public IReadOnlyList<CommitteeRegistration> Registrations => [.. _registrations.OrderBy(one => one.Number)];

    /// <summary>The version by which it may review on this day; null: by none.</summary>
    public CommitteeRegistration? InForce(DateOnly today) => Registrations.LastOrDefault(one => one.IsInForce(today));
}

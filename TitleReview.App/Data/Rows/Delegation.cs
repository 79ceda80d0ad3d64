using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「委托评审、联合评审」 in the prefecture office's register.</summary>
public sealed class Delegation : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>「地（州、市）人社局」 that keeps it.</summary>
    public OrganisationId Keeper { get; init; }

    /// <summary>The notice whose rules apply to it.</summary>
    public NoticeId Notice { get; init; }

    public DelegationKind Kind { get; init; }

    /// <summary>「申请单位」</summary>
    public OrganisationId Applicant { get; init; }

    /// <summary>系列（专业）, in words.</summary>
    public required string Series { get; init; }

    public required string Level { get; init; }

    /// <summary>「承接评审的评审委员会」</summary>
    public required string Committee { get; init; }

    /// <summary>First day of a joint review; null for the others.</summary>
    public DateOnly? ReviewStarts { get; init; }

    public DelegationState State { get; set; }

    public int Version { get; set; }
}

/// <summary>One step of it, written once.</summary>
public sealed class DelegationStep
{
    public Guid Delegation { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; init; }

    public DelegationState To { get; init; }

    /// <summary>The day it happened.</summary>
    public DateOnly On { get; init; }

    /// <summary>「文号」 of a letter; empty where there is none.</summary>
    public required string Letter { get; init; }

    public PersonId By { get; init; }

    /// <summary>The name as it was then.</summary>
    public required string ByName { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime At { get; init; }
}

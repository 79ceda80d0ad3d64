using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>「入库专家」: an expert in the pool of a committee's office, or on the way into it.</summary>
/// <remarks>Sex and ethnicity are no members: they stand on the roster alone and decide nothing.</remarks>
public sealed class PoolExpert : IVersioned
{
    public ExpertId Id { get; init; }

    /// <summary>「评审委员会办公室」 whose pool it is.</summary>
    public OrganisationId Office { get; init; }

    /// <summary>Who signs in for this expert; null while nobody does.</summary>
    public PersonId? Person { get; set; }

    public required string Name { get; set; }

    /// <summary>The same for every form of the name.</summary>
    public required string ComparedName { get; set; }

    /// <summary>Keyed name of the identity number: one person stands once in one pool, and nobody reads the number here.</summary>
    public required string IdNumberName { get; set; }

    /// <summary>Identity number, telephone and ethnicity, encrypted; it opens for this expert alone.</summary>
    public required string Box { get; set; }

    public DateOnly Born { get; set; }

    /// <summary>Null where the unit is not in the tree of organisations.</summary>
    public OrganisationId? Unit { get; set; }

    public required string UnitName { get; set; }

    /// <summary>「行政职务」; empty: none.</summary>
    public string UnitPost { get; set; } = "";

    public required string Series { get; set; }

    public required string Specialty { get; set; }

    /// <summary>「现专业岗位」.</summary>
    public string Post { get; set; } = "";

    /// <summary>「现专业职称」.</summary>
    public required string Title { get; set; }

    public TitleLevel Level { get; set; }

    /// <summary>「取得职称时间」.</summary>
    public DateOnly TitleSince { get; set; }

    /// <summary>「行政机关领导」.</summary>
    public bool IsLeader { get; set; }

    public bool IsRetired { get; set; }

    /// <summary>「主系列」.</summary>
    public bool IsMainSeries { get; set; } = true;

    /// <summary>One of the honours that lead straight in; empty: none.</summary>
    public string Honour { get; set; } = "";

    /// <summary>Why someone is recommended whom the notice in principle leaves out; empty: no reason given.</summary>
    public string OverrideReason { get; set; } = "";

    public string Remark { get; set; } = "";

    public ExpertRoute Route { get; set; } = ExpertRoute.ThroughCommittee;

    public ExpertState State { get; set; }

    /// <summary>The day of the centre's decision; null before it.</summary>
    public DateOnly? AdmittedOn { get; set; }

    /// <summary>The day on which the pledge was signed; null: not yet.</summary>
    public DateOnly? PledgedOn { get; set; }

    /// <summary>「参加评审次数」.</summary>
    public int DrawsServed { get; set; }

    public int Version { get; set; }

    /// <summary>「单位标识」: equal for colleagues, whether or not their unit is in the tree.</summary>
    public string UnitKey => Unit is { } unit ? unit.ToString() : ComparableText.Of(UnitName);
}

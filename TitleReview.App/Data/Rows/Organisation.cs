using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「单位」 in the tree. The numbers are stored.</summary>
public enum OrganisationKind
{
    /// <summary>用人单位（含人事代理机构）</summary>
    Unit = 1,

    /// <summary>主管单位</summary>
    Supervisor = 2,

    /// <summary>县（市）人社局</summary>
    CountyBureau = 3,

    /// <summary>地（州、市）人社局</summary>
    PrefectureBureau = 4,

    /// <summary>评审委员会办公室</summary>
    CommitteeOffice = 5,

    /// <summary>自治区职称评价中心</summary>
    RegionalCentre = 6,
}

public sealed class Organisation : IVersioned
{
    public OrganisationId Id { get; init; }

    public OrganisationId? Parent { get; set; }

    public required string Name { get; set; }

    public OrganisationKind Kind { get; set; }

    public OrganisationNature Nature { get; set; } = OrganisationNature.PublicInstitution;

    /// <summary>Six digits of GB/T 2260: of an enterprise the place of its business licence (EL-06), of a bureau its territory. Null where nobody has entered it.</summary>
    public string? Division { get; set; }

    /// <summary>UTC; null while it is open. From then on no application begins in it, and what is under way goes on.</summary>
    public DateTime? ClosedAt { get; set; }

    public int Version { get; set; }
}

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

    public int Version { get; set; }
}

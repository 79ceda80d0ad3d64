using TitleReview.App.Data.Rows;

namespace TitleReview.App.Features.Administration;

internal static class OrganisationKindTitle
{
    public static string Title(this OrganisationKind kind) => kind switch
    {
        OrganisationKind.Unit => "用人单位（含人事代理机构）",
        OrganisationKind.Supervisor => "主管单位",
        OrganisationKind.CountyBureau => "县（市）人社局",
        OrganisationKind.PrefectureBureau => "地（州、市）人社局",
        OrganisationKind.CommitteeOffice => "评审委员会办公室",
        OrganisationKind.RegionalCentre => "自治区职称评价中心",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}

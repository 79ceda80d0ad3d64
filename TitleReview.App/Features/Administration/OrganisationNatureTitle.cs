using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

internal static class OrganisationNatureTitle
{
    public static string Title(this OrganisationNature nature) => nature switch
    {
        OrganisationNature.GovernmentBody => "机关",
        OrganisationNature.PublicInstitution => "事业单位",
        OrganisationNature.Enterprise => "企业",
        OrganisationNature.SocialOrganisation => "社会组织",
        OrganisationNature.PersonnelAgency => "人事代理机构",
        _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, message: null),
    };
}

namespace TitleReview.Core.Kernel;

/// <summary>「单位性质」: it decides which way an application goes. The numbers are stored.</summary>
public enum OrganisationNature
{
    /// <summary>机关</summary>
    GovernmentBody = 1,

    /// <summary>事业单位</summary>
    PublicInstitution = 2,

    /// <summary>企业</summary>
    Enterprise = 3,

    /// <summary>社会组织</summary>
    SocialOrganisation = 4,

    /// <summary>人事代理机构</summary>
    PersonnelAgency = 5,
}

namespace TitleReview.Core.Approvals;

/// <summary>「评审通过人员」: one row of template 6, without its number; dates and months as they are to be printed.</summary>
/// <param name="AppliedLevel">「申请职称等级」</param>
/// <param name="Employer">「工作单位」</param>
/// <param name="Ethnicity">「族别」</param>
/// <param name="BornIn">「出生年月」</param>
/// <param name="IdentityNumber">「身份证号码」</param>
/// <param name="Education">「学历」</param>
/// <param name="Major">「专业」</param>
/// <param name="StartedWork">「参加工作时间」</param>
/// <param name="CurrentWork">「现从事专业技术工作」</param>
/// <param name="ProfessionalYears">「专业技术工作年限」</param>
/// <param name="CurrentPost">「现任专业技术职务」</param>
/// <param name="CurrentPostSince">「取得（聘任）时间」</param>
public sealed record RosterRow(
    string Name,
    string AppliedLevel,
    string Employer,
    string Sex,
    string Ethnicity,
    string BornIn,
    string IdentityNumber,
    string Education,
    string Major,
    string StartedWork,
    string CurrentWork,
    string ProfessionalYears,
    string CurrentPost,
    string CurrentPostSince)
{
    internal IEnumerable<string> Cells =>
    [
        Name, AppliedLevel, Employer, Sex, Ethnicity, BornIn, IdentityNumber, Education, Major, StartedWork,
        CurrentWork, ProfessionalYears, CurrentPost, CurrentPostSince,
    ];
}

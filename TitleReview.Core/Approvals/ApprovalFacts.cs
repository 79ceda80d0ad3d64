namespace TitleReview.Core.Approvals;

/// <summary>What one 「任职资格文件」 needs to know: one document per series and specialty.</summary>
/// <param name="Mark">「发文机关代字」 between 新 and 职字, for example 工.</param>
/// <param name="Series">「系列」 without the word 系列, for example 工程.</param>
/// <param name="Specialty">「专业」 as it stands before 专业技术职务, for example 建筑工程; may be empty.</param>
/// <param name="PassedOn">Day of the vote: the qualification runs from it (rule book A-28, proposed).</param>
/// <param name="IssuedOn">「成文日期」.</param>
/// <param name="IssuingBody">「发文机关署名」; template 7 leaves it to the head, GB/T 9704 puts it above the date; may be empty.</param>
/// <param name="Passed">The final list, in the order it is to be printed.</param>
/// <param name="Region">What stands where the template says 自治区, for a committee of another region.</param>
/// <param name="Replaces">「被废止的文件」: number of the document that this one takes the place of; empty: none.</param>
public sealed record ApprovalFacts(
    string Mark,
    int Year,
    int Number,
    string Series,
    string Specialty,
    DateOnly PassedOn,
    DateOnly IssuedOn,
    string IssuingBody,
    IReadOnlyList<ApprovedPerson> Passed,
    string Region = ApprovalFacts.RegionOfTheTemplate,
    string Replaces = "")
{
    public const string RegionOfTheTemplate = "自治区";
}

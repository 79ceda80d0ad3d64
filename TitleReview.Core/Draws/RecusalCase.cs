using TitleReview.Core.Kernel;

namespace TitleReview.Core.Draws;

/// <summary>「回避核对的申报」.</summary>
/// <param name="Above">What supervises the applicant's unit.</param>
/// <param name="AboveNames">The same by name.</param>
/// <param name="Recommenders">Who passed the case for the unit and for its supervising unit.</param>
/// <param name="Works">What the applicant wrote of achievements, prizes, papers and rights.</param>
public sealed record RecusalCase(
    CaseId Id,
    PersonId Applicant,
    PersonName Name,
    OrganisationId Unit,
    string UnitName,
    IReadOnlyList<OrganisationId> Above,
    IReadOnlyList<string> AboveNames,
    IReadOnlyList<PersonId> Recommenders,
    IReadOnlyList<string> Works);

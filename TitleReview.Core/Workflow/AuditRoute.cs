using TitleReview.Core.Kernel;

namespace TitleReview.Core.Workflow;

/// <summary>「逐级申报」: the offices between the unit and the committee's office; null where there is none on the way.</summary>
/// <param name="Supervisor">主管单位</param>
/// <param name="County">县（市）人社局</param>
/// <param name="Prefecture">地（州、市）人社局</param>
/// <remarks>Rule EL-05.</remarks>
public sealed record AuditRoute(OrganisationId? Supervisor, OrganisationId? County, OrganisationId? Prefecture)
{
    /// <summary>From the unit straight to the committee's office.</summary>
    public static readonly AuditRoute Straight = new(null, null, null);
}

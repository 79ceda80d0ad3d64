using TitleReview.Core.Kernel;

namespace TitleReview.Core.Draws;

/// <summary>「回避核对的专家」: what is known of an expert besides the pool.</summary>
/// <param name="Person">Who signs in for him; null: nobody yet.</param>
/// <param name="Units">Where he works; empty where the tree knows none of them.</param>
/// <param name="UnitNames">The same by name, and those that the tree does not know.</param>
/// <param name="Above">What supervises his units.</param>
public sealed record RecusalExpert(
    ExpertId Id, PersonId? Person, PersonName Name, IReadOnlyList<OrganisationId> Units, IReadOnlyList<string> UnitNames, IReadOnlyList<OrganisationId> Above);

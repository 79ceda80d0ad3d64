using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「信息遮盖」.</summary>
/// <param name="RequiredKinds">What must be covered: 姓名.</param>
/// <param name="OfferedKinds">What the applicant may cover besides.</param>
/// <param name="ExemptSections">Sections experts never see, so that nothing in them needs covering.</param>
public sealed record MaskingPolicy(
    [Unit("list")] Cited<IReadOnlyList<string>> RequiredKinds,
    [Unit("list")] Cited<IReadOnlyList<string>> OfferedKinds,
    [Unit("list")] Cited<IReadOnlyList<SectionKey>> ExemptSections);

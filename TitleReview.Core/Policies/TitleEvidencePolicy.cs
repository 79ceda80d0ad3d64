using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「现任资格证明材料」.</summary>
/// <param name="Kinds">任职资格文件、职称证书、评审表</param>
/// <param name="NeededForKinds">Kinds of application that need a current title at all.</param>
public sealed record TitleEvidencePolicy(
    [Unit("list")] Cited<IReadOnlyList<string>> Kinds,
    [Unit("document")] Cited<int> InRegionMinimum,
    [Unit("document")] Cited<int> ElsewhereMinimum,
    [Unit("list")] Cited<IReadOnlyList<ApplicationKind>> NeededForKinds);

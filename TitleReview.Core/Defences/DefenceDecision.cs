using TitleReview.Core.Kernel;

namespace TitleReview.Core.Defences;

/// <summary>「是否答辩」, with the ground.</summary>
public sealed record DefenceDecision(bool IsExempt, Finding Finding);

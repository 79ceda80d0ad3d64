using TitleReview.Core.Kernel;

namespace TitleReview.Core.Workflow;

/// <summary>「所见申报件」: a case together with the version the officer saw when choosing it.</summary>
public readonly record struct SeenCase(CaseId Case, int Version);

using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>「评委花名册模板」(附件3): title and column heads.</summary>
public sealed record ExpertRosterTemplate(Citation Source, string Name, IReadOnlyList<string> Columns)
{
    public static ExpertRosterTemplate Official { get; } = EmbeddedTemplate.Read<ExpertRosterTemplate>("template-001-a3.json");
}

using TitleReview.Core.Kernel;

namespace TitleReview.Core.Approvals;

/// <summary>「评审通过人员名册模板」(模板6): title, column heads and the line for signatures.</summary>
public sealed record RosterTemplate(Citation Source, string Name, IReadOnlyList<string> Columns, string Footer)
{
    public static RosterTemplate Official { get; } = EmbeddedTemplate.Read<RosterTemplate>("template-6.json");
}

using TitleReview.Core.Kernel;

namespace TitleReview.Core.Filing;

/// <summary>「事前备案模板」: templates 1 to 5, word for word.</summary>
/// <remarks>《自治区职称评审工作备案内容和流程》. Rules TP-01 to TP-05.</remarks>
internal sealed record UndertakingTemplate(
    IReadOnlyList<string> Columns, string Staff, string Venue, string Unit, string Filler, string FilledOn, UndertakingTemplate.Words StaffPledge, UndertakingTemplate.Words ExpertPledge,
    string Promiser, UndertakingTemplate.Letter Invitation)
{
    public static UndertakingTemplate Official { get; } = EmbeddedTemplate.Read<UndertakingTemplate>("undertakings.json");

    public sealed record Words(string Title, IReadOnlyList<string> Text);

    public sealed record Letter(string Title, string To, IReadOnlyList<string> Text, string Contact, string Telephone, string From);
}

using TitleReview.Core.Kernel;

namespace TitleReview.Core.Publicity;

/// <summary>「评审结果公示文稿」: the words around a list of who passed.</summary>
/// <remarks>Proposed: the filing procedure asks for 公示结果 (FB-03) and Order 40 for the publicity (PB-07); neither gives the words.</remarks>
internal sealed record ResultLetterTemplate(
    string Announcement, string Announced, string AnnouncedOne, string Period, string Phone, string List, IReadOnlyList<string> Columns,
    string Statement, string Posted, string NoObjection, string Objections)
{
    public static ResultLetterTemplate Official { get; } = EmbeddedTemplate.Read<ResultLetterTemplate>("result-letters.json");
}

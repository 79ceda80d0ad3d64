using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Publicity;

/// <summary>「公示和推荐意见的模板」: titles and the lines to be signed and sealed. The paragraphs themselves stand in the notice's pack.</summary>
/// <param name="FullTitleOf">How the title of a template begins that names the applicant; such a notice prints <paramref name="FullTitle"/>.</param>
/// <remarks>Templates 003-A1 and 003-A2; 004-A2 to 004-A4 write the whole matter into the title. Rules TP-11 to TP-20.</remarks>
internal sealed record LetterTemplate(
    string Announcement, string Result, string Opinion, string FullTitleOf, string FullTitle, LetterTemplate.Endings Short, string HeadSignature, string Seal, string Pledge, string PledgeSignature)
{
    public sealed record Endings(string Announcement, string Result, string Opinion);

    public static LetterTemplate Official { get; } = EmbeddedTemplate.Read<LetterTemplate>("template-letters.json");

    public string AnnouncementTitle(AnnouncedPerson person, PublicityPolicy policy) => TitleOf(Announcement, Short.Announcement, person, policy);

    public string ResultTitle(AnnouncedPerson person, PublicityPolicy policy) => TitleOf(Result, Short.Result, person, policy);

    public string OpinionTitle(AnnouncedPerson person, PublicityPolicy policy) => TitleOf(Opinion, Short.Opinion, person, policy);

    public string SealOf(string unit) => $"{unit}{Seal}";

    private string TitleOf(string plain, string ending, AnnouncedPerson person, PublicityPolicy policy) =>
        policy.Announcement.Source.Quote.StartsWith(FullTitleOf, StringComparison.Ordinal) ? $"{TemplateText.Fill(FullTitle, person.Places)}{ending}" : plain;
}

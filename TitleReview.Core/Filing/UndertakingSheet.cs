using System.Globalization;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;

namespace TitleReview.Core.Filing;

/// <summary>「模板3、模板4、模板5」 as they are printed.</summary>
/// <param name="Addressee">Empty for a pledge.</param>
/// <param name="Contacts">Whom to ask; empty for a pledge.</param>
/// <param name="Signatures">Under the text, at the right. Of a pledge both stay open for the pen (BL-05).</param>
public sealed record UndertakingSheet(string Title, string Addressee, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Contacts, IReadOnlyList<string> Signatures)
{
    private const string OpenName = "　　　　　　　　";

    public static UndertakingSheet StaffPledge(string series) => Pledge(UndertakingTemplate.Official.StaffPledge, series);

    public static UndertakingSheet ExpertPledge(string series) => Pledge(UndertakingTemplate.Official.ExpertPledge, series);

    public static UndertakingSheet Invitation(string series, MeetingInvitation facts)
    {
        var template = UndertakingTemplate.Official.Invitation;
        (string, string)[] places =
        [
            ("series", series), ("yyyy", Number(facts.MeetsAt.Year)), ("mm", Number(facts.MeetsAt.Month)), ("dd", Number(facts.MeetsAt.Day)), ("hh", Number(facts.MeetsAt.Hour)),
            ("unit", facts.Unit), ("room", facts.Room), ("road", facts.Road), ("no", facts.Number), ("contact", facts.Contact), ("telephone", facts.Telephone), ("issuer", facts.Issuer),
        ];
        return new(
            template.Title, template.To, [.. template.Text.Select(line => TemplateText.Fill(line, places))],
            [TemplateText.Fill(template.Contact, places), TemplateText.Fill(template.Telephone, places)],
            [TemplateText.Fill(template.From, places), ChineseDate.Of(facts.On)]);
    }

    private static UndertakingSheet Pledge(UndertakingTemplate.Words words, string series) => new(
        words.Title, "", [.. words.Text.Select(line => TemplateText.Fill(line, ("series", series)))], [], [$"{UndertakingTemplate.Official.Promiser}{OpenName}", PrintedLetter.OpenDay]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

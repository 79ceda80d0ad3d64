using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Publicity;

/// <summary>「推荐单位公示」: the notice's paragraphs, filled in.</summary>
/// <remarks>
/// Rule PB-03. A paragraph of the template is a heading and, in brackets, what is to be written there; the brackets give way to what is
/// written. Sex and ethnicity are shown because the template of the notice names them, and only where it does.
/// </remarks>
public static class UnitAnnouncement
{
    private const string Conduct = "思想政治条件";
    private const string Achievements = "业绩成果";
    private const string Office = "办公室";
    private const string Includes = "包括：";

    // rule BL-05: what is not known is written by hand
    private const string Open = "＿＿＿＿＿＿";

    private static readonly char[] _brackets = ['（', '(', '）', ')'];

    /// <summary>The sheet to be signed, sealed and posted.</summary>
    /// <param name="number">What of the identity number is shown; see <see cref="AnnouncedPerson.PrintedNumber"/>.</param>
    public static PrintedLetter Print(AnnouncedPerson person, AnnouncementText text, DateRange days, string unit, string number, PublicityPolicy policy) => new(
        LetterTemplate.Official.AnnouncementTitle(person, policy),
        Paragraphs(person, text, days, number.Length > 0 ? number : Open, policy),
        [$"{LetterTemplate.Official.HeadSignature}　　　　　　", LetterTemplate.Official.SealOf(unit), PrintedLetter.OpenDay]);

    /// <summary>What the intranet shows: the same words, with no digit of the identity number.</summary>
    public static PrintedLetter Show(AnnouncedPerson person, AnnouncementText text, DateRange days, string unit, PublicityPolicy policy) => new(
        LetterTemplate.Official.AnnouncementTitle(person, policy), Paragraphs(person, text, days, number: "", policy), [unit, ChineseDate.Of(days.From)]);

    /// <summary>Which of the unit's own words the template has a place for.</summary>
    public static IReadOnlyList<AnnouncementPart> Parts(PublicityPolicy policy)
    {
        var template = policy.Announcement.Value;
        return
        [
            .. Has($"{Conduct}：") ? [AnnouncementPart.Conduct] : Array.Empty<AnnouncementPart>(),
            .. Has($"{Achievements}：") ? [AnnouncementPart.Achievements] : Array.Empty<AnnouncementPart>(),
            .. Has("{office}") ? [AnnouncementPart.Office] : Array.Empty<AnnouncementPart>(),
            .. Has("{phone}") ? [AnnouncementPart.Phone] : Array.Empty<AnnouncementPart>(),
        ];

        bool Has(string words) => template.Any(paragraph => paragraph.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>What the template asks for at a heading: 突出政治表现，强调职业操守和从业行为. Empty where it has no such paragraph.</summary>
    public static string Instruction(AnnouncementPart part, PublicityPolicy policy) =>
        policy.Announcement.Value.FirstOrDefault(paragraph => paragraph.StartsWith($"{OfficialName.Of(part)}：", StringComparison.Ordinal)) is { } found
            ? found[(OfficialName.Of(part).Length + 1)..].Trim('。').Trim(_brackets)
            : "";

    private static IReadOnlyList<string> Paragraphs(AnnouncedPerson person, AnnouncementText text, DateRange days, string number, PublicityPolicy policy) =>
    [
        .. policy.Announcement.Value.SelectMany(paragraph =>
            paragraph.StartsWith($"{Conduct}：", StringComparison.Ordinal) ? Written(Conduct, text.Conduct)
            : paragraph.StartsWith($"{Achievements}：", StringComparison.Ordinal) ? Written(Achievements, text.Achievements)
            : ListOf(paragraph) is { } list ? [$"{list.Heading}{string.Join('；', list.Items.Select(item => Item(item, person, number)).OfType<string>())}。"]
            : (IEnumerable<string>)[TemplateText.FillKnown(paragraph, [.. person.Places, ("from", ChineseDate.Of(days.From)), ("to", ChineseDate.Of(days.To)), ("office", OfficeName(text.Office)), ("phone", text.Phone.Trim())])]),
    ];

    private static IEnumerable<string> Written(string heading, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [$"{heading}：{(lines.Length > 0 ? lines[0] : Open)}", .. lines.Skip(1)];
    }

    // 基本信息：（包括：性别、族别、政治面貌、身份证号、现任职称）
    private static (string Heading, string[] Items)? ListOf(string paragraph)
    {
        var at = paragraph.IndexOf(Includes, StringComparison.Ordinal);
        return at <= 0 || !_brackets.Contains(paragraph[at - 1])
            ? null
            : (paragraph[..(at - 1)], paragraph[(at + Includes.Length)..].Trim('。').Trim(_brackets).Split('、', StringSplitOptions.TrimEntries));
    }

    /// <returns>Null: left out.</returns>
    private static string? Item(string label, AnnouncedPerson person, string number) => label switch
    {
        "性别" => Line(label, person.Sex),
        "族别" or "民族" => Line(label, person.Ethnicity),
        "政治面貌" => Line(label, person.Politics),
        "身份证号" or "身份证号码" => number.Length > 0 ? Line(label, number) : null,
        _ when label.StartsWith("现任", StringComparison.Ordinal) => Line(label, person.Title),
        _ => Line(label, Open),
    };

    private static string Line(string label, string value) => $"{label}：{(value.Length > 0 ? value : Open)}";

    private static string OfficeName(string typed) =>
        typed.Trim() is var name && name.EndsWith(Office, StringComparison.Ordinal) ? name[..^Office.Length] : name;
}

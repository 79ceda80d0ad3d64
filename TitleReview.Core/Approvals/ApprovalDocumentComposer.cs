using System.Globalization;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;

namespace TitleReview.Core.Approvals;

/// <summary>Fills template 7; every fixed word comes from the template.</summary>
public static class ApprovalDocumentComposer
{
    /// <summary>Characters of an addressee's or an issuer's name; proposed, no notice says.</summary>
    public const int LongestName = 100;

    private static readonly string[] _columns = ["序号", "姓名", "工作单位", "任职资格"];

    public static Verdict WhyNot(ApprovalFacts facts) => Verdict.Of(
        facts.Passed.Count == 0 ? new ApprovalNeedsNames(ApprovalTemplate.Official.Source) : null,
        facts.Passed.All(person => person.Prefecture.Length == 0 && person.Department.Length == 0)
            ? new ApprovalNeedsAddressee(ApprovalTemplate.Official.Source)
            : null,
        facts.IssuingBody.Length > LongestName || facts.Passed.Any(person => person.Prefecture.Length > LongestName) ? new ApprovalNameIsTooLong(LongestName) : null,
        facts.IssuedOn < facts.PassedOn ? new ApprovalIssuedBeforeVote(facts.PassedOn) : null);

    /// <exception cref="InvalidOperationException">What <see cref="WhyNot"/> says stands in the way.</exception>
    public static ApprovalDocument Compose(ApprovalFacts facts)
    {
        if (WhyNot(facts) is { IsRefused: true } verdict)
        {
            throw new InvalidOperationException(string.Join("；", verdict.Refusals));
        }

        var template = ApprovalTemplate.Official;
        return new ApprovalDocument(
            template.Head,
            TemplateText.Fill(template.DocNoRendered, ("X", facts.Mark), ("yyyy", Digits(facts.Year)), ("no", Digits(facts.Number))),
            Fill(template.Title, facts),
            Addressees(template.To, facts),
            Fill(template.Body, facts) + Replaced(facts),
            Fill(template.Attachment, facts),
            facts.IssuingBody,
            Day(facts.IssuedOn),
            new PrintedList("附件", Fill(template.Attachment, facts)[AttachmentPrefix.Length..], _columns, [.. facts.Passed.Select(Row)]));
    }

    /// <remarks>Proposed: the template knows no replacement; the one sentence keeps two documents for the same people from standing beside each other.</remarks>
    private static string Replaced(ApprovalFacts facts) => facts.Replaces.Length > 0 ? $"{facts.Replaces}文件同时废止。" : "";

    private const string AttachmentPrefix = "附件：";

    private static string Fill(string text, ApprovalFacts facts) => TemplateText.Fill(
        OfRegion(CountingWords(text, facts.Passed.Count), facts),
        ("first", facts.Passed[0].Name),
        ("n", Digits(facts.Passed.Count)),
        ("series", facts.Series),
        ("specialty", facts.Specialty),
        ("date", Day(facts.PassedOn)));

    /// <remarks>
    /// Proposed: the template only knows 「XX等XX位同志」. 等1位 is not Chinese, so a document for one person says 「批准XX同志」.
    /// </remarks>
    private static string CountingWords(string text, int count) =>
        count == 1 ? text.Replace("等{n}位", "", StringComparison.Ordinal) : text;

    private static string OfRegion(string text, ApprovalFacts facts) =>
        text.Replace(ApprovalFacts.RegionOfTheTemplate, facts.Region, StringComparison.Ordinal);

    /// <summary>「主送单位须包含相关地州市人力资源和社会保障局」: each prefecture and department among the names, once.</summary>
    private static string Addressees(string text, ApprovalFacts facts)
    {
        var bureau = text[..text.IndexOf('，', StringComparison.Ordinal)];
        var office = text[(bureau.Length + 1)..^1];
        var prefectures = Distinct(facts, person => person.Prefecture).Select(name => TemplateText.Fill(bureau, ("prefecture", name)));
        var departments = Distinct(facts, person => person.Department)
            .Select(name => TemplateText.Fill(OfRegion(office, facts), ("unit", name)));
        string[] groups = [string.Join('、', prefectures), string.Join('、', departments)];
        return string.Join('，', groups.Where(group => group.Length > 0)) + text[^1];
    }

    private static IEnumerable<string> Distinct(ApprovalFacts facts, Func<ApprovedPerson, string> of) =>
        facts.Passed.Select(of).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);

    private static IReadOnlyList<string> Row(ApprovedPerson person, int index) =>
        [Digits(index + 1), person.Name, PrintedCell.Of(person.Unit), PrintedCell.Of(person.Qualification)];

    /// <summary>GB/T 9704-2012 7.3.5.4: Arabic digits, the year in full, no leading zero.</summary>
    private static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);
}

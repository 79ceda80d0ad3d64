using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Documents.Word;

/// <summary>「评审会议纪要」 as a Word file, for the archive and the filing after the review.</summary>
public static class MinutesDocument
{
    private const string BodyFont = "仿宋_GB2312";
    private const string TitleFont = "方正小标宋简体";
    private const string HeadingFont = "黑体";

    public static byte[] Of(MeetingMinutes minutes, string signature)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body([.. Parts(minutes, signature), Page()]));
            document.PackageProperties.Title = minutes.Title;
        }
        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Parts(MeetingMinutes minutes, string signature) =>
    [
        Text(minutes.Title, TitleFont, "40", JustificationValues.Center),
        .. minutes.Head.Select(line => Text($"{line.Name}：{line.Text}")),
        Heading($"一、{minutes.Headings[0]}"), Text(minutes.Attendance),
        Table(["序号", "姓名", "学科组", "职务", "出席情况"], minutes.Members.Select(member => new[] { Number(member.Number), member.Name, member.Group, member.Duty, member.Attendance })),
        .. minutes.Moves.Count > 0 ? [Text($"签到和离场：{string.Join("；", minutes.Moves)}。")] : Array.Empty<Paragraph>(),
        Heading($"二、{minutes.Headings[1]}"),
        Table(["序号", "姓名", "工作单位", "申报专业", "申报级别", "回避的评委"], minutes.Cases.Select(one => new[] { Number(one.Number), one.Name, one.Unit, one.Specialty, one.Level, one.Withdrew.Length > 0 ? one.Withdrew : "无" })),
        .. (minutes.Grounds ?? []).Select(ground => Text($"{ground.Name}：{ground.Text}")),
        Heading($"三、{minutes.Headings[2]}"),
        .. minutes.Opinions.Count > 0 ? minutes.Opinions.Select(opinion => Text($"{opinion.Name}：{opinion.Text}")) : [Text("学科组没有书面评议意见。")],
        Heading($"四、{minutes.Headings[3]}"), Text($"表决{minutes.Cases.Count}件，通过{minutes.Passed}件，未通过{minutes.Cases.Count - minutes.Passed}件。"),
        Table(["序号", "姓名", "出席", "同意", "反对", "弃权", "在场回避", "表决方式", "结果"], minutes.Cases.Select(one => new[]
        {
            Number(one.Number), one.Name, Number(one.Present), Number(one.Agree), Number(one.Against), Number(one.Abstain), Number(one.Recused), one.Means, one.Result,
        })),
        .. minutes.Notes.Select(note => Text(note)),
        Text(signature), Text("（职称评审委员会印章）", alignment: JustificationValues.Right),
    ];

    private static Paragraph Heading(string text) => Text(text, HeadingFont);

    private static Paragraph Text(string text, string font = BodyFont, string size = "28", JustificationValues alignment = JustificationValues.Both) => new(
        new ParagraphProperties(new SpacingBetweenLines { Line = "480", LineRule = LineSpacingRuleValues.Exact }, new Justification { Val = alignment }), Run(text, font, size));

    private static Run Run(string text, string font, string size) => new(
        new RunProperties(new RunFonts { Ascii = font, HighAnsi = font, EastAsia = font }, new FontSize { Val = size }), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Table Table(IReadOnlyList<string> columns, IEnumerable<string[]> rows) => new(
    [
        new TableProperties(
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>())),
        new TableGrid(columns.Select(_ => new GridColumn())),
        Row(columns, HeadingFont),
        .. rows.Select(cells => Row(cells, BodyFont)),
    ]);

    private static TableRow Row(IEnumerable<string> cells, string font) => new(cells.Select(cell => new TableCell(new Paragraph(Run(cell, font, "21")))));

    private static TBorder Line<TBorder>()
        where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4U };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A4, 210 × 297 mm in twentieths of a point
    private static SectionProperties Page() => new(
        new PageSize { Width = 11906U, Height = 16838U },
        new PageMargin { Top = 2098, Bottom = 1984, Left = 1588U, Right = 1474U, Header = 851U, Footer = 992U, Gutter = 0U });
}

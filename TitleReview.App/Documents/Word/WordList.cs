using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Documents.Word;

/// <summary>「附件名单」 in a Word file: on a page of its own, its head on every page, no row torn.</summary>
internal static class WordList
{
    private const int Size = 12;

    public static IEnumerable<OpenXmlElement> Of(PrintedList list)
    {
        var widths = ColumnShares.Of(list).Select(share => WordPage.Twips(Typography.TextWidth * share / 100.0)).ToList();
        return
        [
            WordText.AttachmentLabel(list.Label),
            WordText.Title(list.Title),
            new Table(
            [
                new TableProperties(
                    new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{widths.Sum()}" },
                    new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                    new TableLayout { Type = TableLayoutValues.Fixed }),
                new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })),
                Row(list.Columns, WordText.HeiFont, isHead: true),
                .. list.Rows.Select(row => Row(row, WordText.BodyFont, isHead: false)),
            ]),
            // Word wants a paragraph behind a table; this one takes no room
            WordText.Of("", WordText.BodyFont, 1, JustificationValues.Left, line: 20),
        ];
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 6 };

    private static TableRow Row(IReadOnlyList<string> cells, string font, bool isHead)
    {
        var row = new TableRow(isHead ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
        foreach (var cell in cells)
        {
            row.Append(new TableCell(
                new TableCellProperties(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                WordText.Of(cell, font, Size, JustificationValues.Center, before: 40, after: 40, line: (int)(Size * 20 * 1.4))));
        }
        return row;
    }
}

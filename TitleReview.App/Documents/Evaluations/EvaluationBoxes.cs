using TitleReview.App.Documents.Drawn;
using TitleReview.Core.FormalReviews;
using static TitleReview.App.Documents.Typography;

namespace TitleReview.App.Documents.Evaluations;

/// <summary>The boxes of a drawn 「评审表」: a text that may go on over pages, and an opinion that stays whole.</summary>
internal sealed class EvaluationBoxes(EvaluationSheets sheets, EvaluationStyles styles, KeptTexts texts)
{
    private const double Beside = (3 * Millimetre) + GridShape.Line;
    private const double AboveText = (3 * Millimetre) + GridShape.Line;
    private const double AboveOpinion = (2 * Millimetre) + GridShape.Line;
    private const double LeastText = 12 * Millimetre;
    private const double AroundPrinted = 3 * Millimetre;
    private const double Inside = EvaluationSheets.Width - (2 * Beside);

    // as many as a browser keeps together at the foot of a page and on top of the next
    private const int Together = 2;

    /// <summary>What must stand with the heading above it.</summary>
    public double LeastOfText(string text)
    {
        var lines = Set(text);
        return AboveText + (lines.Lines <= Together ? Math.Max(lines.Height, LeastText) + AboveText : Together * lines.LineHeight);
    }

    public static double HeightOf(int partsOfSide) => (2 * AboveOpinion) + ((partsOfSide == 1 ? 130 : partsOfSide <= 3 ? 72 : 46) * Millimetre);

    public void DrawText(string text, double margin)
    {
        var lines = Set(text);
        for (var from = 0; ;)
        {
            var above = from == 0 ? AboveText : 0;
            var until = Until(lines, from, sheets.RoomBelow(margin) - above);
            var goesOn = until < lines.Lines;
            var height = goesOn ? sheets.RoomBelow(margin) : above + Math.Max((until - from) * lines.LineHeight, from == 0 ? LeastText : 0) + AboveText;
            var top = sheets.Place(margin, height, 0);
            Frame.Draw(sheets.Pen, EvaluationSheets.Left, top, EvaluationSheets.Width, height, isBegun: from > 0, goesOn);
            lines.DrawLeft(sheets.Pen, EvaluationSheets.Left + Beside, top + above, from, until);
            if (!goesOn)
            {
                return;
            }
            sheets.Turn();
            (from, margin) = (until, 0);
        }
    }

    public void DrawOpinion(EvaluationBox box, double height, double margin)
    {
        var top = sheets.Place(margin, height, 0);
        var left = EvaluationSheets.Left + Beside;
        Frame.Draw(sheets.Pen, EvaluationSheets.Left, top, EvaluationSheets.Width, height);
        var next = top + AboveOpinion;
        if (box.Hint.Length > 0)
        {
            var hint = texts.Of(styles.Hint, box.Hint, Inside);
            hint.DrawFrom(sheets.Pen, left, next);
            next += hint.Height;
        }
        if (box.Printed.Length > 0)
        {
            var printed = texts.Of(styles.Body, box.Printed, Inside);
            printed.DrawFrom(sheets.Pen, left, next + AroundPrinted);
            next += printed.Height + (2 * AroundPrinted);
        }
        // signed at the foot, and below the words where they need more than the box has
        next = Math.Max(next, top + height - AboveOpinion - (box.Signs.Count * styles.Sign.LineHeight));
        foreach (var (at, sign) in box.Signs.Index())
        {
            texts.Of(styles.Sign, sign, Inside).DrawRight(sheets.Pen, left, next + (at * styles.Sign.LineHeight), Inside);
        }
    }

    private DrawnText Set(string text) => texts.Of(styles.Cell, text, Inside);

    /// <summary>The line before which the page ends: never the last alone on the next, and the padding stays with it.</summary>
    private static int Until(DrawnText lines, int from, double room)
    {
        var fitting = from + (int)Math.Floor((room + 0.01) / lines.LineHeight);
        if (fitting >= lines.Lines && ((lines.Lines - from) * lines.LineHeight) + AboveText <= room + 0.01)
        {
            return lines.Lines;
        }
        return Math.Max(from + 1, Math.Min(fitting, lines.Lines - Together));
    }
}

using TitleReview.App.Documents.Drawn;
using TitleReview.Core.FormalReviews;
using static TitleReview.App.Documents.Typography;

namespace TitleReview.App.Documents.Evaluations;

/// <summary>Many 「评审表」 drawn line by line: page for page what the browser makes of <see cref="EvaluationFormView"/> and its style sheet, in a fraction of the time.</summary>
internal sealed class EvaluationDrawing : IDisposable
{
    private const double HeadingAbove = 4 * Millimetre;
    private const double HeadingBelow = 1.5 * Millimetre;
    private const double InstructionsBelow = 3 * Millimetre;
    private const double AroundInstruction = 1.5 * Millimetre;

    private readonly DrawnPdf _pdf = new(EvaluationForm.Title, EvaluationSheets.PaperWidth, EvaluationSheets.PaperHeight);
    private readonly DrawnFonts _fonts;
    private readonly KeptTexts _texts;
    private readonly EvaluationStyles _styles;
    private readonly RehearsalStamp? _stamp;

    private EvaluationDrawing(string fonts, bool isRehearsal)
    {
        _fonts = new(fonts, _pdf.Pen);
        _texts = new(_fonts);
        _styles = new(_fonts);
        _stamp = isRehearsal ? new(_fonts) : null;
    }

    /// <param name="fonts">The file of fontconfig that names the documents' fonts.</param>
    /// <exception cref="PrintFailedException">It could not be drawn.</exception>
    public static byte[] Draw(IReadOnlyList<(EvaluationForm Form, EvaluationSeal Seal)> forms, string fonts, bool isRehearsal, CancellationToken ct)
    {
        using var drawing = new EvaluationDrawing(fonts, isRehearsal);
        foreach (var (form, seal) in forms)
        {
            ct.ThrowIfCancellationRequested();
            drawing.Draw(form, seal);
        }
        return drawing._pdf.Close();
    }

    public void Dispose()
    {
        _texts.Dispose();
        _fonts.Dispose();
        _pdf.Dispose();
    }

    private void Draw(EvaluationForm form, EvaluationSeal seal)
    {
        _texts.MakeRoom();
        using var foot = new EvaluationFoot(form, seal, _styles, _texts);
        var sheets = new EvaluationSheets(_pdf, foot, _stamp);
        new EvaluationCover(sheets, _styles, _texts).Draw(form);
        foreach (var side in form.Pages)
        {
            var isFirst = side == form.Pages[0];
            sheets.BeginSide(side.StartsSheet, isFirst ? 0 : HeadingAbove);
            if (isFirst)
            {
                DrawInstructions(sheets, form.Instructions);
            }
            DrawParts(sheets, side);
        }
        sheets.End();
    }

    private void DrawInstructions(EvaluationSheets sheets, IReadOnlyList<string> lines)
    {
        var head = _texts.Of(_styles.Instructions, "填表说明", EvaluationSheets.Width);
        head.DrawCentred(sheets.Pen, EvaluationSheets.Left, sheets.Place(0, head.Height, InstructionsBelow), EvaluationSheets.Width, 0, head.Lines);
        foreach (var line in lines)
        {
            var text = _texts.Of(_styles.Body, line, EvaluationSheets.Width);
            text.DrawFrom(sheets.Pen, EvaluationSheets.Left, sheets.Place(AroundInstruction, text.Height, AroundInstruction));
        }
    }

    private void DrawParts(EvaluationSheets sheets, EvaluationPage side)
    {
        var (tables, boxes) = (new EvaluationTables(sheets, _styles, _texts), new EvaluationBoxes(sheets, _styles, _texts));
        foreach (var part in side.Parts)
        {
            var opinion = EvaluationBoxes.HeightOf(side.Parts.Count);
            var least = part.Box is not null ? opinion : part.Columns.Count > 0 || part.Pairs.Count > 0 ? tables.LeastOf(part) : boxes.LeastOfText(part.Text);
            DrawHeading(sheets, part.Title, least);
            if (part.Box is { } box)
            {
                boxes.DrawOpinion(box, opinion, HeadingBelow);
            }
            else if (part.Columns.Count > 0)
            {
                tables.DrawList(part, HeadingBelow);
            }
            else if (part.Pairs.Count > 0)
            {
                tables.DrawPairs(part, HeadingBelow);
            }
            else
            {
                boxes.DrawText(part.Text, HeadingBelow);
            }
        }
    }

    private void DrawHeading(EvaluationSheets sheets, string title, double least)
    {
        var text = _texts.Of(_styles.Heading, title, EvaluationSheets.Width);
        if (text.Height + HeadingBelow + least > sheets.RoomBelow(HeadingAbove) && sheets.IsBegun)
        {
            sheets.Turn();
        }
        text.DrawFrom(sheets.Pen, EvaluationSheets.Left, sheets.Place(sheets.IsBegun ? HeadingAbove : 0, text.Height, HeadingBelow));
    }
}

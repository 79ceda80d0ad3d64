using TitleReview.App.Documents.Drawn;
using TitleReview.Core.FormalReviews;
using static TitleReview.App.Documents.Typography;

namespace TitleReview.App.Documents.Evaluations;

/// <summary>The first side of a drawn 「评审表」.</summary>
internal sealed class EvaluationCover(EvaluationSheets sheets, EvaluationStyles styles, KeptTexts texts)
{
    /// <summary>The first paragraph keeps the margin that a browser gives it.</summary>
    public const double Margin = 11;

    private const double PhotoWidth = 28 * Millimetre;
    private const double PhotoHeight = 38 * Millimetre;
    private const double TitleAbove = 62 * Millimetre;
    private const double TitleBelow = 30 * Millimetre;

    // letter-spacing of 2 pixels
    private const double TitleStep = 30 + 1.5;
    private const double LinesWidth = 130 * Millimetre;
    private const double LabelWidth = 46 * Millimetre;
    private const double LabelBeside = 2 * Millimetre;
    private const double LabelSize = 14;
    private const double LineAbove = 3 * Millimetre;
    private const double NoticeAbove = 20 * Millimetre;

    // what a browser leaves free around a text in a cell: a pixel
    private const double CellPadding = 0.75;

    private static readonly string[] _title = ["专业技术职务", "任职资格评审表"];

    public void Draw(EvaluationForm form)
    {
        sheets.BeginSide(onFront: true, Margin);
        DrawPhoto(sheets.Next);
        var number = texts.Of(styles.Body, $"编号：{form.Number}", EvaluationSheets.Width);
        number.DrawFrom(sheets.Pen, EvaluationSheets.Left, sheets.Place(0, number.Height, Margin));
        DrawTitle();
        foreach (var (label, value) in form.Cover)
        {
            DrawLine(label, value);
        }
        var notice = texts.Of(styles.Body, form.Notice, EvaluationSheets.Width);
        notice.DrawCentred(sheets.Pen, EvaluationSheets.Left, sheets.Place(NoticeAbove, notice.Height, 0), EvaluationSheets.Width, 0, notice.Lines);
    }

    private void DrawPhoto(double top)
    {
        var (width, height) = (PhotoWidth + (2 * GridShape.Line), PhotoHeight + (2 * GridShape.Line));
        var left = EvaluationSheets.Left + EvaluationSheets.Width - width;
        Frame.Draw(sheets.Pen, left, top, width, height);
        var text = texts.Of(styles.Hint, "贴本人近期\n免冠一寸照片", width);
        text.DrawCentred(sheets.Pen, left, top + ((height - text.Height) / 2), width, 0, text.Lines);
    }

    private void DrawTitle()
    {
        var top = sheets.Place(TitleAbove, _title.Length * styles.Cover.LineHeight, TitleBelow);
        foreach (var (at, line) in _title.Index())
        {
            var left = EvaluationSheets.Left + ((EvaluationSheets.Width - (line.Length * TitleStep)) / 2);
            DrawSpread(styles.Cover, line, left, top + (at * styles.Cover.LineHeight), TitleStep);
        }
    }

    private void DrawLine(string label, string value)
    {
        var left = EvaluationSheets.Left + ((EvaluationSheets.Width - LinesWidth) / 2);
        var (valueLeft, valueWidth) = (left + LabelWidth + (2 * LabelBeside), LinesWidth - LabelWidth - (2 * LabelBeside));
        var text = texts.Of(styles.CoverLine, value, valueWidth - (2 * CellPadding));
        // of the line below, as much as a browser adds to a row
        var height = Math.Max(styles.CoverLine.LineHeight + (2 * LineAbove), text.Height + (2 * CellPadding)) + (GridShape.Line / 4);
        if (height > sheets.Room)
        {
            sheets.Turn();
        }
        var top = sheets.Place(0, height, 0);
        var step = (LabelWidth - LabelSize) / Math.Max(1, label.Length - 1);
        DrawSpread(styles.CoverLine, label, left + LabelBeside, top + ((height - styles.CoverLine.LineHeight) / 2), step);
        text.DrawCentred(sheets.Pen, valueLeft, top + ((height - text.Height) / 2), valueWidth, 0, text.Lines);
        Cairo.AddBox(sheets.Pen, valueLeft, top + height - (GridShape.Line / 2), valueWidth, GridShape.Line);
        Cairo.Fill(sheets.Pen);
    }

    /// <summary>Chinese characters, each so far behind the one before.</summary>
    private void DrawSpread(TextStyle style, string text, double left, double top, double step)
    {
        foreach (var (at, character) in text.Index())
        {
            texts.Of(style, $"{character}", EvaluationSheets.Width).DrawFrom(sheets.Pen, left + (at * step), top);
        }
    }
}

using TitleReview.App.Documents.Drawn;
using TitleReview.Core.FormalReviews;
using static TitleReview.App.Documents.Typography;

namespace TitleReview.App.Documents.Evaluations;

/// <summary>What every page of one 「评审表」 has: its watermark and, at the foot, the seal. Drawn once and kept once in the file, however many pages show it.</summary>
internal sealed class EvaluationFoot : IDisposable
{
    private const double Height = 262 * Millimetre;
    private const double QrSize = 19 * Millimetre;
    private const double Gap = 3 * Millimetre;
    private const int MarksAcross = 2;
    private const int MarksDown = 6;

    private readonly CairoSurface _drawn;

    public EvaluationFoot(EvaluationForm form, EvaluationSeal seal, EvaluationStyles styles, KeptTexts texts)
    {
        _drawn = Cairo.CreateRecording(Cairo.ColourAndOpacity, new() { Width = EvaluationSheets.Width, Height = Height });
        using var pen = Cairo.CreatePen(_drawn);
        if (form.Watermark.Length > 0)
        {
            DrawWatermark(pen, texts.Of(styles.Watermark, $"{form.Watermark}　{form.Number}", EvaluationSheets.Width));
        }
        Cairo.SetColour(pen, 0, 0, 0, 1);
        DrawQr(pen, seal.Address);
        var words = $"评审表编号 {form.Number}　第{form.Print}次打印　{seal.PrintedAt}\n验证码 {seal.Code}\n数据校验值 {seal.Hash}";
        var text = texts.Of(styles.Seal, words, EvaluationSheets.Width - QrSize - Gap);
        text.DrawFrom(pen, QrSize + Gap, Height - text.Height);
    }

    /// <param name="bottom">Of the foot, in points from above.</param>
    public void Draw(CairoPen pen, double bottom)
    {
        Cairo.Save(pen);
        Cairo.SetSource(pen, _drawn, EvaluationSheets.Left, bottom - Height);
        Cairo.Paint(pen);
        Cairo.Restore(pen);
    }

    public void Dispose() => _drawn.Dispose();

    // #00000017 in the style sheet; the room left over stands around each row of marks
    private static void DrawWatermark(CairoPen pen, DrawnText mark)
    {
        var (column, row, width) = (EvaluationSheets.Width / MarksAcross, Height / MarksDown, mark.WidthOfFirstLine());
        Cairo.SetColour(pen, 0, 0, 0, 0x17 / 255.0);
        for (var at = 0; at < MarksAcross * MarksDown; at++)
        {
            Cairo.Save(pen);
            Cairo.Translate(pen, ((at % MarksAcross) + 0.5) * column, ((at / MarksAcross) + 0.5) * row);
            Cairo.Rotate(pen, -Math.PI / 6);
            mark.DrawFrom(pen, -width / 2, -mark.LineHeight / 2);
            Cairo.Restore(pen);
        }
    }

    private static void DrawQr(CairoPen pen, string address)
    {
        var (size, squares) = QrPath.SquaresOf(address);
        var side = QrSize / size;
        foreach (var (x, y) in squares)
        {
            Cairo.AddBox(pen, x * side, Height - QrSize + (y * side), side, side);
        }
        Cairo.Fill(pen);
    }
}

using TitleReview.Core.Kernel;

namespace TitleReview.App.Documents.Drawn;

/// <summary>「演练」 across a drawn page, as <see cref="Look.PageStyle"/> has it.</summary>
internal sealed class RehearsalStamp(DrawnFonts fonts)
{
    private const double Size = 130;

    private readonly TextStyle _style = fonts.Style(Size, 1, Typography.SongFont);

    /// <param name="across">Middle of the type area, in points from the left.</param>
    public void Draw(CairoPen pen, double across, double down)
    {
        Cairo.Save(pen);
        Cairo.SetColour(pen, 0.8, 0, 0, 0.16);
        Cairo.Translate(pen, across, down);
        Cairo.Rotate(pen, -Math.PI / 6);
        // letter-spacing of three tenths behind each of both
        const double step = Size * 1.3;
        foreach (var (at, character) in RehearsalMark.Word.Index())
        {
            using var text = fonts.Set(_style, character.ToString(), 2 * Size);
            text.DrawFrom(pen, (at - 1) * step, -Size / 2);
        }
        Cairo.Restore(pen);
    }
}

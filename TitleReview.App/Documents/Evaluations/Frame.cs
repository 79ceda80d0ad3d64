using TitleReview.App.Documents.Drawn;

namespace TitleReview.App.Documents.Evaluations;

/// <summary>A box drawn around something, its lines within its measures.</summary>
internal static class Frame
{
    /// <param name="isBegun">Its upper line stands on a page before.</param>
    /// <param name="goesOn">Its lower line stands on a page behind.</param>
    public static void Draw(CairoPen pen, double left, double top, double width, double height, bool isBegun = false, bool goesOn = false)
    {
        Cairo.AddBox(pen, left, top, GridShape.Line, height);
        Cairo.AddBox(pen, left + width - GridShape.Line, top, GridShape.Line, height);
        if (!isBegun)
        {
            Cairo.AddBox(pen, left, top, width, GridShape.Line);
        }
        if (!goesOn)
        {
            Cairo.AddBox(pen, left, top + height - GridShape.Line, width, GridShape.Line);
        }
        Cairo.Fill(pen);
    }
}

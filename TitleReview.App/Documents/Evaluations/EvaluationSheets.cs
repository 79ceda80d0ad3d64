using TitleReview.App.Documents.Drawn;
using static TitleReview.App.Documents.Typography;

namespace TitleReview.App.Documents.Evaluations;

/// <summary>The pages of one drawn 「评审表」: how far the page is filled, and what stands at its foot. In points from the upper left corner.</summary>
internal sealed class EvaluationSheets(DrawnPdf pdf, EvaluationFoot foot, RehearsalStamp? stamp)
{
    public const double PaperWidth = Typography.PaperWidth * Millimetre;
    public const double PaperHeight = Typography.PaperHeight * Millimetre;

    // 16 mm and 14 mm, of which a browser takes the whole pixels
    public const double Left = 60 * GridShape.Line;
    public const double Width = 178 * Millimetre;
    public const double Top = 52 * GridShape.Line;

    private const double Foot = Top + (273 * Millimetre);
    private const double FootRoom = 22 * Millimetre;
    private const double LeastOfLastSide = 244 * Millimetre;
    private const double Bottom = Foot - FootRoom;

    private int _pages;
    private bool _isOpen;
    private double _sideTop;
    private double _sideLeft;

    public CairoPen Pen => pdf.Pen;

    /// <summary>Where the next line goes, before the margin that is due.</summary>
    public double Next { get; private set; } = Top;

    /// <summary>The margin below what stands last, of which the larger counts where two meet.</summary>
    private double Margin { get; set; }

    /// <summary>Whether anything stands on the page.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>Below a margin of so much.</summary>
    public double RoomBelow(double margin) => Bottom - Next - Math.Max(Margin, margin);

    public double Room => RoomBelow(0);

    /// <param name="onFront">An empty page comes before it where it would be a back.</param>
    /// <param name="margin">Above what begins it; a side keeps it.</param>
    public void BeginSide(bool onFront, double margin)
    {
        if (_isOpen)
        {
            EndPage(Foot);
        }
        if (onFront && int.IsOddInteger(_pages))
        {
            AddEmptyPage();
        }
        (_isOpen, IsBegun, Next, Margin) = (true, false, Top + margin, 0);
        (_sideTop, _sideLeft) = (Next, LeastOfLastSide);
    }

    /// <summary>To the next page; margins do not go with it.</summary>
    public void Turn()
    {
        EndPage(Foot);
        (_sideTop, _sideLeft) = (Top, _sideLeft - (Bottom - _sideTop));
        (IsBegun, Next, Margin) = (false, Top, 0);
    }

    /// <returns>Where the block begins.</returns>
    public double Place(double marginAbove, double height, double marginBelow)
    {
        var top = Next + Math.Max(Margin, marginAbove);
        (IsBegun, Next, Margin) = (true, top + height, marginBelow);
        return top;
    }

    /// <summary>The last page, whose foot goes up where the side ends higher, and an empty one that makes the sheet full.</summary>
    public void End()
    {
        EndPage(Math.Min(Foot, Math.Max(Next, _sideTop + _sideLeft) + FootRoom));
        if (int.IsOddInteger(_pages))
        {
            AddEmptyPage();
        }
    }

    private void EndPage(double bottom)
    {
        foot.Draw(pdf.Pen, bottom);
        stamp?.Draw(pdf.Pen, Left + (Width / 2), (Top + Foot) / 2);
        pdf.EndPage();
        _pages++;
    }

    private void AddEmptyPage()
    {
        pdf.EndPage();
        _pages++;
    }
}

using System.Globalization;
using QRCoder;

namespace TitleReview.App.Documents;

/// <summary>A QR code as squares: a printed document fetches no picture, so the code is drawn.</summary>
internal static class QrPath
{
    /// <param name="Size">Squares in a row, with the quiet zone.</param>
    /// <param name="Path">For the d of an SVG path.</param>
    public sealed record Drawing(int Size, string Path);

    public static Drawing Of(string content)
    {
        var (size, squares) = SquaresOf(content);
        return new(size, string.Concat(squares.Select(square => string.Create(CultureInfo.InvariantCulture, $"M{square.X} {square.Y}h1v1h-1z"))));
    }

    /// <summary>Where it is black, and how many squares a row has, with the quiet zone.</summary>
    public static (int Size, IReadOnlyList<(int X, int Y)> Black) SquaresOf(string content)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var black = new List<(int X, int Y)>();
        foreach (var (y, row) in code.ModuleMatrix.Index())
        {
            for (var x = 0; x < row.Count; x++)
            {
                if (row[x])
                {
                    black.Add((x, y));
                }
            }
        }
        return (code.ModuleMatrix.Count, black);
    }
}

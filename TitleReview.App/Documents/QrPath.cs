using System.Globalization;
using System.Text;
using QRCoder;

namespace TitleReview.App.Documents;

/// <summary>A QR code as one path of squares: a printed document fetches no picture, so the code is drawn.</summary>
internal static class QrPath
{
    /// <param name="Size">Squares in a row, with the quiet zone.</param>
    /// <param name="Path">For the d of an SVG path.</param>
    public sealed record Drawing(int Size, string Path);

    public static Drawing Of(string content)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var (rows, path) = (code.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }
        return new(rows.Count, path.ToString());
    }
}

using System.Runtime.InteropServices;

namespace TitleReview.App.Documents.Drawn;

/// <summary>A PDF drawn page by page by cairo, in points from the upper left corner. It says its title and, like every document of ours, no more.</summary>
internal sealed class DrawnPdf : IDisposable
{
    private readonly MemoryStream _file = new();
    private readonly Cairo.Write _write;
    private readonly CairoSurface _surface;

    public DrawnPdf(string title, double width, double height)
    {
        // kept for as long as native code may call it
        _write = Append;
        _surface = Cairo.CreatePdf(_write, 0, width, height);
        Cairo.RestrictTo(_surface, Cairo.PdfVersion14);
        Cairo.SetMetadata(_surface, Cairo.MetadataTitle, title);
        Cairo.SetMetadata(_surface, Cairo.MetadataCreated, "");
        Pen = Cairo.CreatePen(_surface);
    }

    public CairoPen Pen { get; }

    public void EndPage() => Cairo.ShowPage(Pen);

    /// <exception cref="PrintFailedException">Something could not be drawn.</exception>
    public byte[] Close()
    {
        Cairo.Finish(_surface);
        var status = Math.Max(Cairo.StatusOf(Pen), Cairo.StatusOf(_surface));
        return status == Cairo.Success ? _file.ToArray() : throw new PrintFailedException($"cairo could not draw a document: its status is {status}.");
    }

    public void Dispose()
    {
        Pen.Dispose();
        _surface.Dispose();
        _file.Dispose();
        GC.KeepAlive(_write);
    }

    private int Append(nint closure, nint data, uint length)
    {
        try
        {
            var bytes = new byte[length];
            Marshal.Copy(data, bytes, 0, bytes.Length);
            _file.Write(bytes);
            return Cairo.Success;
        }
        catch (Exception error) when (error is IOException or OutOfMemoryException or OverflowException or ObjectDisposedException)
        {
            return Cairo.WriteError;
        }
    }
}

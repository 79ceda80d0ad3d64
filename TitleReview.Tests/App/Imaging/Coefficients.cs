using TitleReview.App.Imaging;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.App.Imaging;

/// <summary>Every quantised DCT coefficient of a JPEG, as libjpeg-turbo reads it, and the steps they are counted in.</summary>
internal sealed class Coefficients
{
    private readonly Dictionary<(int Component, int Row), short[]> _rows = [];
    private readonly JpegFrame _frame;

    private Coefficients(JpegFrame frame) => _frame = frame;

    public int Components => _frame.Components.Count;

    public IEnumerable<(int Component, int Row, int Column)> Blocks =>
        _rows.SelectMany(row => Enumerable.Range(0, row.Value.Length / 64).Select(column => (row.Key.Component, row.Key.Row, column)));

    /// <summary>By component: the quantisation table with its precision, as it stands in the file.</summary>
    public IReadOnlyList<byte[]> Steps { get; private init; } = [];

    public static Coefficients Read(byte[] jpeg)
    {
        Assert.True(JpegHeader.TryRead(jpeg, ScanLimits.AlreadyJudged, out var header, out var refusal), refusal?.Sentence);
        var tables = TablesOf(jpeg, header);
        var read = new Coefficients(header.Frame) { Steps = [.. header.Frame.Components.Select(component => tables[component.Table])] };
        JpegCodec.Rewrite(CleanJpeg.Write(jpeg, header.Picture), (blocks, component, row) => read._rows[(component, row)] = blocks.ToArray());
        return read;
    }

    public ReadOnlySpan<short> At((int Component, int Row, int Column) block) => _rows[(block.Component, block.Row)].AsSpan(block.Column * 64, 64);

    /// <summary>What a block says something about, in stored pixels.</summary>
    public PixelRect Place((int Component, int Row, int Column) block)
    {
        var part = _frame.Components[block.Component];
        var (width, height) = (_frame.McuWidth / part.Horizontal, _frame.McuHeight / part.Vertical);
        return new(block.Column * width, block.Row * height, width, height);
    }

    private static Dictionary<int, byte[]> TablesOf(byte[] jpeg, JpegHeader header)
    {
        var tables = new Dictionary<int, byte[]>();
        foreach (var segment in header.Picture.Where(segment => segment.Marker == JpegMarker.Dqt))
        {
            for (var at = segment.PayloadStart; at < segment.PayloadEnd;)
            {
                var length = jpeg[at] >> 4 == 0 ? 65 : 129;
                tables[jpeg[at] & 15] = [(byte)(jpeg[at] >> 4), .. jpeg[(at + 1)..(at + length)]];
                at += length;
            }
        }
        return tables;
    }
}

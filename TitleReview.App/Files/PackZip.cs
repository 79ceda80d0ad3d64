using System.Buffers.Binary;
using System.Text;

namespace TitleReview.App.Files;

/// <summary>「备案包」 as a ZIP, written file by file to wherever it goes; nothing is held but the file at hand.</summary>
/// <remarks>
/// Nothing is compressed (PDF, JPEG and Excel are already), and every entry has the same date: the same files make the same bytes, whichever version of the program writes them.
/// So a pack can be written anew from its content and compared, and one changed byte shows wherever it is.
/// </remarks>
public sealed class PackZip(Stream to, DateOnly madeOn)
{
    /// <summary>What a ZIP without extensions can hold.</summary>
    public const int MostFiles = ushort.MaxValue - 1;

    public const long MostBytes = uint.MaxValue / 2;

    // names in UTF-8, nothing else
    private const ushort Flags = 0x0800;
    private const ushort Needs = 20;

    private static readonly uint[] _table = Table();

    private readonly List<(byte[] Name, uint Crc, uint Size, uint Offset)> _entries = [];
    private long _at;

    public async Task AddAsync(string path, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        if (_entries.Count >= MostFiles || _at + content.Length > MostBytes)
        {
            throw new InvalidOperationException("More than a ZIP without extensions can hold.");
        }
        var entry = (Name: Encoding.UTF8.GetBytes(path), Crc: CrcOf(content.Span), Size: (uint)content.Length, Offset: (uint)_at);
        _entries.Add(entry);
        await WriteAsync((byte[])[.. Number(0x04034b50), .. Facts(entry), .. Short(entry.Name.Length), .. Short(0), .. entry.Name], ct);
        await WriteAsync(content, ct);
    }

    public async Task EndAsync(CancellationToken ct)
    {
        var start = _at;
        foreach (var entry in _entries)
        {
            await WriteAsync(
                (byte[])[.. Number(0x02014b50), .. Short(Needs), .. Facts(entry), .. Short(entry.Name.Length), .. Short(0), .. Short(0), .. Short(0), .. Short(0), .. Number(0), .. Number(entry.Offset), .. entry.Name], ct);
        }
        var size = _at - start;
        await WriteAsync((byte[])[.. Number(0x06054b50), .. Short(0), .. Short(0), .. Short(_entries.Count), .. Short(_entries.Count), .. Number((uint)size), .. Number((uint)start), .. Short(0)], ct);
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        await to.WriteAsync(bytes, ct);
        _at += bytes.Length;
    }

    // what both heads of an entry say: version, flags, no compression, midnight of the day, checksum, size twice
    private byte[] Facts((byte[] Name, uint Crc, uint Size, uint Offset) entry) =>
    [
        .. Short(Needs), .. Short(Flags), .. Short(0), .. Short(0), .. Short((Math.Clamp(madeOn.Year - 1980, 0, 127) << 9) | (madeOn.Month << 5) | madeOn.Day),
        .. Number(entry.Crc), .. Number(entry.Size), .. Number(entry.Size),
    ];

    private static byte[] Short(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static uint CrcOf(ReadOnlySpan<byte> content)
    {
        var crc = uint.MaxValue;
        foreach (var one in content)
        {
            crc = _table[(crc ^ one) & 0xFF] ^ (crc >> 8);
        }
        return ~crc;
    }

    private static uint[] Table() =>
        [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (crc, _) => (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1))];
}

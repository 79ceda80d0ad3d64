using static System.Buffers.Binary.BinaryPrimitives;

namespace TitleReview.App.Documents;

/// <summary>
/// The cmap table of a TrueType font, formats 4 and 12 (OpenType specification, «cmap»). Offsets are checked by the span:
/// a damaged file ends in <see cref="ArgumentOutOfRangeException"/>, never in memory that is not the file's.
/// </summary>
internal static class CharacterMap
{
    private const int LastCharacter = 0x10FFFF;

    /// <summary>Runs of characters that have a glyph, first and last included.</summary>
    public static IReadOnlyList<(int First, int Last)> Read(ReadOnlySpan<byte> font)
    {
        var map = Table(font, "cmap"u8);
        var runs = new List<(int First, int Last)>();
        for (var i = 0; i < UInt16(map, 2); i++)
        {
            var subtable = map[Offset(map, 4 + (8 * i) + 4)..];
            var format = UInt16(subtable, 0);
            if (format == 4 && IsUnicode(map, i))
            {
                AddSegments(subtable, runs);
            }
            else if (format == 12)
            {
                AddGroups(subtable, runs);
            }
        }

        return runs.Count > 0 ? runs : throw new InvalidDataException("The font has no Unicode character map.");
    }

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> font, ReadOnlySpan<byte> tag)
    {
        for (var i = 0; i < UInt16(font, 4); i++)
        {
            var entry = font.Slice(12 + (16 * i), 16);
            if (entry[..4].SequenceEqual(tag))
            {
                return font.Slice(Offset(entry, 8), Offset(entry, 12));
            }
        }

        throw new InvalidDataException("The font has no cmap table.");
    }

    /// <summary>Platform 0, or platform 3 with encoding 1; others of format 4 count in codes of their own.</summary>
    private static bool IsUnicode(ReadOnlySpan<byte> map, int i) =>
        UInt16(map, 4 + (8 * i)) is 0 || (UInt16(map, 4 + (8 * i)) is 3 && UInt16(map, 4 + (8 * i) + 2) is 1);

    /// <summary>Format 4: ends, starts, deltas and offsets, each an array with one entry per segment.</summary>
    private static void AddSegments(ReadOnlySpan<byte> table, List<(int First, int Last)> runs)
    {
        var bytes = UInt16(table, 6);
        var ends = table.Slice(14, bytes);
        var starts = table.Slice(16 + bytes, bytes);
        var deltas = table.Slice(16 + (2 * bytes), bytes);
        var offsets = table[(16 + (3 * bytes))..];
        for (var at = 0; at < bytes; at += 2)
        {
            for (int character = UInt16(starts, at); character <= UInt16(ends, at) && character < 0xFFFF; character++)
            {
                var offset = UInt16(offsets, at);
                var stored = offset == 0 ? character : UInt16(offsets, at + offset + (2 * (character - UInt16(starts, at))));
                var glyph = offset != 0 && stored == 0 ? 0 : (stored + UInt16(deltas, at)) & 0xFFFF;
                if (glyph != 0)
                {
                    runs.Add((character, character));
                }
            }
        }
    }

    /// <summary>Format 12: groups of first character, last character, first glyph.</summary>
    private static void AddGroups(ReadOnlySpan<byte> table, List<(int First, int Last)> runs)
    {
        for (var i = 0; i < Offset(table, 12); i++)
        {
            var group = table.Slice(checked(16 + (12 * i)), 12);
            var (first, last) = (Offset(group, 0), Offset(group, 4));
            if (last > LastCharacter)
            {
                throw new InvalidDataException("The font maps characters beyond Unicode.");
            }

            runs.Add((Offset(group, 8) == 0 ? first + 1 : first, last));
        }
    }

    private static int UInt16(ReadOnlySpan<byte> at, int offset) => ReadUInt16BigEndian(at[offset..]);

    private static int Offset(ReadOnlySpan<byte> at, int offset) => checked((int)ReadUInt32BigEndian(at[offset..]));
}

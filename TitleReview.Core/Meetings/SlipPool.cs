using System.Buffers.Binary;

namespace TitleReview.Core.Meetings;

/// <summary>「选票池」: the sealed slips of one case in one piece of fixed length: count, slips in no order, random bytes in the free places.</summary>
public static class SlipPool
{
    private const int Head = sizeof(ushort);

    /// <param name="place">Bytes of one sealed slip.</param>
    public static byte[] Empty(int voters, int place, DrawBytes draw) => [0, 0, .. draw(voters * place)];

    /// <summary>A new pool with this slip too, in an order that owes nothing to the old one.</summary>
    public static byte[] With(ReadOnlySpan<byte> pool, byte[] slip, PickBelow pick)
    {
        var slips = Shuffle.Of([.. Read(pool, slip.Length), slip], pick);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slips.Count * slip.Length, pool.Length - Head, nameof(slip));
        var changed = pool.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(changed, (ushort)slips.Count);
        for (var i = 0; i < slips.Count; i++)
        {
            slips[i].CopyTo(changed, Head + (i * slip.Length));
        }
        return changed;
    }

    public static IReadOnlyList<byte[]> Read(ReadOnlySpan<byte> pool, int place)
    {
        var slips = new List<byte[]>();
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(pool); i++)
        {
            slips.Add(pool.Slice(Head + (i * place), place).ToArray());
        }
        return slips;
    }
}

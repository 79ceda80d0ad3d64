using System.Buffers.Binary;
using System.Security.Cryptography;

namespace TitleReview.Core.Draws;

/// <summary>「由种子产生的数列」: SHA-256 of seed and counter, word by word.</summary>
internal sealed class NumberStream(byte[] seed)
{
    private const int SeedBytes = 32;
    private readonly byte[] _input = [.. seed.AsSpan(0, SeedBytes), 0, 0, 0, 0];
    private readonly byte[] _block = new byte[SHA256.HashSizeInBytes];
    private uint _counter;
    private int _used = SHA256.HashSizeInBytes;

    /// <summary>A number from 0 up to, not including, <paramref name="bound"/>, each equally likely.</summary>
    public int Uniform(int bound)
    {
        // words at and above the last whole multiple would make small numbers a little likelier
        var whole = (1UL << 32) / (uint)bound * (uint)bound;
        uint word;
        do
        {
            word = Next();
        }
        while (word >= whole);
        return (int)(word % (uint)bound);
    }

    /// <summary>1 … <paramref name="count"/> in an order of which each is equally likely.</summary>
    public int[] Shuffle(int count)
    {
        var order = Enumerable.Range(1, count).ToArray();
        for (var i = 0; i < count - 1; i++)
        {
            var j = i + Uniform(count - i);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    private uint Next()
    {
        if (_used == _block.Length)
        {
            BinaryPrimitives.WriteUInt32BigEndian(_input.AsSpan(SeedBytes), _counter++);
            SHA256.HashData(_input, _block);
            _used = 0;
        }

        _used += sizeof(uint);
        return BinaryPrimitives.ReadUInt32BigEndian(_block.AsSpan(_used - sizeof(uint)));
    }
}

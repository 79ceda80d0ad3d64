using System.Text;

namespace TitleReview.Core.Meetings;

/// <summary>「选票」: a choice and the voter's receipt, and nothing of the voter.</summary>
public sealed record Slip(BallotChoice Choice, string Receipt)
{
    /// <summary>Of every slip, whatever is in it.</summary>
    public const int Length = 96;

    private const int Head = 2;

    public byte[] ToBytes()
    {
        var receipt = Encoding.UTF8.GetBytes(Receipt);
        if (receipt.Length > Length - Head)
        {
            throw new InvalidOperationException("A receipt longer than a slip.");
        }
        var bytes = new byte[Length];
        (bytes[0], bytes[1]) = ((byte)Choice, (byte)receipt.Length);
        receipt.CopyTo(bytes, Head);
        return bytes;
    }

    /// <returns>Null: these are not the bytes of a slip.</returns>
    public static Slip? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length || bytes[1] > Length - Head || bytes[(Head + bytes[1])..].ContainsAnyExcept((byte)0))
        {
            return null;
        }
        var choice = (BallotChoice)bytes[0];
        return choice is BallotChoice.Agree or BallotChoice.Against or BallotChoice.Abstain ? new Slip(choice, Encoding.UTF8.GetString(bytes.Slice(Head, bytes[1]))) : null;
    }
}

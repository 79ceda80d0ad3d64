using System.Security.Cryptography;
using System.Text;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「计票」 of one case, in whole numbers.</summary>
/// <param name="Voters">Who was given a ballot.</param>
/// <param name="Abstain">Of those who voted.</param>
public sealed record BallotTally(int Voters, int Agree, int Against, int Abstain)
{
    public int Cast => Agree + Against + Abstain;

    /// <summary>「未投票」: given a ballot and not cast by the close.</summary>
    public int NotCast => Voters - Cast;

    public static BallotTally Of(int voters, IReadOnlyCollection<Slip> slips)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slips.Count, voters, nameof(slips));
        return new(voters, Count(BallotChoice.Agree), Count(BallotChoice.Against), Count(BallotChoice.Abstain));

        int Count(BallotChoice choice) => slips.Count(slip => slip.Choice == choice);
    }

    /// <summary>「选票清单指纹」: what the audit chain and the minutes keep of a published list.</summary>
    public string HashOf(BallotBoxId box, int number, IEnumerable<Slip> slips)
    {
        var lines = slips.Select(slip => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{slip.Receipt} {(int)slip.Choice}")).Order(StringComparer.Ordinal);
        var head = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{box} {number} {Voters} {Cast} {Agree} {Against} {Abstain}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(head)))));
    }
}

using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <remarks>G-AUDIT-TAMPER: 1 000 random attacks, each seen; 100 runs without one, no alarm.</remarks>
public sealed class AuditAttacksTests
{
    private static readonly PersonId[] _people = [new(new Guid(1, 0, 0, new byte[8])), new(new Guid(2, 0, 0, new byte[8]))];

    [Fact]
    public void Attacks_OfEveryKind_AreAllSeen()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var missed = Enumerable.Range(0, 1000).Where(attack => !IsSeen(attack % 8, random)).Select(attack => attack % 8).ToList();

        Assert.True(missed.Count == 0, $"seed {seed}: not seen: {string.Join(',', missed)}");
    }

    [Fact]
    public void Chains_LeftAlone_RaiseNoAlarm()
    {
        var random = new Random(1);

        Assert.All(Enumerable.Range(0, 100), _ => Assert.Null(AuditChain.FirstBreak(Grow(random))));
    }

    private static bool IsSeen(int kind, Random random)
    {
        var honest = Grow(random);
        var forged = Attack(kind, honest, random);
        return AuditChain.FirstBreak(forged) is not null || forged.LastOrDefault()?.Hash != honest[^1].Hash;
    }

    private static List<AuditEntry> Attack(int kind, List<AuditEntry> honest, Random random)
    {
        var at = random.Next(honest.Count - 1);
        List<AuditEntry> forged = [.. honest];
        switch (kind)
        {
            case 0:
                forged[at] = Changed(honest[at], detail: honest[at].Detail + "x");
                break;
            case 1:
                forged.RemoveAt(at);
                break;
            case 2:
                forged.Insert(at, AuditChain.Link(at == 0 ? null : honest[at - 1], honest[at].At, _people[0], "Insert", "s", "d"));
                break;
            case 3:
                (forged[at], forged[at + 1]) = (forged[at + 1], forged[at]);
                break;
            case 4:
                forged = Relinked([.. honest.Select((entry, index) => index == at ? Changed(entry, detail: "forged") : entry)]);
                break;
            case 5:
                forged.RemoveRange(at, honest.Count - at);
                break;
            case 6:
                forged[at] = Changed(honest[at], at: honest[at].At.AddHours(8));
                break;
            default:
                forged = Relinked([.. honest.Where((_, index) => index != at)]);
                break;
        }
        return forged;
    }

    private static List<AuditEntry> Grow(Random random)
    {
        var chain = new List<AuditEntry>();
        for (var length = random.Next(3, 20); length > 0; length--)
        {
            var at = new DateTime(2023, 9, 18, 2, 0, 0, DateTimeKind.Utc).AddTicks(random.NextInt64(TimeSpan.TicksPerDay));
            chain.Add(AuditChain.Link(chain.LastOrDefault(), at, _people[random.Next(2)], "Operation", $"{random.Next(10)}", $"{random.Next(10)}"));
        }
        return chain;
    }

    private static List<AuditEntry> Relinked(List<AuditEntry> entries)
    {
        var chain = new List<AuditEntry>();
        foreach (var entry in entries)
        {
            chain.Add(AuditChain.Link(chain.LastOrDefault(), entry.At, entry.Actor, entry.Operation, entry.Subject, entry.Detail));
        }
        return chain;
    }

    private static AuditEntry Changed(AuditEntry entry, string? detail = null, DateTime? at = null) => new()
    {
        Number = entry.Number,
        At = at ?? entry.At,
        Actor = entry.Actor,
        Operation = entry.Operation,
        Subject = entry.Subject,
        Detail = detail ?? entry.Detail,
        PreviousHash = entry.PreviousHash,
        Hash = entry.Hash,
    };
}

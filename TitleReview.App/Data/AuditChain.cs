using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「审计链」: each entry carries the hash of the one before it, so that a change anywhere shows in all that follow.</summary>
public static class AuditChain
{
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    public static AuditEntry Link(AuditEntry? last, DateTime at, PersonId actor, string operation, string subject, string detail, PersonId? onBehalfOf = null)
    {
        var number = (last?.Number ?? 0) + 1;
        var previous = last?.Hash ?? Genesis;
        var whole = new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        return new AuditEntry
        {
            Number = number,
            At = whole,
            Actor = actor,
            OnBehalfOf = onBehalfOf,
            Operation = operation,
            Subject = subject,
            Detail = detail,
            PreviousHash = previous,
            Hash = HashOf(number, whole, actor, operation, subject, detail, previous, onBehalfOf),
        };
    }

    /// <summary>The number of the first entry that does not fit; null when the whole chain holds.</summary>
    public static long? FirstBreak(IEnumerable<AuditEntry> ascending)
    {
        AuditEntry? last = null;
        foreach (var entry in ascending)
        {
            var expected = Link(last, entry.At, entry.Actor, entry.Operation, entry.Subject, entry.Detail, entry.OnBehalfOf);
            if (entry.Number != expected.Number || entry.PreviousHash != expected.PreviousHash || entry.Hash != expected.Hash)
            {
                return entry.Number;
            }
            last = entry;
        }
        return null;
    }

    // a JSON array, so that no two different entries share one form
    private static string HashOf(long number, DateTime at, PersonId actor, string operation, string subject, string detail, string previous, PersonId? onBehalfOf)
    {
        object[] content = [number, at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"), actor.ToString(), operation, subject, detail, previous];
        // entries made before there were stand-ins keep their hash
        object[] whole = onBehalfOf is { } principal ? ["v2", .. content, principal.ToString()] : ["v1", .. content];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(whole))));
    }
}

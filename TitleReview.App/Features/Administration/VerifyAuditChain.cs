using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

/// <summary>Computes the whole audit chain anew.</summary>
public sealed class VerifyAuditChain(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="FirstBreak">Number of the first entry that does not fit; null when all do.</param>
    /// <param name="LastHash">To be compared with one noted outside the system: entries cut off at the end show only there.</param>
    public sealed record Result(int Entries, long? FirstBreak, string LastHash);

    /// <summary>Null when it is not for this person.</summary>
    public async Task<Result?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(VerifyAuditChain), me).IsRefused)
        {
            return null;
        }
        var (entries, hash) = (0, AuditChain.Genesis);
        var firstBreak = AuditChain.FirstBreak(db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).AsEnumerable().Select(entry =>
        {
            (entries, hash) = (entries + 1, entry.Hash);
            return entry;
        }));
        return new Result(entries, firstBreak, hash);
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Inspection;

/// <summary>Computes the whole audit chain anew, because a part of it proves nothing.</summary>
public sealed class CheckInspectedLog(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="FirstBreak">Number of the first entry that does not fit; null when all do.</param>
    /// <param name="LastHash">To be compared with one noted outside the system.</param>
    public sealed record Result(int Entries, long? FirstBreak, string LastHash)
    {
        public string Sentence => FirstBreak is { } number
            ? $"审计链从第{number}条起不符，此后的记录不能作为依据，请封存系统并通知审计管理员。"
            : $"审计链完整：{Entries}条记录逐条复算相符，最后一条的指纹是{LastHash}。";
    }

    /// <summary>Null when it is not for this person.</summary>
    public async Task<Result?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (OperationMatrix.WhyNot(nameof(CheckInspectedLog), await db.ActorAsync(who, clock, ct)).IsRefused)
        {
            return null;
        }
        var (entries, hash) = (0, AuditChain.Genesis);
        var firstBreak = AuditChain.FirstBreak(db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).AsEnumerable().Select(entry =>
        {
            (entries, hash) = (entries + 1, entry.Hash);
            return entry;
        }));
        return new(entries, firstBreak, hash);
    }
}

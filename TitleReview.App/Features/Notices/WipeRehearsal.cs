using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rehearsing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>「清除演练」: removes every row of it in one transaction and shows that none is left; its files follow. The log keeps its lines, of which none says anything of a person but who acted.</summary>
public sealed class WipeRehearsal(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, EraseRehearsalFiles files)
{
    public async Task<Verdict> HandleAsync(NoticeId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(WipeRehearsal), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var verdict = await db.SaveAsync(ct, inside: async () =>
        {
            var (rehearsal, refused) = await db.RehearsalToChangeAsync(me, id, ct);
            if (refused.IsRefused)
            {
                return refused;
            }
            var policy = await db.Notices.IgnoreQueryFilters().Where(notice => notice.Id == id).Select(notice => notice.PolicyHash).SingleAsync(ct);
            var protocol = await RehearsalWipe.RunAsync(db, id, ct);
            await RemovePolicyAsync(db, policy, ct);
            (rehearsal!.WipedAt, rehearsal.WipedByName, rehearsal.Protocol) = (clock.UtcNow(), me.Name, JsonSerializer.Serialize(protocol));
            var (tables, rows) = (protocol.Count(line => line.Removed > 0), protocol.Sum(line => line.Removed));
            db.Audit(me.Person, clock.UtcNow(), nameof(WipeRehearsal), id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{rows} rows of {tables} tables removed, {protocol.Sum(line => line.Left)} left of {protocol.Count} tables"));
            return Verdict.Allowed;
        });
        if (!verdict.IsRefused)
        {
            await files.EraseAsync(ct);
        }
        return verdict;
    }

    // as it was frozen for the rehearsal alone; a notice that reads the same keeps it
    private static async Task RemovePolicyAsync(ReviewDb db, string hash, CancellationToken ct)
    {
        var isRead = await db.Notices.IgnoreQueryFilters().AnyAsync(notice => notice.PolicyHash == hash, ct)
            || await db.NoticeSupplements.AnyAsync(one => one.PolicyHash == hash, ct)
            || await db.Cases.IgnoreQueryFilters().AnyAsync(file => file.PolicyHash == hash, ct)
            || await db.CasePolicyChanges.AnyAsync(change => change.From == hash || change.To == hash, ct);
        if (!isRead)
        {
            await db.FrozenPolicies.Where(frozen => frozen.Hash == hash).ExecuteDeleteAsync(ct);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>What of a notice has changed, since when, and by which document.</summary>
public sealed class ListSupplements(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="IsInForce">Whether its day has come.</param>
    /// <param name="Hash">Of the chain that begins with the notice.</param>
    public sealed record Row(
        int Number, string Title, string DocumentNumber, DateOnly From, bool IsInForce, bool AppliesToAll, int Cases, DateTime At, string PolicyHash, string Hash, IReadOnlyList<CheckDraft.Change> Changes);

    /// <summary>The last first; empty where there is none, and for whom the page is not.</summary>
    public async Task<IReadOnlyList<Row>> HandleAsync(NoticeId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListSupplements), me).IsRefused || await db.Notices.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } notice)
        {
            return [];
        }
        var (rows, before) = (new List<Row>(), await policies.PolicyAsync(db, notice.PolicyHash, ct));
        foreach (var one in await db.NoticeSupplements.AsNoTracking().Where(one => one.Notice == id).OrderBy(one => one.Number).ToListAsync(ct))
        {
            var after = await policies.PolicyAsync(db, one.PolicyHash, ct);
            var (old, now) = (DraftedPolicy.Parse(before.Frozen).Values, DraftedPolicy.Parse(after.Frozen).Values);
            rows.Insert(0, new Row(
                one.Number, one.Title, one.DocumentNumber, one.EffectiveFrom, one.EffectiveFrom <= clock.Today(), one.AppliesToAll, one.Cases, one.At, one.PolicyHash, one.Hash,
                [
                    .. one.Keys.Split('\n').Select(key => now[key]).OrderBy(value => PolicyTitles.Place(value.Key)).Select(value => new CheckDraft.Change(
                        PolicyTitles.Of(value.Key), old.TryGetValue(value.Key.Name, out var was) ? PolicyWords.Of(was) : ["没有规定"], PolicyWords.Of(value), value.Source)),
                ]));
            before = after;
        }
        return rows;
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>「回避后不再评审」: sheets whose expert must withdraw. They stay on record and do not count; the way to the sealed copy is closed with them.</summary>
public static class RecusedSheets
{
    /// <summary>Withdraws them in the act that is being saved. Nobody's words tell which they were.</summary>
    /// <param name="expert">Null: of whichever expert.</param>
    /// <param name="file">Null: of whichever case.</param>
    public static async Task WithdrawAsync(ReviewDb db, Recusals recusals, BlindStore blinds, PersonId? expert, CaseId? file, DateOnly today, DateTime now, CancellationToken ct)
    {
        var open = await (
            from task in db.ScoringTasks
            join link in db.SealLinks on task.Blind equals link.Blind
            join one in db.Cases on link.Case equals one.Id
            where link.EndedAt == null && task.WithdrawnAt == null && (one.Stage == Stage.Scoring || one.Stage == Stage.Meeting)
                && (expert == null || task.Expert == expert) && (file == null || link.Case == file)
            select new { Task = task, File = one }).ToListAsync(ct);
        var findings = await recusals.OfPeopleAsync(db, [.. open.Select(one => one.Task.Expert).Distinct()], [.. open.Select(one => one.File).Distinct()], today, ct);
        var people = await db.PeopleOfAsync(findings.Select(found => found.Expert), ct);
        var reasons = findings.ToLookup(found => (people[found.Expert], found.Case), found => $"{found}");
        foreach (var one in open.Where(one => reasons.Contains((one.Task.Expert, one.File.Id))))
        {
            Withdraw(one.Task, SheetWithdrawal.Recused, string.Join("；", reasons[(one.Task.Expert, one.File.Id)].Distinct()), blinds, now);
        }
    }

    public static void Withdraw(ScoringTask task, SheetWithdrawal why, string reason, BlindStore blinds, DateTime now) =>
        (task.WithdrawnAt, task.Withdrawal, task.WithdrawalBox) = (now, why, blinds.SealReason(task.Id, reason));

    /// <summary>Who has withdrawn from a case, by a declaration or over the sealed copy itself, in whichever round.</summary>
    public static async Task<ILookup<CaseId, PersonId>> OfCasesAsync(ReviewDb db, IReadOnlyCollection<CaseId> files, CancellationToken ct) =>
        (await db.SealLinks.AsNoTracking().Where(link => files.Contains(link.Case))
            .Join(db.ScoringTasks.Where(task => task.Withdrawal == SheetWithdrawal.Recused), link => link.Blind, task => task.Blind, (link, task) => new { link.Case, task.Expert }).ToListAsync(ct))
        .ToLookup(one => one.Case, one => one.Expert);

    /// <summary>Who is meant by findings: the account of an expert in a pool, or the person himself who is in none.</summary>
    public static async Task<IReadOnlyDictionary<ExpertId, PersonId>> PeopleOfAsync(this ReviewDb db, IEnumerable<ExpertId> experts, CancellationToken ct)
    {
        var ids = experts.Distinct().ToList();
        var pooled = await db.PoolExperts.AsNoTracking().Where(one => ids.Contains(one.Id) && one.Person != null).ToDictionaryAsync(one => one.Id, one => one.Person!.Value, ct);
        return ids.ToDictionary(id => id, id => pooled.GetValueOrDefault(id, new PersonId(id.Value)));
    }
}

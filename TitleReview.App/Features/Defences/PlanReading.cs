using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>All that is known of the defences under one notice.</summary>
public sealed class PlanReading(PolicyStore policies, DefencePlacements placements, Recusals recusals)
{
    /// <param name="Plan">Null: nothing is arranged yet.</param>
    public sealed record Known(
        Notice Notice, Policy Policy, DefencePlan? Plan, IReadOnlyList<DefenceSession> Sessions, ILookup<DefenceSessionId, DefencePanelMember> Panel,
        IReadOnlyDictionary<CaseId, DefencePlacements.Line> Lines, IReadOnlyDictionary<CaseId, ScheduledDefence> Scheduled)
    {
        /// <summary>Who must defend and has no session.</summary>
        public IReadOnlyList<DefencePlacements.Line> Unplaced => [.. Lines.Values
            .Where(line => line.Placement.Mode is DefenceMode.OnSite or DefenceMode.Remote && !Scheduled.ContainsKey(line.File.Id)).OrderBy(line => line.File.Number, StringComparer.Ordinal)];

        public int WaitingForDraw => Lines.Values.Count(line => line.Placement.Mode == DefenceMode.InDrawPool);

        public IReadOnlyList<ScheduledDefence> In(DefenceSession session) => [.. Scheduled.Values.Where(one => one.Session == session.Id).OrderBy(one => one.Position)];
    }

    public async Task<Known> OfAsync(ReviewDb db, Notice notice, CancellationToken ct) => await OfAsync(
        db, notice, await db.Cases.AsNoTracking().Where(file => file.Notice == notice.Id && DefencePlacements.Stages.Contains(file.Stage)).ToListAsync(ct), ct);

    /// <summary>The same for one applicant: of the others' applications nothing is read.</summary>
    public Task<Known> OfAsync(ReviewDb db, Notice notice, ReviewCase file, CancellationToken ct) => OfAsync(db, notice, [file], ct);

    private async Task<Known> OfAsync(ReviewDb db, Notice notice, List<ReviewCase> files, CancellationToken ct)
    {
        var policy = await policies.PolicyOfNoticeAsync(db, notice.Id, ct);
        var sessions = await db.DefenceSessions.AsNoTracking().Where(one => one.Notice == notice.Id).OrderBy(one => one.HeldOn).ThenBy(one => one.StartsAt).ThenBy(one => one.Number).ToListAsync(ct);
        var ids = sessions.ConvertAll(one => one.Id);
        return new(
            notice, policy, await db.DefencePlans.AsNoTracking().SingleOrDefaultAsync(plan => plan.Notice == notice.Id, ct), sessions,
            (await db.DefencePanel.AsNoTracking().Where(one => ids.Contains(one.Session)).OrderBy(one => one.Number).ToListAsync(ct)).ToLookup(one => one.Session),
            await placements.OfAsync(db, files, policy, ct),
            await db.Defences.AsNoTracking().Where(one => one.Notice == notice.Id).ToDictionaryAsync(one => one.Case, ct));
    }

    /// <summary>Who of these has to withdraw from which of these.</summary>
    public async Task<IReadOnlySet<(CaseId Case, PersonId Member)>> RecusedAsync(ReviewDb db, IReadOnlyCollection<PersonId> members, IReadOnlyCollection<ReviewCase> files, DateOnly today, CancellationToken ct)
    {
        var findings = await recusals.OfPeopleAsync(db, members, files, today, ct);
        var pooled = (await db.PoolExperts.AsNoTracking().Where(expert => expert.Person != null && members.Contains(expert.Person.Value)).Select(expert => new { expert.Id, expert.Person }).ToListAsync(ct))
            .ToDictionary(expert => expert.Id, expert => expert.Person!.Value);
        return findings.Select(one => (one.Case, pooled.GetValueOrDefault(one.Expert, new PersonId(one.Expert.Value)))).ToHashSet();
    }

    /// <summary>Who of a panel has to withdraw from a case and has not stepped out of it.</summary>
    public async Task<IReadOnlyList<PersonId>> MustWithdrawAsync(ReviewDb db, DefenceSessionId session, ReviewCase file, DateOnly today, CancellationToken ct)
    {
        var members = await db.DefencePanel.AsNoTracking().Where(one => one.Session == session && !db.DefenceWithdrawals.Any(gone => gone.Case == file.Id && gone.Member == one.Person)).Select(one => one.Person).ToListAsync(ct);
        var recused = await RecusedAsync(db, members, [file], today, ct);
        return [.. members.Where(member => recused.Contains((file.Id, member)))];
    }
}

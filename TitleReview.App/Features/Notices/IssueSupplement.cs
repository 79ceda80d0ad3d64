using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>Issues a supplement that another has written: from its day on the notice holds with the changed values, and each submitted application too where the supplement says so.</summary>
public sealed class IssueSupplement(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="PolicyHash">As it was checked on the page.</param>
    public sealed record Command(Guid Draft, int Version, string PolicyHash);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(IssueSupplement), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(IssueSupplement), command.Draft.ToString("N"), command.PolicyHash);
        // inside, so that whoever submits at this instant is either before it or after it
        return await db.SaveAsync(ct, inside: () => IssueAsync(db, me, command, ct));
    }

    private async Task<Verdict> IssueAsync(ReviewDb db, Actor me, Command command, CancellationToken ct)
    {
        if (await DraftFile.FindAsync(db, me, command.Draft, ct) is not { Draft: { Changes: { } notice } draft } file)
        {
            return Verdict.Of(new DraftNotFound());
        }
        var outcome = await DraftOutcome.OfAsync(db, file, policies, clock.Today(), ct);
        var verdict = Verdict.Of(
            draft.State != DraftState.Writing ? new DraftIsClosed(draft.Title) : null,
            draft.Version != command.Version || outcome.Policy!.Hash != command.PolicyHash ? new PageIsStale() : null,
            outcome.Findings.Count(one => one.Stops) is > 0 and var faults ? new DraftIsNotReady(faults) : null)
            .And(outcome.WhyNot).And(await DraftRelease.WhyNotAsync(db, draft, me, ct));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        await PublishDraft.FreezeAsync(db, outcome.Policy!, ct);
        var last = await db.NoticeSupplements.AsNoTracking().Where(one => one.Notice == notice).OrderByDescending(one => one.Number).FirstOrDefaultAsync(ct);
        var (number, terms, keys) = ((last?.Number ?? 0) + 1, DraftOutcome.TermsOf(draft), file.Edited.Select(change => change.Key.Name).Order(StringComparer.Ordinal).ToList());
        var previous = last?.Hash ?? await db.Notices.Where(one => one.Id == notice).Select(one => one.PolicyHash).SingleAsync(ct);
        db.NoticeSupplements.Add(new NoticeSupplement
        {
            Notice = notice,
            Number = number,
            Title = draft.Title,
            DocumentNumber = draft.Number,
            EffectiveFrom = draft.EffectiveFrom!.Value,
            AppliesToAll = draft.AppliesToAll,
            PolicyHash = outcome.Policy!.Hash,
            Keys = string.Join('\n', keys),
            PreviousHash = previous,
            Hash = SupplementChain.Hash(previous, number, terms, outcome.Policy.Hash, keys),
            Cases = draft.AppliesToAll ? await FreezeAnewAsync(db, notice, number, file.Edited, ct) : 0,
            By = me.Person,
            ByName = me.Name,
            At = clock.UtcNow(),
        });
        (draft.State, draft.Published) = (DraftState.Published, notice);
        return Verdict.Allowed;
    }

    // each over its own policy: an earlier supplement that was not for it stays away
    private async Task<int> FreezeAnewAsync(ReviewDb db, NoticeId notice, int number, IReadOnlyList<PolicyValue> changes, CancellationToken ct)
    {
        var laid = new Dictionary<string, Policy>(StringComparer.Ordinal);
        var cases = await db.Cases.Where(file => file.Notice == notice && file.PolicyHash.Length > 0).ToListAsync(ct);
        foreach (var file in cases)
        {
            if (!laid.TryGetValue(file.PolicyHash, out var policy))
            {
                policy = DraftedPolicy.Read(DraftedPolicy.Lay(await policies.PolicyAsync(db, file.PolicyHash, ct), changes));
                laid.Add(file.PolicyHash, policy);
                await PublishDraft.FreezeAsync(db, policy, ct);
            }
            db.CasePolicyChanges.Add(new CasePolicyChange { Case = file.Id, Number = number, From = file.PolicyHash, To = policy.Hash, At = clock.UtcNow() });
            file.FreezeAnew(policy.Hash);
        }
        return cases.Count;
    }
}

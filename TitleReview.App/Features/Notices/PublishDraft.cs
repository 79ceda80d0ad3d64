using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

public sealed record DraftIsNotReady(int Faults) : Refusal($"还有{Faults}处须改正，没有发布；请在“发布前检查”中逐处改正。");

/// <summary>Publishes what another has written: the text is frozen and hashed, read by the parser that reads packs, and holds from then on.</summary>
public sealed class PublishDraft(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, PolicyStore policies)
{
    /// <param name="Version">Of the draft, as it was on the page.</param>
    /// <param name="PolicyHash">As it was checked on the page: another value since is not published unseen.</param>
    public sealed record Command(Guid Draft, int Version, string PolicyHash);

    public sealed record Result(Verdict Verdict, NoticeId Notice);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(PublishDraft), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, default);
        }
        var notice = new NoticeId(newId());
        db.Audit(me.Person, clock.UtcNow(), nameof(PublishDraft), command.Draft.ToString("N"), command.PolicyHash);
        // inside, so that nothing is published that somebody is changing at this instant
        return new(await db.SaveAsync(ct, inside: () => PublishAsync(db, me, command, notice, ct)), notice);
    }

    private async Task<Verdict> PublishAsync(ReviewDb db, Actor me, Command command, NoticeId notice, CancellationToken ct)
    {
        if (await DraftFile.FindAsync(db, me, command.Draft, ct) is not { Draft: { Kind: not DraftKind.Supplement } draft } file)
        {
            return Verdict.Of(new DraftNotFound());
        }
        var outcome = await DraftOutcome.OfAsync(db, file, policies, clock.Today(), ct);
        var verdict = Verdict.Of(
            draft.State != DraftState.Writing ? new DraftIsClosed(draft.Title) : null,
            draft.Version != command.Version || (outcome.Policy is { } checkedNow && checkedNow.Hash != command.PolicyHash) ? new PageIsStale() : null,
            outcome.Stops ? new DraftIsNotReady(Math.Max(1, outcome.Missing.Count + outcome.Findings.Count(one => one.Stops))) : null)
            .And(outcome.WhyNot).And(await DraftRelease.WhyNotAsync(db, draft, me, ct));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var policy = outcome.Policy!;
        await FreezeAsync(db, policy, ct);
        db.Notices.Add(new Notice
        {
            Id = notice,
            PolicyId = policy.Id,
            PolicyHash = policy.Hash,
            Title = policy.Title,
            Year = policy.Year,
            Office = draft.Office,
            PublishedAt = clock.UtcNow(),
            DocumentNumber = draft.Number,
        });
        (draft.State, draft.Published) = (DraftState.Published, notice);
        return Verdict.Allowed;
    }

    internal static async Task FreezeAsync(ReviewDb db, Policy policy, CancellationToken ct)
    {
        if (!await db.FrozenPolicies.AnyAsync(frozen => frozen.Hash == policy.Hash, ct) && db.FrozenPolicies.Local.All(frozen => frozen.Hash != policy.Hash))
        {
            db.FrozenPolicies.Add(new FrozenPolicy { Hash = policy.Hash, Json = policy.Frozen });
        }
    }
}

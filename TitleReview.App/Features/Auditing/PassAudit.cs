using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed record OpinionNeedsText() : Refusal("请填写审核意见。");

/// <summary>Passes a case on to the next level, with the opinion on the record.</summary>
public sealed class PassAudit(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public sealed record Command(CaseId Case, string Opinion, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var decision = await DecideAsync(db, await db.ActorAsync(who, clock, ct), command, ct);
        return decision.WhyNot.IsRefused ? decision.WhyNot : await db.SaveAsync(ct, decision.AskAgain);
    }

    /// <summary>The step itself; saving is the caller's, who may have others to save with it.</summary>
    internal async Task<Decision> DecideAsync(ReviewDb db, Actor me, Command command, CancellationToken ct)
    {
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(PassAudit), me, file) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed);
        }
        if (file!.Version != command.Version)
        {
            return new(Verdict.Of(new PageIsStale()));
        }
        var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
        // as it lies before the officer, whatever is done to it below
        var turn = LevelTurn.Of(file);
        var verdict = (await WhyNotAsync(db, file, command.Opinion, policy, ct)).And(await WhyNotLookedAtAsync());
        if (verdict.IsRefused)
        {
            return new(verdict);
        }

        if (file.Stage == Stage.UnitAudit)
        {
            // the order of offices may have changed since the submission
            file.Plan(await db.AuditRouteAsync(file.Unit, policy.Submissions.Levels.Value, ct));
        }
        // asked again when nobody else may write: a colleague may be marking pages, unticking or listing, finance booking the fee (TW-06), at this moment
        return new(Verdict.Allowed, async () =>
        {
            if (await WhyNotLookedAtAsync() is { IsRefused: true } changed)
            {
                return changed;
            }
            file.Take(Act.Pass, me, clock.UtcNow(), command.Opinion.Trim(), isPaid: file.Stage == Stage.FormalReview && await db.IsPaidAsync(file, policy, fields, ct));
            db.Audit(me.Person, clock.UtcNow(), nameof(PassAudit), file.Id.ToString(), file.Stage.ToString());
            return Verdict.Allowed;
        });

        async Task<Verdict> WhyNotLookedAtAsync() =>
            (await db.WhyNotPassAsync(turn, policy, ct)).And((await db.CheckedPagesAsync(command.Case, turn.Level, policy, ct)).WhyNotPass(policy));
    }

    private async Task<Verdict> WhyNotAsync(ReviewDb db, ReviewCase file, string opinion, Policy policy, CancellationToken ct)
    {
        var open = await db.OpenObjectionsAsync(file.Id, PublicityKind.Unit, ct);
        var verdict = Verdict.Of(opinion.Trim().Length == 0 ? new OpinionNeedsText() : null, HistoryNote.WhyTooLong(opinion));
        if (file.Stage != Stage.UnitAudit)
        {
            verdict = verdict.And(PublicityRules.WhyNotGoOn(open, policy.Publicity));
        }
        if (file.Stage == Stage.SupervisorAudit)
        {
            var recommended = SupervisorOpinion.Check(opinion, await db.SupervisorSentenceAsync(fields, file, policy, ct), policy.SupervisorOpinion);
            return verdict.And(Verdict.Of(recommended.Outcome == Outcome.Refused ? new FindingRefuses(recommended) : null));
        }
        if (file.Stage != Stage.UnitAudit)
        {
            return verdict;
        }
        verdict = verdict.And(await db.WhyBarredAsync(file.Applicant, file.Unit, await db.Notices.Where(notice => notice.Id == file.Notice).Select(notice => notice.Year).SingleAsync(ct), ct));
        var finding = UnitOpinion.Check(opinion, policy.UnitOpinion);
        return verdict
            .And(Verdict.Of(finding.Outcome == Outcome.Refused ? new FindingRefuses(finding) : null))
            .And(PublicityRules.WhyNotPassOn(
                (await db.UnitPublicityAsync(file, ct)).Days(),
                open,
                clock.UtcNow(),
                policy.Publicity,
                await PolicyStore.CalendarAsync(db, ct)));
    }
}

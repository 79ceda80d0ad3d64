using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「撤销任职资格」: carries out what a colleague has proposed by a decision. A document none of whose people is left is revoked with them.</summary>
public sealed class RevokeTitle(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Version">Of the proposal, as it was seen.</param>
    public sealed record Command(DocumentId Draft, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (await db.OwnDraftAsync(me, command.Draft, ct) is not { Kind: ApprovalDraftKind.Revoke, Target: { } target } row)
        {
            return Verdict.Of(new CaseNotFound());
        }
        var seen = (await db.SeenCasesAsync(row.Id, ct)).ToDictionary(one => one.Case, one => one.Version);
        var files = await db.Cases.Where(file => seen.Keys.Contains(file.Id)).OrderBy(file => file.Number).ToListAsync(ct);
        var verdict = Verdict.Of(files.SelectMany(file => OperationMatrix.WhyNot(nameof(RevokeTitle), me, file).Refusals).Distinct());
        verdict = verdict.IsRefused ? verdict : ReleaseRules.WhyNotRelease(me, DraftBook.Drafters(row), row.Office, row.State);
        verdict = verdict.IsRefused ? verdict
            : row.Version != command.Version ? Verdict.Of(new PageIsStale())
            : Verdict.Of(files.Where(file => file.Version != seen[file.Id]).Select(file => new CaseChangedSinceTheDraft(file.Number)));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        return await db.SaveAsync(ct, async () =>
        {
            var (still, now) = (await db.ActorAsync(who, clock, ct), clock.UtcNow());
            var standing = await db.StandingIn(target).ToListAsync(ct);
            var refused = ReleaseRules.WhyNotRelease(still, DraftBook.Drafters(row), row.Office, row.State)
                .And(Verdict.Of(await db.WhyNotReplaceAsync(target, ct), files.TrueForAll(file => standing.Contains(file.Id)) ? null : new NotInTheDocument()));
            if (refused.IsRefused)
            {
                return refused;
            }
            foreach (var file in files)
            {
                db.RevokedTitles.Add(new RevokedTitle { Case = file.Id, Document = target, Reason = row.Reason, Decision = row.Decision, ProposedBy = row.DraftedBy, RevokedBy = still.Person, At = now });
                file.Take(Act.RevokeTitle, still, now, $"{row.Decision}：{row.Reason}");
                db.Audit(still.Person, now, nameof(RevokeTitle), file.Id.ToString(), $"by {row.Id}, of {target}");
            }
            var revoked = files.ConvertAll(file => file.Id);
            (await db.Certificates.Where(certificate => revoked.Contains(certificate.Case) && certificate.VoidAt == null).ToListAsync(ct)).ForEach(certificate => certificate.VoidAt = now);
            if (standing.Count == files.Count)
            {
                await db.MarkRevokedAsync(target, row.Reason, replacedBy: null, now, ct);
            }
            (row.State, row.DecidedBy, row.DecidedAt) = (ApprovalDraftState.Released, still.Person, now);
            return Verdict.Allowed;
        });
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「拟制撤销任职资格」 of one person or several of a document, by a decision that people have taken. Nothing is revoked before another person carries it out.</summary>
public sealed class ProposeRevocation(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    /// <param name="Decision">Number or name of the decision.</param>
    public sealed record Command(DocumentId Document, IReadOnlyList<CaseId> Cases, string Reason, string Decision);

    /// <param name="Draft">Null when refused.</param>
    public sealed record Result(Verdict Verdict, DocumentId? Draft);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (await db.OwnDocumentAsync(me, command.Document, ct) is not { } document)
        {
            return new(Verdict.Of(new CaseNotFound()), Draft: null);
        }
        var standing = await db.StandingIn(document.Id).ToListAsync(ct);
        var files = await db.Cases.AsNoTracking().Where(file => command.Cases.Contains(file.Id) && standing.Contains(file.Id)).ToListAsync(ct);
        var verdict = Verdict.Of([
            .. files.SelectMany(file => OperationMatrix.WhyNot(nameof(ProposeRevocation), me, file).Refusals).Distinct(),
            command.Cases.Count == 0 ? new RevocationNeedsPeople() : files.Count < command.Cases.Distinct().Count() ? new NotInTheDocument() : null,
            string.IsNullOrWhiteSpace(command.Reason) ? new RevocationNeedsReason() : null,
            string.IsNullOrWhiteSpace(command.Decision) ? new RevocationNeedsDecision() : null,
            HistoryNote.WhyTooLong(command.Decision + command.Reason),
            await db.WhyNotReplaceAsync(document.Id, ct),
        ]);
        if (verdict.IsRefused)
        {
            return new(verdict, Draft: null);
        }
        var (id, now) = (new DocumentId(newId()), clock.UtcNow());
        db.Audit(me.Person, now, nameof(ProposeRevocation), id.ToString(), string.Create(CultureInfo.InvariantCulture, $"of {document.Id}, {files.Count}"));
        var saved = await db.KeepAsync(
            new DraftedApproval
            {
                Id = id,
                Kind = ApprovalDraftKind.Revoke,
                State = ApprovalDraftState.Awaiting,
                Notice = document.Notice,
                Office = files[0].Office,
                Target = document.Id,
                Prefecture = "",
                IssuingBody = "",
                Reason = command.Reason.Trim(),
                Decision = command.Decision.Trim(),
                DraftedBy = me.Person,
                DraftedAt = now,
                SentBy = me.Person,
            },
            [.. files.Select(file => new SeenCase(file.Id, file.Version))],
            ct);
        return new(saved, saved.IsRefused ? null : id);
    }
}

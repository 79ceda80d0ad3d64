using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「拟制换发文件」: the same people under a new number, as their data are now; the old document stays, marked, once the new one is released.</summary>
public sealed class PrepareReplacement(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, DraftApproval drafts, GlyphProof proof)
{
    public sealed record Command(DocumentId Document, string Prefecture, string IssuingBody, string Reason);

    /// <param name="Draft">Null when refused.</param>
    public sealed record Result(Verdict Verdict, DocumentId? Draft);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (await db.OwnDocumentAsync(me, command.Document, ct) is not { } old)
        {
            return Refused(Verdict.Of(new CaseNotFound()));
        }
        var standing = db.StandingIn(old.Id);
        var cases = await db.Cases.AsNoTracking().Where(file => standing.Contains(file.Id)).Select(file => new SeenCase(file.Id, file.Version)).ToListAsync(ct);
        var request = new ApprovalRequest(old.Notice, cases, command.Prefecture, command.IssuingBody);
        var draft = await drafts.ComposeAsync(db, me, request, new(nameof(PrepareReplacement), old.Id, $"{DraftBook.NumberOf(old)}"), ct);
        var verdict = draft.Verdict.And(Verdict.Of(
            string.IsNullOrWhiteSpace(command.Reason) ? new RevocationNeedsReason() : null,
            HistoryNote.WhyTooLong(command.Reason)));
        if (verdict.IsRefused)
        {
            return Refused(verdict);
        }
        if (await proof.WhyNotAsync(draft.Document(1)) is { } unprintable)
        {
            return Refused(Verdict.Of(unprintable));
        }
        var (id, now) = (new DocumentId(newId()), clock.UtcNow());
        db.Audit(me.Person, now, nameof(PrepareReplacement), id.ToString(), string.Create(CultureInfo.InvariantCulture, $"of {old.Id}, {cases.Count}"));
        var saved = await db.KeepAsync(
            new DraftedApproval
            {
                Id = id,
                Kind = ApprovalDraftKind.Replace,
                State = ApprovalDraftState.Awaiting,
                Notice = old.Notice,
                Office = draft.Files[0].Office,
                Target = old.Id,
                Prefecture = command.Prefecture.Trim(),
                IssuingBody = command.IssuingBody.Trim(),
                Reason = command.Reason.Trim(),
                Decision = "",
                DraftedBy = me.Person,
                DraftedAt = now,
                SentBy = me.Person,
            },
            cases,
            ct);
        return new(saved, saved.IsRefused ? null : id);
    }

    private static Result Refused(Verdict verdict) => new(verdict, Draft: null);
}

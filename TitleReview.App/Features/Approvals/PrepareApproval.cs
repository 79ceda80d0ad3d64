using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Approvals;

/// <summary>「拟制任职资格文件」: puts down who is to be approved; nothing is issued and no number is taken before another person releases it.</summary>
public sealed class PrepareApproval(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, DraftApproval drafts, GlyphProof proof)
{
    /// <param name="IsSent">Sent for release at once.</param>
    public sealed record Command(ApprovalRequest Request, bool IsSent);

    /// <param name="Draft">Null when refused.</param>
    public sealed record Result(Verdict Verdict, DocumentId? Draft);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var request = command.Request;
        var draft = await drafts.ComposeAsync(db, me, request, new(nameof(PrepareApproval)), ct);
        if (draft.Verdict.IsRefused)
        {
            return new(draft.Verdict, Draft: null);
        }
        if (await proof.WhyNotAsync(draft.Document(1)) is { } unprintable)
        {
            return new(Verdict.Of(unprintable), Draft: null);
        }
        var (id, now) = (new DocumentId(newId()), clock.UtcNow());
        db.Audit(me.Person, now, nameof(PrepareApproval), id.ToString(), draft.Files.Count.ToString(CultureInfo.InvariantCulture));
        var saved = await db.KeepAsync(
            new DraftedApproval
            {
                Id = id,
                Kind = ApprovalDraftKind.Issue,
                State = command.IsSent ? ApprovalDraftState.Awaiting : ApprovalDraftState.Writing,
                Notice = request.Notice,
                Office = draft.Files[0].Office,
                Prefecture = request.Prefecture.Trim(),
                IssuingBody = request.IssuingBody.Trim(),
                Reason = "",
                Decision = "",
                DraftedBy = me.Person,
                DraftedAt = now,
                SentBy = command.IsSent ? me.Person : null,
            },
            [.. request.Cases.DistinctBy(seen => seen.Case)],
            ct);
        return new(saved, saved.IsRefused ? null : id);
    }
}

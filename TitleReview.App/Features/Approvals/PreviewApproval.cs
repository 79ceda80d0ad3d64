using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>The document as it would be issued now, under the number it would get.</summary>
public sealed class PreviewApproval(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, DraftApproval drafts)
{
    /// <param name="Document">Null when refused.</param>
    public sealed record Result(Verdict Verdict, ApprovalDocument? Document);

    public async Task<Result> HandleAsync(ApprovalRequest request, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(PreviewApproval), me) is { IsRefused: true } notAllowed)
        {
            return new Result(notAllowed, Document: null);
        }
        var draft = await drafts.ComposeAsync(db, me, request, new(nameof(PrepareApproval)), ct);
        return draft.Verdict.IsRefused ? new Result(draft.Verdict, Document: null)
            : new Result(draft.Verdict, draft.Document(await db.NextDocumentAsync(draft.Prefix, draft.Facts!.Year, ct)));
    }
}

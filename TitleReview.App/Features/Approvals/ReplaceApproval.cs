using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「签发换发文件」: the new document names the old one; the old one stays, marked, and its certificates are void.</summary>
public sealed class ReplaceApproval(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, ApprovalRelease release)
{
    /// <param name="Version">Of the draft, as it was seen.</param>
    public sealed record Command(DocumentId Draft, int Version);

    /// <param name="Number">Null when refused.</param>
    public sealed record Result(Verdict Verdict, DocumentNumber? Number);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (await db.OwnDraftAsync(me, command.Draft, ct) is not { Kind: ApprovalDraftKind.Replace, Target: { } target } row)
        {
            return new(Verdict.Of(new CaseNotFound()), Number: null);
        }
        var old = await db.IssuedDocuments.SingleAsync(document => document.Id == target, ct);
        var ready = await release.GetReadyAsync(db, me, row, command.Version, new(nameof(ReplaceApproval), target, $"{DraftBook.NumberOf(old)}"), ct);
        if (ready.Verdict.IsRefused)
        {
            return new(ready.Verdict, Number: null);
        }
        DocumentNumber? number = null;
        var saved = await db.SaveAsync(ct, async () =>
        {
            var still = await db.ActorAsync(who, clock, ct);
            var verdict = ready.WhyNot(still, row).And(Verdict.Of(await db.WhyNotReplaceAsync(target, ct)));
            if (!verdict.IsRefused)
            {
                number = await release.WriteAsync(db, still, row, ready, ct);
                var chosen = ready.Draft!.Files.Select(file => file.Id).ToList();
                (await db.ApprovedCases.Where(approved => chosen.Contains(approved.Case)).ToListAsync(ct)).ForEach(approved => approved.Document = row.Id);
                foreach (var file in ready.Draft.Files)
                {
                    file.Take(Act.Replace, still, clock.UtcNow(), $"{number}，废止{DraftBook.NumberOf(old)}：{row.Reason}");
                }
                await db.MarkRevokedAsync(target, row.Reason, row.Id, clock.UtcNow(), ct);
                db.Audit(still.Person, clock.UtcNow(), nameof(ReplaceApproval), row.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{number.Year}-{number.Number} for {target}"));
            }
            return verdict;
        });
        return new(saved, saved.IsRefused ? null : number);
    }
}

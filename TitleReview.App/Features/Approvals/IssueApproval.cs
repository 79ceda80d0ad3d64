using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「签发任职资格文件」: what a colleague has drafted gets the next number, and the cases are approved, all or nothing.</summary>
public sealed class IssueApproval(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, ApprovalRelease release)
{
    /// <param name="Version">Of the draft, as it was seen.</param>
    public sealed record Command(DocumentId Draft, int Version);

    /// <param name="Number">Null when refused.</param>
    public sealed record Result(Verdict Verdict, DocumentNumber? Number);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (await db.OwnDraftAsync(me, command.Draft, ct) is not { Kind: ApprovalDraftKind.Issue } row)
        {
            return new(Verdict.Of(new CaseNotFound()), Number: null);
        }
        var ready = await release.GetReadyAsync(db, me, row, command.Version, new(nameof(IssueApproval)), ct);
        if (ready.Verdict.IsRefused)
        {
            return new(ready.Verdict, Number: null);
        }
        DocumentNumber? number = null;
        var saved = await db.SaveAsync(ct, async () =>
        {
            var still = await db.ActorAsync(who, clock, ct);
            var verdict = ready.WhyNot(still, row);
            if (!verdict.IsRefused)
            {
                number = await release.WriteAsync(db, still, row, ready, ct);
                foreach (var file in ready.Draft!.Files)
                {
                    db.ApprovedCases.Add(new ApprovedCase { Case = file.Id, Document = row.Id });
                    file.Take(Act.Approve, still, clock.UtcNow(), number.ToString());
                }
                db.Audit(still.Person, clock.UtcNow(), nameof(IssueApproval), row.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{number.Year}-{number.Number} {ready.Draft.Files.Count}"));
            }
            return verdict;
        });
        return new(saved, saved.IsRefused ? null : number);
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>The receipt of the last submission, made from what was committed.</summary>
public sealed class GetReceipt(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Earlier">Receipt numbers of the submissions before it, with the instants of their arrival.</param>
    public sealed record View(SubmissionReceipt Receipt, Cited<string> Pledge, IReadOnlyList<(string Number, DateTime ArrivedAt)> Earlier);

    /// <summary>Null when this person has submitted nothing there.</summary>
    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(GetReceipt), me, file).IsRefused)
        {
            return null;
        }
        var all = await db.Submissions.AsNoTracking().Where(submission => submission.Case == id).OrderByDescending(submission => submission.Number).ToListAsync(ct);
        if (all is not [var last, .. var earlier])
        {
            return null;
        }
        var policy = await policies.PolicyAsync(db, file!.PolicyHash, ct);
        return new View(
            new SubmissionReceipt(
                file.Number,
                last.Number,
                policy.Title,
                await db.People.Where(person => person.Id == file.Applicant).Select(person => person.Name).SingleAsync(ct),
                await db.Organisations.Where(unit => unit.Id == file.Unit).Select(unit => unit.Name).SingleAsync(ct),
                last.ArrivedAt,
                last.PledgeHash,
                last.AuditNumber,
                await db.AuditEntries.Where(entry => entry.Number == last.AuditNumber).Select(entry => entry.Hash).SingleAsync(ct),
                (await db.OfficeDetailsAsync(file.Office, ct)).Contact)
            {
                Payment = EarlyPayment.Remind(last.ArrivedAt, policy) is { } payment ? $"{payment.Sentence}（{payment.Basis}）" : "",
            },
            PledgeText.Of(policy),
            [.. earlier.Select(submission => (submission.Receipt, submission.ArrivedAt))]);
    }
}

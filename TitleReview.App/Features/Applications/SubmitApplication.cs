using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>Hands the application to the unit. The instant the request arrives is the instant that counts.</summary>
public sealed class SubmitApplication(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public sealed record Command(CaseId Case, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        var arrivedAt = clock.UtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(SubmitApplication), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (file!.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        var policy = await policies.PolicyOfNoticeAsync(db, file.Notice, ct);
        var verdict = SubmissionCheck.WhyNot(await db.FactsAsync(file, fields, ct) with { Calendar = await PolicyStore.CalendarAsync(db, ct) }, policy, arrivedAt);
        if (verdict.IsRefused)
        {
            return verdict;
        }

        file.Freeze(policy.Hash);
        file.Take(Act.Submit, me, arrivedAt);
        db.Audit(me.Person, arrivedAt, nameof(SubmitApplication), file.Id.ToString(), $"submission {file.Submissions}, policy {policy.Hash}");
        return await db.SaveAsync(ct);
    }
}

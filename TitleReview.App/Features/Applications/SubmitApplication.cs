using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>Hands the application to the unit. The instant the request arrives is the instant that counts.</summary>
/// <remarks>Nothing is drawn, printed or suggested here: in the window's last minute everybody waits for everybody's transaction.</remarks>
public sealed class SubmitApplication(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    /// <param name="Pledge">Hash of the pledge that was ticked; empty: none was.</param>
    public sealed record Command(CaseId Case, int Version, string Pledge);

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
        var policy = await policies.PolicyOfCaseAsync(db, file, ct);
        var facts = await db.FactsAsync(file, fields, ct);
        var verdict = SubmissionCheck.WhyNot(facts, policy, arrivedAt)
            .And(PledgeText.WhyNotTaken(command.Pledge, policy));
        if (verdict.IsRefused)
        {
            return verdict;
        }

        file.Freeze(policy.Hash);
        file.Plan(await db.AuditRouteAsync(file.Unit, policy.Submissions.Levels.Value, ct));
        file.Take(Act.Submit, me, arrivedAt);
        db.SetTarget(file, (await fields.ReadSectionAsync(db, [file.Id], SectionCatalogue.Target, ct))[file.Id]);
        var receipt = SubmissionReceipt.NumberOf(file.Number, file.Submissions);
        db.Audit(me.Person, arrivedAt, nameof(SubmitApplication), file.Id.ToString(), $"submission {file.Submissions}, receipt {receipt}, policy {policy.Hash}, pledge {command.Pledge}");
        return await db.SaveAsync(ct, async () =>
        {
            if (await OnePerSeries.WhyNotSubmitAsync(db, policies, fields, file, ct) is { IsRefused: true } second)
            {
                return second;
            }
            // somebody may have been barred since the application was begun
            if (await db.WhyBarredAsync(file.Applicant, file.Unit, await db.Notices.Where(notice => notice.Id == file.Notice).Select(notice => notice.Year).SingleAsync(ct), ct) is { IsRefused: true } barred)
            {
                return barred;
            }
            // a supplement for all that was issued since this arrived did not find it among what was submitted
            if (await db.NoticeSupplements.AnyAsync(one => one.Notice == file.Notice && one.AppliesToAll && one.At >= arrivedAt, ct))
            {
                return Verdict.Of(new PageIsStale());
            }
            db.Submissions.Add(new Submission
            {
                Case = file.Id,
                Number = file.Submissions,
                Receipt = receipt,
                ArrivedAt = arrivedAt,
                PledgedBy = me.Person,
                PledgeHash = command.Pledge,
                Content = SubmissionContent.Of(facts.Form, facts.Pages).Write(),
                // nobody else writes now, so the next number is this entry's
                AuditNumber = (await db.AuditEntries.MaxAsync(entry => (long?)entry.Number, ct) ?? 0) + 1,
            });
            return Verdict.Allowed;
        });
    }
}

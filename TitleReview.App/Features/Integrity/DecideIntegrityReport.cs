using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Integrity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Integrity;

/// <summary>「登记核查结果」, once. What follows from it is a decision of its own.</summary>
public sealed class DecideIntegrityReport(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, IntegrityWords words)
{
    public sealed record Command(Guid Report, ObjectionOutcome Outcome, string Findings, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(DecideIntegrityReport), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var report = await db.ReportsFor(me).SingleOrDefaultAsync(one => one.Id == command.Report && one.Outcome == null, ct);
        var verdict = IntegrityReportRules.WhyNotDecide(command.Findings).And(Verdict.Of(
            report is null || !Enum.IsDefined(command.Outcome) ? new IntegrityMatterNotFound() : report.Version != command.Version ? new PageIsStale() : null));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        (report!.Outcome, report.FindingsBox, report.DecidedBy, report.DecidedAt) = (command.Outcome, words.SealFindings(report.Id, command.Findings.Trim()), me.Person, clock.UtcNow());
        db.Audit(me.Person, clock.UtcNow(), nameof(DecideIntegrityReport), report.Notice.ToString(), $"{report.Id:N} {command.Outcome}");
        return await db.SaveAsync(ct);
    }
}

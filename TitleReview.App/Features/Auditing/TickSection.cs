using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>「已审核」 of one section by the level that audits the case; saved at once, for all colleagues of the level.</summary>
/// <remarks>Rule OP-03.</remarks>
public sealed class TickSection(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Submission">Number of the submission that was looked at.</param>
    public sealed record Command(CaseId Case, string Section, bool IsTicked, int Submission);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(TickSection), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var policy = await policies.PolicyAsync(db, file!.PolicyHash, ct);
        if (SubmissionCheck.SectionsOf(policy).All(section => section.Key != command.Section) || file.Submissions != command.Submission)
        {
            return Verdict.Of(new PageIsStale());
        }
        var turn = LevelTurn.Of(file);
        var (section, now) = (command.Section, clock.UtcNow());
        var tick = await db.TicksOf(turn).SingleOrDefaultAsync(known => known.Section == section, ct);
        if (tick is null)
        {
            db.SectionTicks.Add(tick = new SectionTick { Case = file.Id, Submission = file.Submissions, Level = turn.Level, Section = section });
        }
        (tick.IsTicked, tick.By, tick.At) = (command.IsTicked, me.Person, now);
        db.Audit(me.Person, now, nameof(TickSection), file.Id.ToString(), $"{section} {turn.Level} {file.Submissions} {(command.IsTicked ? "ticked" : "unticked")}");
        return await db.SaveAsync(ct, () => db.WhyMovedAsync(turn, ct));
    }
}

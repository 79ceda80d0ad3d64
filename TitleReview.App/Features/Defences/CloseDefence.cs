using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「结束答辩，确定成绩」 under a notice: the outcome of everybody is fixed, with the sum by which the exempt got theirs.</summary>
public sealed class CloseDefence(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PlanReading reading, DefenceOutcomes outcomes)
{
    public sealed record Command(NoticeId Notice);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(CloseDefence), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.NoticeOfOfficeAsync(me, command.Notice, ct) is not { } notice)
        {
            return Verdict.Of(new DefenceNotFound());
        }
        return await db.SaveAsync(ct, async () =>
        {
            var known = await reading.OfAsync(db, notice, ct);
            if (WhyNot(known) is { IsRefused: true } refused)
            {
                return refused;
            }
            var fixedOnes = await outcomes.OpenAsync(db, [.. known.Lines.Keys], known.Policy, isClosing: true, ct);
            (await db.PlanToChangeAsync(notice, ct)).ClosedAt = clock.UtcNow();
            db.DefenceVerdicts.AddRange(fixedOnes.Values.Select(one => RowOf(one, notice.Id)));
            db.Audit(me.Person, clock.UtcNow(), nameof(CloseDefence), notice.Id.ToString(), $"{fixedOnes.Count} people");
            return Verdict.Allowed;
        });
    }

    internal static Verdict WhyNot(PlanReading.Known known)
    {
        var open = known.Sessions.Count(session => session.State != DefenceSessionState.Closed && known.In(session).Count > 0);
        var unplaced = known.Unplaced.Count + known.WaitingForDraw;
        return Verdict.Of(
            known.Plan?.ClosedAt is not null ? new DefenceIsClosed() : null,
            open > 0 ? new SessionsAreOpen(open) : null,
            unplaced > 0 ? new DefendersAreUnplaced(unplaced) : null);
    }

    private static DefenceVerdict RowOf(DefenceOutcome one, NoticeId notice) => new()
    {
        Case = one.Case,
        Notice = notice,
        Mode = one.Mode,
        Hundredths = one.Points is { } points ? (int)(points * 100) : null,
        HasPassed = one.HasPassed,
        Rule = one.Finding.Rule,
        Outcome = one.Finding.Outcome,
        Sentence = one.Finding.Sentence,
        Arithmetic = one.Finding.Arithmetic,
        Document = one.Finding.Source.Document,
        Clause = one.Finding.Source.Clause,
        Confidence = one.Finding.Confidence,
    };
}

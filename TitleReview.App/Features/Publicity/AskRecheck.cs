using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>「申请复查」, by the applicant, or by the office of what came on paper or of its own accord. The clock runs from the day of asking.</summary>
public sealed class AskRecheck(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PublicityStore words, NewId newId)
{
    /// <param name="RequestedOn">The day on which it was handed in; an applicant asks today.</param>
    public sealed record Command(CaseId Case, string Reason, DateOnly RequestedOn);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(AskRecheck), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var (today, now) = (clock.Today(), clock.UtcNow());
        var isApplicant = file!.IsHeldBy(me, Role.Applicant);
        if (isApplicant && !await db.ResultsArePublicAsync(file.Notice, today, ct))
        {
            return Verdict.Of(new ResultIsNotPublic());
        }
        var requestedOn = isApplicant ? today : command.RequestedOn;
        var result = await db.MeetingResults.AsNoTracking().SingleAsync(one => one.Case == file.Id, ct);
        var calendar = await PolicyStore.CalendarAsync(db, ct);
        var id = newId();
        var box = words.SealContent(id, command.Reason.Trim());
        db.Audit(me.Person, now, nameof(AskRecheck), file.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{id} {requestedOn:yyyy-MM-dd}"));
        return await db.SaveAsync(ct, async () =>
        {
            // whoever is approving the title at this moment finds the case changed
            await db.TouchAsync(file, ct);
            var earlier = await db.Rechecks.AsNoTracking().Where(other => other.Case == file.Id).ToListAsync(ct);
            db.Rechecks.Add(new Recheck
            {
                Id = id,
                Case = file.Id,
                Number = earlier.Count + 1,
                Round = result.Round,
                RequestedOn = requestedOn,
                DueOn = RecheckRules.DecideBy(requestedOn, ConductPolicy.InForce, calendar),
                Box = box,
                RecordedBy = me.Person,
                RecordedAt = now,
            });
            return OperationMatrix.WhyNot(nameof(AskRecheck), me, file)
                .And(RecheckRules.WhyNotAsk(command.Reason, requestedOn, result.HeldOn, earlier.Exists(other => other.Outcome is null), today, ConductPolicy.InForce, calendar));
        });
    }
}

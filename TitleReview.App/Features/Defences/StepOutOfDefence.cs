using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「退出一次答辩」: a member has no part in this one, at any time before the session is closed; what he gave does not count.</summary>
public sealed class StepOutOfDefence(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Member">Number within the panel.</param>
    public sealed record Command(DefenceSessionId Session, int Number, int Member);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(StepOutOfDefence), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.PanelPlaceAsync(me, command.Session, ct) is not { } place || !(place.MayConduct || place.Member?.Number == command.Member)
            || await db.Defences.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Session == command.Session && candidate.Number == command.Number, ct) is not { } one)
        {
            return Verdict.Of(new DefenceNotFound());
        }
        var seated = await db.DefencePanel.AsNoTracking().Where(member => member.Session == command.Session && !db.DefenceWithdrawals.Any(gone => gone.Case == one.Case && gone.Member == member.Person)).ToListAsync(ct);
        var leaving = seated.Find(member => member.Number == command.Member);
        var least = (await policies.PolicyOfNoticeAsync(db, place.Session.Notice, ct)).Committees.GroupMinimum;
        var verdict = Verdict.Of(
            place.Session.State == DefenceSessionState.Closed ? new SessionIsClosed() : null,
            leaving is null ? new PanelMemberNotFound() : seated.Count - 1 < least.Value ? new PanelIsTooSmall(seated.Count - 1, least.Value, least.Source) : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        db.DefenceWithdrawals.Add(new DefenceWithdrawal { Case = one.Case, Member = leaving!.Person, Session = command.Session, At = clock.UtcNow() });
        db.Audit(me.Person, clock.UtcNow(), nameof(StepOutOfDefence), one.Case.ToString(), $"member {command.Member}");
        return await db.SaveAsync(ct);
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed record ClaimedByColleague(string Name, DateTime Since)
    : Refusal($"{Name}自{Say.Moment(Since)}起正在办理这份申报；您需要办理的，请先“由我接手”，双方都会看到。");

/// <summary>「认领」: tells the colleagues that one has this case open. It ends by itself when nobody prolongs it, and it never keeps anybody from acting.</summary>
public sealed class TakeClaim(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="TakesOver">Also from a colleague. Without it one's own claim is prolonged, or one that nobody has is taken.</param>
    public sealed record Command(CaseId Case, bool TakesOver = false);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(TakeClaim), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var now = clock.UtcNow();
        var claim = await db.CaseClaims.SingleOrDefaultAsync(known => known.Case == command.Case, ct);
        if (claim is not null && claim.IsLive(file!.Holder, now))
        {
            if (claim.Person == me.Person)
            {
                return await ProlongAsync(db, claim, now, ct);
            }
            if (!command.TakesOver)
            {
                var name = await db.People.Where(person => person.Id == claim.Person).Select(person => person.Name).SingleAsync(ct);
                return Verdict.Of(new ClaimedByColleague(name, claim.Since));
            }
        }
        if (claim is null)
        {
            db.CaseClaims.Add(claim = new CaseClaim { Case = command.Case });
        }
        (claim.Holder, claim.Person, claim.Since, claim.EndsAt) = (file!.Holder, me.Person, now, now + CaseClaim.Lease);
        db.Audit(me.Person, now, nameof(TakeClaim), command.Case.ToString(), command.TakesOver ? "over" : "");
        return await db.SaveAsync(ct);
    }

    // every few minutes from every open page: nothing that anybody is told of, and nothing for the audit log
    private static Task<Verdict> ProlongAsync(ReviewDb db, CaseClaim own, DateTime now, CancellationToken ct) => db.SaveAsync(ct, async () =>
    {
        await db.CaseClaims.Where(claim => claim.Case == own.Case && claim.Version == own.Version)
            .ExecuteUpdateAsync(set => set.SetProperty(claim => claim.EndsAt, now + CaseClaim.Lease), ct);
        return Verdict.Allowed;
    });
}

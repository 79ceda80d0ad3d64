using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

/// <summary>Takes a line from template 1 or 2, with the pledge that hangs on it.</summary>
public sealed class RemoveListedPerson(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(NoticeId Notice, Guid Id, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RemoveListedPerson), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.OwnNoticeAsync(me, command.Notice, ct) is null || await db.ListedPeople.SingleOrDefaultAsync(one => one.Id == command.Id && one.Notice == command.Notice, ct) is not { } row)
        {
            return Verdict.Of(new UndertakingNotFound());
        }
        if (row.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        db.SignedPledges.RemoveRange(await db.SignedPledges.Where(pledge => pledge.Notice == command.Notice && pledge.Kind == PledgeKind.Staff && pledge.Signer == command.Id).ToListAsync(ct));
        db.ListedPeople.Remove(row);
        db.Audit(me.Person, clock.UtcNow(), nameof(RemoveListedPerson), command.Notice.ToString(), $"{command.Id:N}");
        return await db.SaveAsync(ct);
    }
}

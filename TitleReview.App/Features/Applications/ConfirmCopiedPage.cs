using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>The applicant has looked at a page of an earlier year and finds it still valid.</summary>
public sealed class ConfirmCopiedPage(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(CaseId Case, PageId Page);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(ConfirmCopiedPage), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }

        db.Audit(me.Person, clock.UtcNow(), nameof(ConfirmCopiedPage), command.Case.ToString(), command.Page.ToString());
        return await db.SaveAsync(ct, async () =>
        {
            if (await db.TakePartAsync(file!, nameof(ConfirmCopiedPage), me, ct) is { IsRefused: true } tooLate)
            {
                return tooLate;
            }
            var open = db.UnconfirmedPages(command.Case).Where(page => page.Id == command.Page).Select(page => page.Id);
            if (await db.CopiedPages.SingleOrDefaultAsync(copied => open.Contains(copied.Page), ct) is not { } page)
            {
                return Verdict.Of(new PageIsStale());
            }
            page.ConfirmedAt = clock.UtcNow();
            return Verdict.Allowed;
        });
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

public sealed record RosterDayIsInFuture() : Refusal("报送的日期还没有到，请核对。");

/// <summary>「登记花名册报送」: the centre enters what has come in of an office's roster.</summary>
public sealed class RecordRosterFiling(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Version">0 where nothing was entered before.</param>
    public sealed record Command(OrganisationId Office, int Year, RosterParts Parts, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RecordRosterFiling), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var (parts, today) = (command.Parts, clock.Today());
        var filing = await db.ExpertRosterFilings.SingleOrDefaultAsync(one => one.Office == command.Office && one.Year == command.Year, ct);
        var verdict = Verdict.Of(
            await db.Organisations.AnyAsync(one => one.Id == command.Office && one.Kind == OrganisationKind.CommitteeOffice, ct) ? null : new PoolIsUnknown(),
            (filing?.Version ?? 0) != command.Version ? new PageIsStale() : null,
            parts.ElectronicOn > today || parts.PaperOn > today || parts.PlatformOn > today ? new RosterDayIsInFuture() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        if (filing is null)
        {
            filing = new ExpertRosterFiling { Office = command.Office, Year = command.Year };
            db.ExpertRosterFilings.Add(filing);
        }
        (filing.ElectronicOn, filing.PaperOn, filing.PlatformOn, filing.IsSigned, filing.IsSealed) = (parts.ElectronicOn, parts.PaperOn, parts.PlatformOn, parts.IsSigned, parts.IsSealed);
        db.Audit(me.Person, clock.UtcNow(), nameof(RecordRosterFiling), command.Office.ToString(), $"{command.Year}");
        return await db.SaveAsync(ct);
    }
}

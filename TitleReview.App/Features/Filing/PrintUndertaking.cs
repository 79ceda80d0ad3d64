using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

/// <summary>Templates 1 to 5 of one notice, as they are printed. Who took a list is on record: it has whole identity numbers.</summary>
public sealed class PrintUndertaking(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FilingPapers papers)
{
    /// <returns>Null for what is not there or not for this person.</returns>
    public async Task<FilingRoster?> HandleAsync(NoticeId id, FilingList list, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(PrintUndertaking), me).IsRefused || !Enum.IsDefined(list) || await db.OwnNoticeAsync(me, id, ct) is not { } notice)
        {
            return null;
        }
        var rows = await db.ListedPeople.AsNoTracking().Where(person => person.Notice == id && person.List == list).OrderBy(person => person.EnteredAt).ThenBy(person => person.Id).ToListAsync(ct);
        var office = await db.Organisations.Where(one => one.Id == notice.Office).Select(one => one.Name).SingleAsync(ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(PrintUndertaking), id.ToString(), $"{list}");
        return (await db.SaveAsync(ct)).IsRefused
            ? null
            : FilingRoster.Of(list, await SeriesAsync(db, notice, ct), rows.ConvertAll(papers.Open), office, me.Name, clock.Today());
    }

    /// <summary>One pledge for whoever is to sign it.</summary>
    public async Task<UndertakingSheet?> HandleAsync(NoticeId id, PledgeKind kind, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(PrintUndertaking), me).IsRefused || await db.OwnNoticeAsync(me, id, ct) is not { } notice)
        {
            return null;
        }
        var series = await SeriesAsync(db, notice, ct);
        return kind switch { PledgeKind.Staff => UndertakingSheet.StaffPledge(series), PledgeKind.Expert => UndertakingSheet.ExpertPledge(series), _ => null };
    }

    /// <summary>The invitation; null before it has been written.</summary>
    public async Task<UndertakingSheet?> HandleAsync(NoticeId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        return OperationMatrix.WhyNot(nameof(PrintUndertaking), me).IsRefused
            || await db.OwnNoticeAsync(me, id, ct) is not { } notice
            || await db.Invitations.AsNoTracking().SingleOrDefaultAsync(one => one.Notice == id, ct) is not { } invitation
            ? null
            : UndertakingSheet.Invitation(await SeriesAsync(db, notice, ct), papers.Open(invitation));
    }

    private async Task<string> SeriesAsync(ReviewDb db, Notice notice, CancellationToken ct) => (await policies.PolicyAsync(db, notice.PolicyHash, ct)).Approval.SeriesName.Value;
}

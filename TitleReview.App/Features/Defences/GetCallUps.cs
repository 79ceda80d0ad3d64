using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「答辩通知书」: for the office all of a notice or one, for a unit its own people's, for an applicant the own. Before they are issued for the office alone.</summary>
public sealed class GetCallUps(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PlanReading reading)
{
    /// <param name="Notice">Of whom; where <paramref name="Case"/> is given, null.</param>
    /// <param name="Case">Null: everybody.</param>
    public sealed record Query(NoticeId? Notice, CaseId? Case);

    /// <returns>Null for whatever is not there or not for this person.</returns>
    public async Task<IReadOnlyList<PrintedLetter>?> HandleAsync(Query query, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var id = query.Notice ?? await db.Cases.Where(file => file.Id == query.Case).Select(file => (NoticeId?)file.Notice).SingleOrDefaultAsync(ct);
        if (OperationMatrix.WhyNot(nameof(GetCallUps), me).IsRefused || await db.Notices.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } notice)
        {
            return null;
        }
        var known = await reading.OfAsync(db, notice, ct);
        var isOffice = me.Holds(Role.CommitteeOffice, notice.Office);
        var people = await CallUpsOf.PeopleAsync(
            db, known, one => (query.Case is null || one.Case == query.Case) && (isOffice || (known.Plan?.CalledAt is not null && known.Lines.TryGetValue(one.Case, out var line) && IsOf(me, line.File))), ct);
        if (people.Count == 0)
        {
            return null;
        }
        var office = await db.Organisations.Where(one => one.Id == notice.Office).Select(one => one.Name).SingleAsync(ct);
        var telephone = (await db.OfficeDetailsAsync(notice.Office, ct)).Contact.Telephone;
        db.Audit(me.Person, clock.UtcNow(), nameof(GetCallUps), notice.Id.ToString(), $"{people.Count} people");
        return (await db.SaveAsync(ct)).IsRefused ? null : [.. people.Select(one => CallUpLetter.Of(one.Call, office, telephone, known.Policy.Defence))];
    }

    private static bool IsOf(Actor me, ReviewCase file) => (me.Holds(Role.Applicant) && file.Applicant == me.Person) || me.Holds(Role.UnitOfficer, file.Unit);
}

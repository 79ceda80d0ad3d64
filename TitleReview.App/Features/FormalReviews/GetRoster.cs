using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「申报人员花名册」 of one unit under one notice, or of all its units for the office. Who took it is on record.</summary>
public sealed class GetRoster(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    /// <param name="unit">Null: all units.</param>
    /// <returns>Null for whatever is not there or not for this person.</returns>
    public async Task<ApplicantRoster?> HandleAsync(NoticeId notice, OrganisationId? unit, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var found = await db.Notices.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == notice, ct);
        if (OperationMatrix.WhyNot(nameof(GetRoster), me).IsRefused
            || found is null
            || !(me.Holds(Role.CommitteeOffice, found.Office) || (unit is { } own && me.Holds(Role.UnitOfficer, own))))
        {
            return null;
        }
        var cases = db.Cases.AsNoTracking()
            .Where(file => file.Notice == notice && file.Stage >= Stage.UnitAudit && (unit == null || file.Unit == unit))
            .OrderBy(file => file.Number);
        var policy = await policies.PolicyOfNoticeAsync(db, found.Id, ct);
        var people = await RosterData.PeopleAsync(db, cases, policy, fields, ct);
        var of = await db.Organisations.Where(organisation => organisation.Id == (unit ?? found.Office)).Select(organisation => organisation.Name).SingleOrDefaultAsync(ct);
        if (of is null || people.Count == 0)
        {
            return null;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(GetRoster), notice.ToString(), string.Create(CultureInfo.InvariantCulture, $"{unit} {people.Count} people"));
        return (await db.SaveAsync(ct)).IsRefused ? null : ApplicantRoster.Of(of, policy.Year, people, policy.Paper, clock.Today());
    }
}

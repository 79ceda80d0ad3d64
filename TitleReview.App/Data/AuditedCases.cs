using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>The cases that stand before the auditing levels a person works at.</summary>
public static class AuditedCases
{
    /// <param name="held">The actor's auditing roles, or some of them.</param>
    /// <param name="all">Also what has gone on, in place of only what waits for the actor. Never one of his own.</param>
    public static IQueryable<ReviewCase> AuditedBy(this ReviewDb db, Actor me, IReadOnlyCollection<HeldRole> held, bool all)
    {
        var (units, supervisors, counties, prefectures, offices) =
            (At(Role.UnitOfficer), At(Role.SupervisingOfficer), At(Role.CountyOffice), At(Role.PrefectureOffice), At(Role.CommitteeOffice));
        var others = db.Cases.AsNoTracking().Where(file => file.Applicant != me.Person);
        return all
            ? others.Where(file => (units.Contains(file.Unit) && file.Submissions > 0)
                || (supervisors.Contains(file.Supervisor!.Value) && (file.Stage >= Stage.SupervisorAudit || file.History.Any(line => line.To == Stage.SupervisorAudit)))
                || (counties.Contains(file.County!.Value) && (file.Stage >= Stage.CountyAudit || file.History.Any(line => line.To == Stage.CountyAudit)))
                || (prefectures.Contains(file.Prefecture!.Value) && (file.Stage >= Stage.PrefectureAudit || file.History.Any(line => line.To == Stage.PrefectureAudit)))
                || (offices.Contains(file.Office) && (file.Stage >= Stage.FormalReview || file.Stage == Stage.Lapsed || file.History.Any(line => line.To == Stage.FormalReview))))
            : others.Where(file => (file.Stage == Stage.UnitAudit && units.Contains(file.Holder))
                || (file.Stage == Stage.SupervisorAudit && supervisors.Contains(file.Holder))
                || (file.Stage == Stage.CountyAudit && counties.Contains(file.Holder))
                || (file.Stage == Stage.PrefectureAudit && prefectures.Contains(file.Holder))
                || (file.Stage == Stage.FormalReview && offices.Contains(file.Holder)));

        List<OrganisationId> At(Role role) => [.. held.Where(one => one.Role == role).Select(one => one.Organisation).Distinct()];
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>The cases that stand before the auditing levels a person works at.</summary>
public static class AuditedCases
{
    public static IReadOnlyList<HeldRole> AuditingRoles(this Actor me) =>
        [.. me.Roles.Where(held => StageMap.Audits.Any(stage => StageMap.AuditorAt(stage) == held.Role)).Distinct()];

    /// <summary>Whether it is the person's turn to deal with a case at this stage.</summary>
    public static bool IsTurnOf(this Actor me, Stage stage, OrganisationId holder, PersonId applicant) =>
        applicant != me.Person && StageMap.AuditorAt(stage) is { } role && me.Holds(role, holder);

    /// <summary>One question for each role in each organisation: together they would be a question no index answers.</summary>
    /// <param name="held">The actor's auditing roles, or some of them.</param>
    /// <param name="all">Also what has gone on, in place of only what waits for the actor. Never one of his own.</param>
    public static IReadOnlyList<IQueryable<ReviewCase>> AuditedBy(this ReviewDb db, Actor me, IEnumerable<HeldRole> held, bool all)
    {
        var others = db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(file => file.Applicant != me.Person);
        return
        [
            .. from one in held
               group one.OnBehalfOf by (one.Role, one.Organisation) into office
               let fair = Fair(others, [.. office.Distinct()])
               let role = new HeldRole(office.Key.Role, office.Key.Organisation)
               select all ? Known(fair, role) : Waiting(fair, role),
        ];
    }

    // nobody judges for a person what that person may not judge; in his own name, or for a second person, he may
    private static IQueryable<ReviewCase> Fair(IQueryable<ReviewCase> cases, IReadOnlyList<Principal?> names) =>
        names is [{ } only] ? cases.Where(file => file.Applicant != only.Person) : cases;

    private static IQueryable<ReviewCase> Waiting(IQueryable<ReviewCase> cases, HeldRole held)
    {
        var stage = StageMap.Audits.Single(audit => StageMap.AuditorAt(audit) == held.Role);
        return cases.Where(file => file.Holder == held.Organisation && file.Stage == stage);
    }

    // as ReviewCase.IsKnownTo says it
    private static IQueryable<ReviewCase> Known(IQueryable<ReviewCase> cases, HeldRole held)
    {
        var office = held.Organisation;
        var bit = QueueKeys.BitOf(Stage.FormalReview);
        return held.Role switch
        {
            Role.UnitOfficer => cases.Where(file => file.Unit == office && file.Submissions > 0),
            Role.SupervisingOfficer => cases.Where(file => file.Supervisor == office).Where(QueueKeys.HasReached(Stage.SupervisorAudit)),
            Role.CountyOffice => cases.Where(file => file.County == office).Where(QueueKeys.HasReached(Stage.CountyAudit)),
            Role.PrefectureOffice => cases.Where(file => file.Prefecture == office).Where(QueueKeys.HasReached(Stage.PrefectureAudit)),
            Role.CommitteeOffice => cases.Where(file => file.Office == office
                && (file.Stage >= Stage.FormalReview || file.Stage == Stage.Lapsed || (EF.Property<int>(file, QueueKeys.Reached) & bit) != 0)),
            _ => throw new ArgumentOutOfRangeException(nameof(held), held.Role, message: null),
        };
    }
}

using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.Tests.House;

/// <summary>A case at every stage, by the shortest way there, and one person for each role about it.</summary>
internal static class MatrixCases
{
    private static readonly OrganisationId _unit = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly OrganisationId _office = new(new Guid("00000000-0000-0000-0000-000000000002"));
    private static readonly OrganisationId _elsewhere = new(new Guid("00000000-0000-0000-0000-000000000003"));
    private static readonly OrganisationId _supervisor = new(new Guid("00000000-0000-0000-0000-000000000007"));
    private static readonly OrganisationId _county = new(new Guid("00000000-0000-0000-0000-000000000008"));
    private static readonly OrganisationId _prefecture = new(new Guid("00000000-0000-0000-0000-000000000009"));
    private static readonly PersonId _applicant = new(new Guid("00000000-0000-0000-0000-000000000004"));
    private static readonly PersonId _officer = new(new Guid("00000000-0000-0000-0000-000000000005"));
    private static readonly DateTime _at = new(2023, 9, 18, 2, 0, 0, DateTimeKind.Utc);

    /// <summary>Holds the one role, in the organisation that counts for the case.</summary>
    public static Actor Holding(Role role) => role == Role.Applicant
        ? new Actor(_applicant, "申报人", [new HeldRole(role, _unit)])
        : new Actor(_officer, role.Title(), [new HeldRole(role, OfficeOf(role))]);

    /// <summary>Holds the role too, and has nothing to do with the case.</summary>
    public static Actor HoldingElsewhere(Role role) => new(new PersonId(new Guid("00000000-0000-0000-0000-000000000006")), role.Title(), [new HeldRole(role, _elsewhere)]);

    public static ReviewCase At(Stage stage) => At(
        stage,
        ReviewCase.Start(new CaseId(Guid.Empty), "2023-0001", new NoticeId(Guid.Empty), _applicant, _unit, _office, _at),
        new AuditRoute(_supervisor, _county, _prefecture),
        Holding);

    /// <param name="draft">Taken to the stage by the shortest way.</param>
    public static ReviewCase At(Stage stage, ReviewCase draft, AuditRoute route, Func<Role, Actor> holding)
    {
        foreach (var act in WayTo(stage))
        {
            if (act == Act.Submit)
            {
                draft.Plan(route);
            }
            draft.Take(act, draft.StepOf(act)!.By is { } role ? holding(role) : Actor.System, _at);
        }
        return draft;
    }

    private static OrganisationId OfficeOf(Role role) => role switch
    {
        Role.UnitOfficer => _unit,
        Role.SupervisingOfficer => _supervisor,
        Role.CountyOffice => _county,
        Role.PrefectureOffice => _prefecture,
        _ => _office,
    };

    private static IReadOnlyList<Act> WayTo(Stage stage)
    {
        var ways = new Dictionary<Stage, IReadOnlyList<Act>> { [Stage.Draft] = [] };
        var open = new Queue<Stage>([Stage.Draft]);
        while (open.TryDequeue(out var from))
        {
            foreach (var step in StageMap.Steps.Where(step => step.From == from && !ways.ContainsKey(step.To) && IsOfTheLongWay(step)))
            {
                ways[step.To] = [.. ways[from], step.Act];
                open.Enqueue(step.To);
            }
        }
        return ways[stage];
    }

    // no level is skipped, the fee is paid when it is due, and nothing is taken back
    private static bool IsOfTheLongWay(StageStep step) =>
        step.Act is not (Act.Reinstate or Act.Restore) && (step.Act != Act.Pass || step.To == Stage.FeeDue || StageMap.Audits.SkipWhile(stage => stage <= step.From).FirstOrDefault() == step.To);
}

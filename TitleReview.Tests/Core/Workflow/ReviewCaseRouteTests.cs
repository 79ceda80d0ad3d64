using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using Xunit;

namespace TitleReview.Tests.Core.Workflow;

/// <summary>Rule EL-05: step by step, none skipped, each signed.</summary>
public sealed class ReviewCaseRouteTests
{
    private static readonly DateTime _at = new(2023, 9, 18, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Actor _anybody = new(new PersonId(Guid.NewGuid()), "某人", []);
    private static readonly OrganisationId _unit = New();
    private static readonly OrganisationId _office = New();

    [Fact]
    public void Pass_OnEachOfTheEightRoutes_GoesThroughWhatIsOnIt_InOrder()
    {
        for (var bits = 0; bits < 8; bits++)
        {
            var route = new AuditRoute((bits & 1) > 0 ? New() : null, (bits & 2) > 0 ? New() : null, (bits & 4) > 0 ? New() : null);
            var file = Submitted(route);
            var passed = new List<(Stage, OrganisationId)>();
            while (file.Stage < Stage.FeeDue)
            {
                passed.Add((file.Stage, file.Holder));
                file.Take(Act.Pass, _anybody, _at);
            }

            List<(Stage, OrganisationId)> expected = [(Stage.UnitAudit, _unit)];
            expected.AddRange(route.Supervisor is { } supervisor ? [(Stage.SupervisorAudit, supervisor)] : []);
            expected.AddRange(route.County is { } county ? [(Stage.CountyAudit, county)] : []);
            expected.AddRange(route.Prefecture is { } prefecture ? [(Stage.PrefectureAudit, prefecture)] : []);
            expected.Add((Stage.FormalReview, _office));
            Assert.Equal(expected, passed);
            Assert.Equal(expected.Select(stop => stop.Item1), file.Route);
        }
    }

    /// <summary>Ten thousand random walks over the map: whoever stands behind a level was passed by it after the last submission.</summary>
    [Fact]
    public void Acts_InAnyOrder_NeverLeadPastALevelThatHasNotSigned()
    {
        var random = new Random(20231120);
        var furthest = Stage.Draft;
        for (var walk = 0; walk < 10_000; walk++)
        {
            var file = Submitted(new AuditRoute(Maybe(random), Maybe(random), Maybe(random)));
            for (var step = 0; step < 25; step++)
            {
                var acts = Enum.GetValues<Act>().Where(act => file.StepOf(act, isPaid: random.Next(4) == 0) is not null).ToList();
                if (acts.Count == 0)
                {
                    break;
                }
                // an end is reached soon enough; mostly the walk goes on
                var act = acts[random.Next(acts.Count)];
                if (act == Act.Submit)
                {
                    file.Plan(new AuditRoute(Maybe(random), Maybe(random), Maybe(random)));
                }
                file.Take(act, _anybody, _at, isPaid: random.Next(4) == 0);
                furthest = file.Stage > furthest ? file.Stage : furthest;
                AssertSigned(file);
            }
        }
        Assert.Equal(Stage.NotPassed, furthest);
    }

    [Fact]
    public void Plan_OnceTheUnitHasPassedIt_IsAnError()
    {
        var file = Submitted(new AuditRoute(New(), null, null));
        file.Take(Act.Pass, _anybody, _at);

        Assert.Throws<InvalidOperationException>(() => file.Plan(AuditRoute.Straight));
    }

    [Fact]
    public void Restore_GoesWhereTheCaseCameFrom_AndATimeAfterAReturnRunsAnew()
    {
        var file = Submitted(new AuditRoute(New(), null, null));
        file.Take(Act.Pass, _anybody, _at);
        file.Take(Act.Refuse, _anybody, _at);
        Assert.Equal(Role.SupervisingOfficer, file.StepOf(Act.Restore)!.By);
        file.Take(Act.Restore, _anybody, _at);
        Assert.Equal((Stage.SupervisorAudit, file.Supervisor), (file.Stage, (OrganisationId?)file.Holder));

        file.Take(Act.Return, _anybody, _at.AddHours(1));
        file.Take(Act.Lapse, Actor.System, _at.AddHours(50));
        file.Take(Act.Restore, _anybody, _at.AddHours(60));

        Assert.Equal((Stage.Returned, _at.AddHours(60)), (file.Stage, file.LastReturnedAt));
    }

    private static void AssertSigned(ReviewCase file)
    {
        if (file.Stage is not (>= Stage.SupervisorAudit))
        {
            return;
        }
        var since = file.History.Last(line => line.Act == Act.Submit).Number;
        var signed = file.History.Where(line => line.Number > since && line.Act == Act.Pass).Select(line => line.From).ToHashSet();
        var missing = file.Route.Where(stage => stage < file.Stage && !signed.Contains(stage)).ToList();
        Assert.True(missing.Count == 0, $"{file.Stage} without {string.Join(' ', missing)}: {string.Join(' ', file.History.Select(line => line.Act))}");
    }

    private static ReviewCase Submitted(AuditRoute route)
    {
        var file = ReviewCase.Start(new CaseId(Guid.NewGuid()), "2023-000001", new NoticeId(Guid.NewGuid()), new PersonId(Guid.NewGuid()), _unit, _office, _at);
        file.Plan(route);
        file.Take(Act.Submit, _anybody, _at);
        return file;
    }

    private static OrganisationId? Maybe(Random random) => random.Next(2) == 0 ? New() : null;

    private static OrganisationId New() => new(Guid.NewGuid());
}

using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using TitleReview.Tests.House;
using Xunit;

namespace TitleReview.Tests.App.Features;

/// <summary>The whole state table by the use cases themselves: at every stage, every act, tried by every role.</summary>
public sealed class StateTableTests
{
    private static readonly IReadOnlyList<Operation> _steps = [.. OperationMatrix.Rows.Where(row => row.Act is not null)];

    [Fact]
    public async Task EachAct_AtEachStageByEachRole_IsAllowedOrRefusedAsTheTableSays()
    {
        await using var host = await UseCaseHost.SqliteAsync();
        host.IsDamagedOnPurpose = true;
        var (cells, faults) = (0, new List<string>());
        await using (var world = await StateTableWorld.BuildAsync(host))
        {
            foreach (var stage in Enum.GetValues<Stage>())
            {
                await world.PutAsync(stage);
                foreach (var step in _steps)
                {
                    foreach (var role in Enum.GetValues<Role>())
                    {
                        cells++;
                        faults.AddRange((await world.TryAsync(step, stage, role)).Select(fault => $"{step.Name} at {stage} by {role}: {fault}"));
                    }
                }
            }
        }
        Assert.Equal(Enum.GetValues<Stage>().Length * _steps.Count * Enum.GetValues<Role>().Length, cells);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Whatever is done in whatever order: no case stands behind a level that has not passed its last submission.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AnyWalkThroughTheMap_NeverPassesALevelThatHasNotSigned(int seed)
    {
        var random = new Random(seed);
        var furthest = Stage.Draft;
        for (var walk = 0; walk < 400; walk++)
        {
            var file = MatrixCases.At(Stage.Draft);
            for (var step = 0; step < 40; step++)
            {
                var acts = Enum.GetValues<Act>().Where(act => file.StepOf(act) is not null).ToList();
                if (acts.Count == 0)
                {
                    break;
                }
                if (file.Stage is Stage.Draft or Stage.Returned or Stage.UnitAudit)
                {
                    file.Plan(AnyRoute(random));
                }
                file.Take(acts[random.Next(acts.Count)], MatrixCases.Holding(Role.UnitOfficer), new(2023, 9, 18, 2, 0, 0, DateTimeKind.Utc), isPaid: random.Next(2) == 0);
                furthest = file.Stage > furthest ? file.Stage : furthest;
                Assert.True(IsSigned(file), $"seed {seed}: {string.Join(' ', file.History.Select(line => $"{line.Act}→{line.To}"))}");
            }
        }
        Assert.True(furthest >= Stage.Approved, $"the walks ended at {furthest}");
    }

    private static bool IsSigned(ReviewCase file)
    {
        var since = file.History.LastOrDefault(line => line.Act == Act.Submit)?.Number ?? 0;
        var signed = file.History.Where(line => line.Number > since && line.Act == Act.Pass).Select(line => line.From).ToHashSet();
        return file.Stage < Stage.SupervisorAudit || file.Route.Where(stage => stage < file.Stage).All(signed.Contains);
    }

    private static AuditRoute AnyRoute(Random random) => new(One(random, 1), One(random, 2), One(random, 3));

    private static OrganisationId? One(Random random, int number) => random.Next(2) == 0 ? null : new OrganisationId(new Guid(number, 0, 0, new byte[8]));
}

using System.Reflection;
using System.Text;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.House;

public sealed class OperationMatrixTests
{
    private const string Approved = "TitleReview.Tests/TestFiles/house/operation-matrix.approved.txt";

    private static readonly IReadOnlyList<string> _useCases =
    [
        .. typeof(ReviewDb).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("TitleReview.App.Features.", StringComparison.Ordinal) == true)
            .Where(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Any(method => method.Name == "HandleAsync"))
            .Select(type => type.Name),
    ];

    public static TheoryData<string> OnCases => [.. OperationMatrix.Rows.Where(row => row.Stages is not null).Select(row => row.Name)];

    public static TheoryData<string> Anywhere => [.. OperationMatrix.Rows.Where(row => row.Stages is null).Select(row => row.Name)];

    [Fact]
    public void UseCases_EachHasOneRow() =>
        Assert.All(_useCases, name => Assert.Single(OperationMatrix.Rows, row => row.Name == name));

    [Fact]
    public void Rows_EachHasItsUseCase() =>
        Assert.Empty(OperationMatrix.Rows.Select(row => row.Name).Except(_useCases, StringComparer.Ordinal));

    [Fact]
    public void Cells_AreAsApproved()
    {
        var now = Table();
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "operation-matrix.received.txt"), now);

        // a change of rights is a change of this file, for a reviewer to see: copy the received one over it
        Assert.Equal(File.ReadAllText(RepositoryRoot.File(Approved)), now);
    }

    [Theory]
    [MemberData(nameof(OnCases))]
    public void WhyNot_OnACase_AllowsExactlyWhatRowAndMapSay(string operation)
    {
        var row = OperationMatrix.Rows.Single(candidate => candidate.Name == operation);
        foreach (var (role, stage) in Cells())
        {
            var (actor, file) = (MatrixCases.Holding(role), MatrixCases.At(stage));
            var verdict = OperationMatrix.WhyNot(operation, actor, file);

            var says = row.Roles.Contains(role) && row.Stages!.Contains(stage) && file.IsKnownTo(actor)
                && ((row.Act ?? row.Towards) is not { } act || file.StepOf(act)?.By == role);
            Assert.True(says != verdict.IsRefused, $"{operation} {role} {stage}: {string.Join('；', verdict.Refusals)}");
        }
    }

    [Theory]
    [MemberData(nameof(OnCases))]
    public void WhyNot_OnACaseOfOthers_SaysWhatItSaysOfNone(string operation)
    {
        foreach (var (role, stage) in Cells())
        {
            foreach (var stranger in new[] { MatrixCases.HoldingElsewhere(role), ActorQuery.Nobody })
            {
                var hidden = OperationMatrix.WhyNot(operation, stranger, MatrixCases.At(stage));
                var missing = OperationMatrix.WhyNot(operation, stranger, file: null);

                Assert.IsType<CaseNotFound>(Assert.Single(hidden.Refusals));
                Assert.Equal(missing.Refusals.Select(refusal => refusal.ToString()), hidden.Refusals.Select(refusal => refusal.ToString()));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Anywhere))]
    public void WhyNot_WithoutACase_AllowsExactlyTheRowsRoles(string operation)
    {
        var row = OperationMatrix.Rows.Single(candidate => candidate.Name == operation);

        Assert.IsType<OperationNotFound>(Assert.Single(OperationMatrix.WhyNot(operation, ActorQuery.Nobody).Refusals));
        foreach (var role in Enum.GetValues<Role>())
        {
            var verdict = OperationMatrix.WhyNot(operation, MatrixCases.Holding(role));
            if (row.Roles.Count == 0 || row.Roles.Contains(role))
            {
                Assert.False(verdict.IsRefused);
            }
            else
            {
                Assert.IsType<OperationNotFound>(Assert.Single(verdict.Refusals));
            }
        }
    }

    [Fact]
    public void Steps_EachIsTakenByOneRow()
    {
        // both results of a vote, of a decision without one, and of a re-check, are recorded by one use case
        var acts = StageMap.Steps.Select(step => step.Act).Distinct().Except([Act.RecordNotPassed, Act.Decline, Act.Revoke]);

        Assert.Equal(acts.Order(), OperationMatrix.Rows.Where(row => row.Act is not null).Select(row => row.Act!.Value).Order());
        Assert.Equal(
            StageMap.Steps.Where(step => step.Act == Act.RecordPassed).Select(step => (step.From, step.By)),
            StageMap.Steps.Where(step => step.Act == Act.RecordNotPassed).Select(step => (step.From, step.By)));
        Assert.Equal(
            StageMap.Steps.Where(step => step.Act == Act.Determine).Select(step => (step.From, step.By)),
            StageMap.Steps.Where(step => step.Act == Act.Decline).Select(step => (step.From, step.By)));
    }

    private static IEnumerable<(Role Role, Stage Stage)> Cells() =>
        Enum.GetValues<Role>().SelectMany(_ => Enum.GetValues<Stage>(), (role, stage) => (role, stage));

    // what WhyNot answers, not what the rows say: the table is the rights as they are
    private static string Table()
    {
        var table = new StringBuilder();
        foreach (var row in OperationMatrix.Rows)
        {
            table.Append(row.Name).Append(' ').Append(row.Title).Append('\n');
            var lines = Enum.GetValues<Role>()
                .Select(role => (role.Title(), Stages: row.Stages is null ? Everywhere(row, role) : StagesOf(row, role)))
                .Where(line => line.Stages.Length > 0)
                .ToList();
            if (lines.Count == Enum.GetValues<Role>().Length && lines.Select(line => line.Stages).Distinct(StringComparer.Ordinal).Count() == 1)
            {
                lines = [("每个角色", lines[0].Stages)];
            }
            lines.ForEach(line => table.Append("    ").Append(line.Item1).Append(": ").Append(line.Stages).Append('\n'));
        }
        return table.ToString();
    }

    private static string Everywhere(Operation row, Role role) =>
        OperationMatrix.WhyNot(row.Name, MatrixCases.Holding(role)).IsRefused ? "" : "（不涉及单件）";

    private static string StagesOf(Operation row, Role role)
    {
        var stages = Enum.GetValues<Stage>().Where(stage => !OperationMatrix.WhyNot(row.Name, MatrixCases.Holding(role), MatrixCases.At(stage)).IsRefused).ToList();
        return stages.Count == Enum.GetValues<Stage>().Length ? "所有阶段" : string.Join(" | ", stages.Select(stage => stage.Title()));
    }
}

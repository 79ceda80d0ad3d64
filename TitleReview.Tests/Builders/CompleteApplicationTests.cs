using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Builders;

public abstract class CompleteApplicationTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task FilledIn_LacksTheAnswersAlone()
    {
        var id = await CompleteApplication.FilledInAsync(Host);

        var check = (await Host.As(CompleteApplication.Applicant).Get<CheckApplication>().HandleAsync(id, CancellationToken.None))!;

        Assert.All(check.Sections.SelectMany(section => section.Findings).Where(finding => finding.Outcome == Outcome.Refused), finding => Assert.Equal("MK-04", finding.Rule));
        Assert.False(check.MaySubmit);
    }

    [Fact]
    public async Task AtOffice_IsAtTheFormalReview()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);

        await using var db = await Host.DbAsync();
        var file = await db.Cases.SingleAsync(candidate => candidate.Id == id);
        Assert.Equal(Stage.FormalReview, file.Stage);
        Assert.Equal([Act.Submit, Act.RecordUnitPublicity, Act.Pass], file.History.Select(line => line.Act));
    }
}

public sealed class CompleteApplicationOnSqliteTests() : CompleteApplicationTests(UseCaseHost.SqliteAsync);

public sealed class CompleteApplicationOnPostgresTests(PostgresServer server) : CompleteApplicationTests(() => UseCaseHost.PostgresAsync(server));

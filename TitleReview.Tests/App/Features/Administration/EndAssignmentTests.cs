using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Administration;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

public abstract class EndAssignmentTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly DateOnly _today = new(2023, 9, 18);

    [Fact]
    public async Task End_Today_TheRoleStillActsTodayAndNotTomorrow()
    {
        var held = await AssignmentAsync("wangwei");
        Assert.False((await EndAsync("sunli", held, _today)).IsRefused);

        Assert.NotNull(await Host.As("wangwei").Get<ListOrganisations>().HandleAsync(filter: null, page: 1, CancellationToken.None));
        Host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await Host.As("wangwei").Get<ListOrganisations>().HandleAsync(filter: null, page: 1, CancellationToken.None));
    }

    [Fact]
    public async Task End_AtOnce_TheOpenScopeStopsActingWithThisInstant()
    {
        var held = await AssignmentAsync("wangwei");
        var open = Host.As("wangwei").Get<ListOrganisations>();
        Assert.NotNull(await open.HandleAsync(filter: null, page: 1, CancellationToken.None));

        var verdict = await Host.As("sunli").Get<EndAssignment>().HandleAsync(new(held.Id, _today, held.Version, AtOnce: true), CancellationToken.None);

        Assert.False(verdict.IsRefused);
        Assert.Null(await open.HandleAsync(filter: null, page: 1, CancellationToken.None));
        Assert.IsType<AssignmentHasEnded>(Assert.Single((await EndAsync("sunli", await AssignmentAsync("wangwei"), _today.AddDays(9))).Refusals));
    }

    [Theory]
    [InlineData("wangwei")]
    [InlineData("zhoumin")]
    [InlineData("sunhao")]
    public async Task End_ByAnybodyElse_IsNotFound(string subject)
    {
        var verdict = await EndAsync(subject, await AssignmentAsync("liqiang"), _today);

        Assert.IsType<OperationNotFound>(Assert.Single(verdict.Refusals));
    }

    [Fact]
    public async Task End_WithAStaleVersion_ChangesNothing()
    {
        var seen = await AssignmentAsync("liqiang");
        await EndAsync("sunli", seen, _today.AddDays(30));

        var verdict = await EndAsync("sunli", seen, _today);

        Assert.IsType<PageIsStale>(Assert.Single(verdict.Refusals));
        Assert.Equal(_today.AddDays(30), (await AssignmentAsync("liqiang")).ToOn);
    }

    [Fact]
    public async Task End_BeforeItStarted_IsRefused()
    {
        var verdict = await EndAsync("sunli", await AssignmentAsync("liqiang"), new DateOnly(2022, 12, 31));

        Assert.IsType<AssignmentEndsBeforeItStarts>(Assert.Single(verdict.Refusals));
    }

    [Fact]
    public async Task End_OfWhatHasEnded_IsRefused()
    {
        await EndAsync("sunli", await AssignmentAsync("liqiang"), _today);
        Host.Clock.Advance(TimeSpan.FromDays(1));

        var verdict = await EndAsync("sunli", await AssignmentAsync("liqiang"), _today.AddDays(30));

        Assert.Equal(_today, Assert.IsType<AssignmentHasEnded>(Assert.Single(verdict.Refusals)).LastDay);
    }

    [Fact]
    public async Task End_LaterThanItEnds_IsRefused()
    {
        Assert.False((await EndAsync("sunli", await AssignmentAsync("sunli"), _today.AddDays(1))).IsRefused);

        var verdict = await EndAsync("sunli", await AssignmentAsync("sunli"), _today.AddDays(2));

        Assert.Equal(_today.AddDays(1), Assert.IsType<AssignmentOnlyEndsEarlier>(Assert.Single(verdict.Refusals)).LastDay);
    }

    [Fact]
    public async Task End_OfWhatIsNotThere_IsRefused()
    {
        var verdict = await Host.As("sunli").Get<EndAssignment>().HandleAsync(new(Guid.Empty, _today, Version: 1), CancellationToken.None);

        Assert.IsType<AssignmentIsUnknown>(Assert.Single(verdict.Refusals));
    }

    private Task<Verdict> EndAsync(string by, Assignment seen, DateOnly lastDay) =>
        Host.As(by).Get<EndAssignment>().HandleAsync(new(seen.Id, lastDay, seen.Version), CancellationToken.None);

    private async Task<Assignment> AssignmentAsync(string subject)
    {
        var person = await Host.PersonAsync(subject);
        await using var db = await Host.DbAsync();
        return await db.Assignments.AsNoTracking().SingleAsync(held => held.Person == person);
    }
}

public sealed class EndAssignmentOnSqliteTests() : EndAssignmentTests(UseCaseHost.SqliteAsync);

public sealed class EndAssignmentOnPostgresTests(PostgresServer server) : EndAssignmentTests(() => UseCaseHost.PostgresAsync(server));

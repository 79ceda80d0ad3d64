using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class ListMyApplicationsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task List_OfManyYears_IsPagedAndFilteredAndCopiesTheLastOnes()
    {
        await FillAsync(23);
        await CompleteApplication.StartedAsync(Host, "magang");

        var (first, second, third) = (await ListAsync(page: 1), await ListAsync(page: 2), await ListAsync(page: int.MaxValue));

        Assert.Equal((20, 3, 0), (first.Rows.Count, second.Rows.Count, third.Rows.Count));
        Assert.All([first, second, third], view => Assert.Equal(23, view.Total));
        Assert.Equal([.. Enumerable.Range(1, 23).Reverse().Select(number => $"2023-{number:000000}")], first.Rows.Concat(second.Rows).Select(row => row.Number));
        Assert.Equal(first.Rows.Select(row => row.Id), second.Copyable.Select(former => former.Id));
        Assert.Equal([2023], first.Years);
        Assert.Equal([Stage.Draft, Stage.Withdrawn], first.Stages);
    }

    [Fact]
    public async Task List_ByYearOrStage_HoldsOnlyThose()
    {
        await FillAsync(3);
        var next = await AnotherNotice.OfYearAsync(Host, 2024);
        var later = (await Host.As("zhoumin").Get<StartApplication>().HandleAsync(next, _ct)).Case;

        Assert.Equal(later, Assert.Single((await ListAsync(year: 2024)).Rows).Id);
        Assert.Equal(3, (await ListAsync(year: 2023)).Total);
        Assert.Equal(2, (await ListAsync(stage: Stage.Withdrawn)).Total);
        Assert.Equal((0, 4), ((await ListAsync(year: 2024, stage: Stage.Withdrawn)).Total, (await ListAsync(year: 2024, stage: Stage.Withdrawn)).Copyable.Count));
        Assert.Equal([2024, 2023], (await ListAsync(year: 1999)).Years);
    }

    [Fact]
    public async Task List_AfterASubmission_OffersTheReceiptOfThatOneAlone()
    {
        var submitted = await CompleteApplication.SubmittedAsync(Host);
        await Host.As("zhoumin").Get<StartApplication>().HandleAsync(await AnotherNotice.OfYearAsync(Host, 2024), _ct);

        var rows = (await ListAsync()).Rows;

        Assert.Equal(2, rows.Count);
        Assert.Equal(submitted, Assert.Single(rows, row => row.HasReceipt).Id);
    }

    /// <summary>All withdrawn but the newest, because there may be one for each notice.</summary>
    private async Task FillAsync(int count)
    {
        var (person, unit) = (await Host.PersonAsync("zhoumin"), await Host.OrganisationAsync("博斯腾县委党校"));
        await using var db = await Host.DbAsync();
        var notice = await db.Notices.SingleAsync(_ct);
        var me = new Actor(person, "周敏", [new HeldRole(Role.Applicant, unit)]);
        for (var number = 1; number <= count; number++)
        {
            var at = Host.Clock.GetUtcNow().UtcDateTime.AddMinutes(number);
            var file = ReviewCase.Start(new CaseId(Guid.NewGuid()), $"2023-{number:000000}", notice.Id, person, unit, notice.Office, at);
            if (number < count)
            {
                file.Take(Act.Withdraw, me, at, "改报。");
            }
            db.Cases.Add(file);
        }
        db.Audit(person, Host.Clock.GetUtcNow().UtcDateTime, "FillCases", "test");
        (await db.SaveAsync(_ct)).MustAllow();
    }

    private async Task<ListMyApplications.View> ListAsync(int? year = null, Stage? stage = null, int page = 1) =>
        (await Host.As("zhoumin").Get<ListMyApplications>().HandleAsync(year, stage, page, _ct))!;
}

public sealed class ListMyApplicationsOnSqliteTests() : ListMyApplicationsTests(UseCaseHost.SqliteAsync);

public sealed class ListMyApplicationsOnPostgresTests(PostgresServer server) : ListMyApplicationsTests(() => UseCaseHost.PostgresAsync(server));

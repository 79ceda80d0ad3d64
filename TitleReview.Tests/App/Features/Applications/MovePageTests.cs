using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class MovePageTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Theory]
    [InlineData(0, 2, "BCAD")]
    [InlineData(3, 0, "DABC")]
    [InlineData(1, 2, "ACBD")]
    [InlineData(2, 2, "ABCD")]
    [InlineData(0, 99, "BCDA")]
    [InlineData(3, -7, "DABC")]
    public async Task Move_OfAPage_PutsItThereAndKeepsTheOthersInOrder(int page, int place, string order)
    {
        var id = await CompleteApplication.StartedAsync(Host);
        var pages = new List<PageId>();
        for (var count = 0; count < 4; count++)
        {
            pages.Add(await AddAsync(id, "Basic", 0, "身份证（正面）"));
        }
        var elsewhere = await AddAsync(id, "Qualification", 0, "职称证书");

        (await MoveAsync(id, pages[page], place)).MustAllow();

        Assert.Equal(order, string.Concat((await ShelfAsync(id, "Basic")).Select(shown => "ABCD"[pages.IndexOf(shown)])));
        Assert.Equal([elsewhere], await ShelfAsync(id, "Qualification"));
    }

    [Fact]
    public async Task Move_AgainAndAgain_NeverGivesTwoPagesOneNumber()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        var pages = new List<PageId>();
        for (var count = 0; count < 3; count++)
        {
            pages.Add(await AddAsync(id, "Basic", 0, "身份证（正面）"));
        }
        for (var round = 0; round < 6; round++)
        {
            (await MoveAsync(id, pages[round % 3], round % 2 * 2)).MustAllow();
        }
        pages.Add(await AddAsync(id, "Basic", 0, "身份证（正面）"));

        Assert.Equal(pages[^1], (await ShelfAsync(id, "Basic"))[^1]);
        await using var db = await Host.DbAsync();
        Assert.Equal(4, (await db.Pages.Select(page => page.Position).ToListAsync()).Distinct().Count());
    }

    [Fact]
    public async Task Move_OfARemovedPage_IsStale()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        var page = await AddAsync(id, "Basic", 0, "身份证（正面）");
        (await Host.As("zhoumin").Get<RemovePage>().HandleAsync(new(id, page, Restore: false), CancellationToken.None)).MustAllow();

        Assert.IsType<PageIsStale>(Assert.Single((await MoveAsync(id, page, 0)).Refusals));
    }

    [Fact]
    public async Task Move_AfterSubmission_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        Assert.IsType<StageDoesNotAllow>(Assert.Single((await MoveAsync(id, (await ShelfAsync(id, "Basic"))[0], 1)).Refusals));
    }

    private Task<Verdict> MoveAsync(CaseId id, PageId page, int place) =>
        Host.As("zhoumin").Get<MovePage>().HandleAsync(new(id, page, place), CancellationToken.None);

    private async Task<PageId> AddAsync(CaseId id, string section, int row, string kind)
    {
        (await CompleteApplication.UploadAsync(Host, id, section, row, kind)).MustAllow();
        return (await ShelfAsync(id, section))[^1];
    }

    private async Task<List<PageId>> ShelfAsync(CaseId id, string section) =>
        [.. (await Host.As("zhoumin").Get<GetApplication>().HandleAsync(id, section, CancellationToken.None))!.Pages.Select(page => page.Id)];
}

public sealed class MovePageOnSqliteTests() : MovePageTests(UseCaseHost.SqliteAsync);

public sealed class MovePageOnPostgresTests(PostgresServer server) : MovePageTests(() => UseCaseHost.PostgresAsync(server));

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class RecycleBinTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Bin_AfterARowAndAPageWentAway_SaysWhatCameFromWhere_AndBothComeBack()
    {
        var id = await CompleteApplication.FilledInAsync(Host);
        var photo = await PageAsync(id, "近期一寸免冠照片");
        (await RemovePageAsync(id, photo)).MustAllow();
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await RemoveRowAsync(id, "Education", 1)).MustAllow();

        var view = (await BinAsync(id))!;

        Assert.Equal((2, true), (view.Total, view.MayEdit));
        var (row, page) = (view.Items[0], view.Items[1]);
        Assert.Equal(("学历学位情况", 1, null, 2, false), (row.Title, row.Row, row.Page, row.PagesBeside, row.WaitsForRow));
        Assert.Equal("本科 · 学士 · 新疆师范大学 · 思想政治教育", row.What);
        Assert.Equal(("基本信息", 0, photo, "近期一寸免冠照片"), (page.Title, page.Row, page.Page, page.What));
        Assert.Equal(UseCaseHost.Start.UtcDateTime, page.At);

        (await RemoveRowAsync(id, "Education", 1, restore: true)).MustAllow();
        (await RemovePageAsync(id, photo, restore: true)).MustAllow();
        Assert.Empty((await BinAsync(id))!.Items);
    }

    [Fact]
    public async Task Bin_WithAPageWhoseRowWentLater_NamesTheRowFirst()
    {
        var id = await CompleteApplication.FilledInAsync(Host);
        var diploma = await PageAsync(id, "毕业证书");
        (await RemovePageAsync(id, diploma)).MustAllow();
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await RemoveRowAsync(id, "Education", 1)).MustAllow();

        var items = (await BinAsync(id))!.Items;

        Assert.IsType<RowComesFirst>(Assert.Single((await RemovePageAsync(id, diploma, restore: true)).Refusals));
        Assert.Equal([(null, 1, false), (diploma, 0, true)], items.Select(item => ((PageId?)item.Page, item.PagesBeside, item.WaitsForRow)));
        (await RemoveRowAsync(id, "Education", 1, restore: true)).MustAllow();
        var left = Assert.Single((await BinAsync(id))!.Items);
        Assert.Equal((diploma, false), (left.Page!.Value, left.WaitsForRow));
    }

    [Fact]
    public async Task Bin_OfManyRows_IsPaged()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        for (var number = 1; number <= 45; number++)
        {
            (await Host.As("zhoumin").Get<AddRow>().HandleAsync(id, "Awards", CancellationToken.None)).MustAllow();
            (await RemoveRowAsync(id, "Awards", number)).MustAllow();
            Host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([.. Enumerable.Range(26, 20).Reverse()], (await BinAsync(id))!.Items.Select(item => item.Row));
        Assert.Equal([5, 4, 3, 2, 1], (await BinAsync(id, page: 3))!.Items.Select(item => item.Row));
        Assert.Empty((await BinAsync(id, page: int.MaxValue))!.Items);
        Assert.Equal(45, (await BinAsync(id, page: -1))!.Total);
    }

    [Fact]
    public async Task Bin_AfterTheSubmission_IsStillShown_AndGivesNothingBack()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        (await Host.As("zhoumin").Get<AddRow>().HandleAsync(id, "Education", CancellationToken.None)).MustAllow();
        (await RemoveRowAsync(id, "Education", 2)).MustAllow();
        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();

        var view = (await BinAsync(id))!;

        Assert.Equal((1, false, ""), (view.Total, view.MayEdit, view.Items[0].What));
        Assert.True((await RemoveRowAsync(id, "Education", 2, restore: true)).IsRefused);
    }

    private Task<ListRecycleBin.View?> BinAsync(CaseId id, int page = 1) => Host.As("zhoumin").Get<ListRecycleBin>().HandleAsync(id, page, CancellationToken.None);

    private Task<Verdict> RemoveRowAsync(CaseId id, string section, int row, bool restore = false) =>
        Host.As("zhoumin").Get<RemoveRow>().HandleAsync(new(id, section, row, restore), CancellationToken.None);

    private Task<Verdict> RemovePageAsync(CaseId id, PageId page, bool restore = false) =>
        Host.As("zhoumin").Get<RemovePage>().HandleAsync(new(id, page, restore), CancellationToken.None);

    private async Task<PageId> PageAsync(CaseId id, string kind)
    {
        await using var db = await Host.DbAsync();
        return await db.Pages.Where(page => page.Case == id && page.Kind == kind).Select(page => page.Id).SingleAsync();
    }
}

public sealed class RecycleBinOnSqliteTests() : RecycleBinTests(UseCaseHost.SqliteAsync);

public sealed class RecycleBinOnPostgresTests(PostgresServer server) : RecycleBinTests(() => UseCaseHost.PostgresAsync(server));

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class RowsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Add_AfterARemoval_DoesNotUseTheNumberAgain()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        await AddAsync(id);
        await AddAsync(id);
        await RemoveAsync(id, 2);
        await AddAsync(id);

        Assert.Equal([1, 3], await RowsAsync(id));
    }

    [Fact]
    public async Task Restore_OfARow_BringsBackItsValuesAndThePagesThatWentWithIt()
    {
        var id = await CompleteApplication.FilledInAsync(Host);
        var pages = await PagesAsync(id);
        Assert.Equal(2, pages.Count);
        (await Host.As("zhoumin").Get<RemovePage>().HandleAsync(new(id, pages[0], Restore: false), CancellationToken.None)).MustAllow();
        Host.Clock.Advance(TimeSpan.FromSeconds(1));

        (await RemoveAsync(id, 1)).MustAllow();
        Assert.Empty(await RowsAsync(id));
        Assert.Empty(await PagesAsync(id));

        (await RemoveAsync(id, 1, restore: true)).MustAllow();
        Assert.Equal([1], await RowsAsync(id));
        Assert.Equal([pages[1]], await PagesAsync(id));
        var view = (await Host.As("zhoumin").Get<GetApplication>().HandleAsync(id, "Education", CancellationToken.None))!;
        Assert.Equal("新疆师范大学", view.Values[new("Education", 1, "school")].Value);
    }

    [Fact]
    public async Task Restore_OfAPage_BringsItBackOnce()
    {
        var id = await CompleteApplication.FilledInAsync(Host);
        var page = (await PagesAsync(id))[0];
        var command = new RemovePage.Command(id, page, Restore: false);
        (await Host.As("zhoumin").Get<RemovePage>().HandleAsync(command, CancellationToken.None)).MustAllow();
        Assert.DoesNotContain(page, await PagesAsync(id));
        Assert.IsType<PageIsStale>(Assert.Single((await Host.As("zhoumin").Get<RemovePage>().HandleAsync(command, CancellationToken.None)).Refusals));

        (await Host.As("zhoumin").Get<RemovePage>().HandleAsync(command with { Restore = true }, CancellationToken.None)).MustAllow();

        Assert.Contains(page, await PagesAsync(id));
        Assert.IsType<PageIsStale>(Assert.Single((await Host.As("zhoumin").Get<RemovePage>().HandleAsync(command with { Restore = true }, CancellationToken.None)).Refusals));
    }

    [Fact]
    public async Task Remove_OfWhatIsNotThere_IsStale()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        await AddAsync(id);

        Assert.IsType<PageIsStale>(Assert.Single((await RemoveAsync(id, 2)).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await RemoveAsync(id, 1, restore: true)).Refusals));
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("Nowhere")]
    [InlineData("")]
    public async Task Add_ToWhatIsNoList_IsRefused(string section)
    {
        var id = await CompleteApplication.StartedAsync(Host);

        var verdict = await Host.As("zhoumin").Get<AddRow>().HandleAsync(id, section, CancellationToken.None);

        Assert.IsType<FieldIsUnknown>(Assert.Single(verdict.Refusals));
    }

    [Fact]
    public async Task Add_OfOneRowTooMany_IsRefused()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        await using (var db = await Host.DbAsync())
        {
            db.ApplicationRows.AddRange(Enumerable.Range(1, 199).Select(row => new ApplicationRow { Case = id, Section = "Awards", Row = row }));
            db.Audit(default, Host.Clock.GetUtcNow().UtcDateTime, "Fill", "test");
            (await db.SaveAsync(CancellationToken.None)).MustAllow();
        }
        var add = Host.As("zhoumin").Get<AddRow>();
        (await add.HandleAsync(id, "Awards", CancellationToken.None)).MustAllow();

        Assert.Equal(200, Assert.IsType<TooManyRows>(Assert.Single((await add.HandleAsync(id, "Awards", CancellationToken.None)).Refusals)).Most);
    }

    /// <summary>A row that slips in between the check and the commit would be submitted unchecked.</summary>
    [Fact]
    public async Task AddAndRemove_OfARow_MakeAnOpenSubmissionStale()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        var seen = await CompleteApplication.VersionAsync(Host, id);
        await AddAsync(id);
        Assert.Equal(seen + 1, await CompleteApplication.VersionAsync(Host, id));
        await RemoveAsync(id, 1);
        Assert.Equal(seen + 2, await CompleteApplication.VersionAsync(Host, id));
    }

    [Fact]
    public async Task EachChange_AfterTheSubmission_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var page = (await PagesAsync(id))[0];

        Assert.IsType<StageDoesNotAllow>(Assert.Single((await Host.As("zhoumin").Get<AddRow>().HandleAsync(id, "Education", CancellationToken.None)).Refusals));
        Assert.IsType<StageDoesNotAllow>(Assert.Single((await RemoveAsync(id, 1)).Refusals));
        Assert.IsType<StageDoesNotAllow>(Assert.Single((await Host.As("zhoumin").Get<RemovePage>().HandleAsync(new(id, page, Restore: false), CancellationToken.None)).Refusals));
        Assert.IsType<StageDoesNotAllow>(Assert.Single((await CompleteApplication.UploadAsync(Host, id, "Basic", 0, "身份证（正面）")).Refusals));
    }

    private async Task AddAsync(CaseId id) => (await Host.As("zhoumin").Get<AddRow>().HandleAsync(id, "Education", CancellationToken.None)).MustAllow();

    private Task<Verdict> RemoveAsync(CaseId id, int row, bool restore = false) =>
        Host.As("zhoumin").Get<RemoveRow>().HandleAsync(new(id, "Education", row, restore), CancellationToken.None);

    private async Task<IReadOnlyList<int>> RowsAsync(CaseId id)
    {
        await using var db = await Host.DbAsync();
        return await db.ApplicationRows.Where(row => row.Case == id && row.Section == "Education" && row.RemovedAt == null).Select(row => row.Row).OrderBy(row => row).ToListAsync();
    }

    private async Task<IReadOnlyList<PageId>> PagesAsync(CaseId id)
    {
        await using var db = await Host.DbAsync();
        return await db.Pages.Where(page => page.Case == id && page.Section == "Education" && page.RemovedAt == null).OrderBy(page => page.Position).Select(page => page.Id).ToListAsync();
    }
}

public sealed class RowsOnSqliteTests() : RowsTests(UseCaseHost.SqliteAsync);

public sealed class RowsOnPostgresTests(PostgresServer server) : RowsTests(() => UseCaseHost.PostgresAsync(server));

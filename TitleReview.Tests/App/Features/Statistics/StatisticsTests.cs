using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Statistics;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Statistics;

/// <summary>An office sees its own numbers, the region those that point at nobody.</summary>
public abstract class StatisticsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Office_SeesItsOwn_AndTheRegionNoSmallNumber()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        var files = await world.CasesAsync();
        var meeting = await world.InSessionAsync(8, [.. files]);
        (await world.VoteAsync(meeting, files[0], 8, 0)).MustAllow();
        (await world.VoteAsync(meeting, files[1], 0, 8)).MustAllow();

        var office = (await Host.As("zhaolei").Get<GetStatistics>().HandleAsync(2023, isRegion: false, _ct))!;

        Assert.Equal(["按年度", "按系列", "按级别", "按地区", "按单位", "答辩", "考核顺延", "免除继续教育"], office.Tables.Select(table => table.Title));
        Assert.Equal(["1", "1", "0", "0", "2", "50.0%"], office.Tables[1].Rows.Single(row => row.Name == "党干校教师").Cells(hasRate: true));
        Assert.Equal(3, office.Tables[4].Rows.Count);
        Assert.Contains(office.Times, time => time is { Stage: Stage.Scoring, Times: 2 });
        Assert.Equal([2023], office.Years);
        Assert.All((await Host.As("zhaolei").Get<GetStatistics>().HandleAsync(1999, isRegion: false, _ct))!.Tables, table => Assert.Equal(0, Assert.Single(table.Rows).Total));

        var region = (await Host.As("gulina").Get<GetStatistics>().HandleAsync(null, isRegion: false, _ct))!;
        Assert.True(region.IsRegion);
        Assert.All(region.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Counts), count => Assert.Null(count));
        Assert.All(region.Times, time => Assert.Null(time.Times));
        // all years less the others would be the year that is hidden: so all years are counted by year alone
        Assert.Equal(["按年度"], region.Tables.Select(table => table.Title));
        Assert.Equal(["2023年"], Assert.Single(region.Tables).Rows.Select(row => row.Name));
        var ofYear = (await Host.As("gulina").Get<GetStatistics>().HandleAsync(2023, isRegion: true, _ct))!;
        Assert.Equal(office.Tables.Select(table => table.Title), ofYear.Tables.Select(table => table.Title));
        Assert.All(ofYear.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Counts), count => Assert.Null(count));
        await using (var site = await OpenSite.StartAsync(Host))
        {
            // as the page's own form and link ask, and as a mistyped address does
            foreach (var asked in (string[])[Urls.StatisticsSheet(null, isRegion: false), Urls.StatisticsSheet(2023, isRegion: false), $"{Urls.StatisticsFile}?year=&scope=", $"{Urls.StatisticsFile}?year=abc"])
            {
                using var sheet = await site.As("zhaolei").GetAsync(new Uri(asked, UriKind.Relative), _ct);
                Assert.True(sheet.IsSuccessStatusCode, asked);
            }
        }
        // nobody gets another's view by asking for it
        Assert.False((await Host.As("zhaolei").Get<GetStatistics>().HandleAsync(null, isRegion: true, _ct))!.IsRegion);
        Assert.Null(await Host.As("liqiang").Get<GetStatistics>().HandleAsync(null, isRegion: true, _ct));
    }

    [Fact]
    public async Task Region_ForWhoeverHoldsAnOfficeToo_IsWithoutHisOwn_SoThatNothingIsLeftToSubtract()
    {
        var world = await MeetingWorld.BuildAsync(Host);
        await world.CasesAsync();
        await using (var db = await Host.DbAsync())
        {
            db.Assignments.Add(new() { Id = Guid.NewGuid(), Person = await Host.PersonAsync("zhaolei"), Role = Role.RegionalCentre, Organisation = await db.Assignments.Where(one => one.Role == Role.RegionalCentre).Select(one => one.Organisation).FirstAsync(_ct), FromOn = new(2023, 1, 1) });
            db.Audit(default, Host.Clock.UtcNow(), "GrantedForTest", "test");
            (await db.SaveAsync(_ct)).MustAllow();
        }

        var region = (await Host.As("zhaolei").Get<GetStatistics>().HandleAsync(2023, isRegion: true, _ct))!;

        Assert.True(region is { IsRegion: true, MayChoose: true });
        Assert.Empty(region.Years);
        Assert.All(region.Tables, table => Assert.DoesNotContain(table.Rows, row => row.Name is "党干校教师" or "2023年"));
        Assert.Empty(region.Times);
    }
}

public sealed class StatisticsOnSqliteTests() : StatisticsTests(UseCaseHost.SqliteAsync);

public sealed class StatisticsOnPostgresTests(PostgresServer server) : StatisticsTests(() => UseCaseHost.PostgresAsync(server));

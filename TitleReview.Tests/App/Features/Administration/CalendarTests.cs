using TitleReview.App.Data;
using TitleReview.App.Features.Administration;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

public abstract class CalendarTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly DateOnly _day = new(2023, 9, 20);

    [Fact]
    public async Task List_OfAYear_HasItsDaysOnlyAndNoWarning()
    {
        var view = await ListAsync("zhoumin", 2023);

        Assert.All(view!.Rows, row => Assert.Equal(2023, row.Day.Year));
        Assert.Equal([CalendarLayer.National, CalendarLayer.Regional], view.Rows.Select(row => row.Layer).Distinct().Order());
        Assert.Empty(view.Warnings);
        Assert.Empty(view.MaySet);
    }

    [Fact]
    public async Task List_OfAYearWithoutTheRegion_Warns()
    {
        var view = await ListAsync("zhaolei", 2024);

        Assert.Contains("自治区", Assert.Single(view!.Warnings), StringComparison.Ordinal);
        Assert.Equal([CalendarLayer.Prefecture], view.MaySet);
    }

    [Fact]
    public async Task List_WithoutAYear_IsThisYears() => Assert.Equal(2023, (await ListAsync("zhoumin", year: null))!.Year);

    [Fact]
    public async Task List_ByAStranger_IsNothing() => Assert.Null(await ListAsync("sunhao", 2023));

    [Theory]
    [InlineData("wangwei", CalendarLayer.National)]
    [InlineData("wangwei", CalendarLayer.Regional)]
    [InlineData("zhaolei", CalendarLayer.Prefecture)]
    public async Task Set_ANewDay_IsCountedByDeadlines(string subject, CalendarLayer layer)
    {
        Assert.False((await SetAsync(subject, new(layer, _day, IsWorkday: false, " 州庆 ", Version: 0))).IsRefused);

        await using var db = await Host.DbAsync();
        Assert.False((await PolicyStore.CalendarAsync(db, CancellationToken.None)).IsWorkday(_day));
        Assert.Equal("州庆", (await RowAsync(layer)).Name);
    }

    [Fact]
    public async Task Set_AKnownDay_OverwritesIt()
    {
        await SetAsync("zhaolei", new(CalendarLayer.Prefecture, _day, IsWorkday: false, "州庆", Version: 0));

        Assert.False((await SetAsync("zhaolei", new(CalendarLayer.Prefecture, _day, IsWorkday: true, "照常上班", Version: 1))).IsRefused);

        var row = await RowAsync(CalendarLayer.Prefecture);
        Assert.Equal((true, "照常上班", 2), (row.IsWorkday, row.Name, row.Version));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Set_WithAStaleVersion_ChangesNothing(int version)
    {
        await SetAsync("zhaolei", new(CalendarLayer.Prefecture, _day, IsWorkday: false, "州庆", Version: 0));

        var verdict = await SetAsync("zhaolei", new(CalendarLayer.Prefecture, _day, IsWorkday: true, "上班", version));

        Assert.IsType<PageIsStale>(Assert.Single(verdict.Refusals));
        Assert.False((await RowAsync(CalendarLayer.Prefecture)).IsWorkday);
    }

    [Fact]
    public async Task Set_WithBadInput_NamesEveryFault()
    {
        var verdict = await SetAsync("zhaolei", new((CalendarLayer)7, new DateOnly(1, 1, 1), IsWorkday: false, " ", Version: 0));

        Assert.Equal([typeof(CalendarLayerIsUnknown), typeof(CalendarDayIsOutOfRange), typeof(CalendarDayNeedsName)], verdict.Refusals.Select(refusal => refusal.GetType()));
    }

    [Theory]
    [InlineData("zhaolei", CalendarLayer.National, "系统管理员")]
    [InlineData("zhaolei", CalendarLayer.Regional, "系统管理员")]
    [InlineData("wangwei", CalendarLayer.Prefecture, "评委会办公室")]
    public async Task Set_InALayerOfOthers_SaysWhoKeepsIt(string subject, CalendarLayer layer, string keeper)
    {
        var verdict = await SetAsync(subject, new(layer, _day, IsWorkday: false, "州庆", Version: 0));

        Assert.Contains(keeper, Assert.IsType<CalendarLayerIsNotYours>(Assert.Single(verdict.Refusals)).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zhoumin")]
    [InlineData("wuhao")]
    [InlineData("sunhao")]
    public async Task Set_ByAnybodyElse_IsNotFound(string subject)
    {
        var verdict = await SetAsync(subject, new(CalendarLayer.Prefecture, _day, IsWorkday: false, "州庆", Version: 0));

        Assert.IsType<OperationNotFound>(Assert.Single(verdict.Refusals));
    }

    private Task<Verdict> SetAsync(string by, SetCalendarDay.Command command) => Host.As(by).Get<SetCalendarDay>().HandleAsync(command, CancellationToken.None);

    private Task<ListCalendar.View?> ListAsync(string by, int? year) => Host.As(by).Get<ListCalendar>().HandleAsync(year, CancellationToken.None);

    private async Task<ListCalendar.Row> RowAsync(CalendarLayer layer) =>
        (await ListAsync("zhaolei", _day.Year))!.Rows.Single(row => row.Layer == layer && row.Day == _day);
}

public sealed class CalendarOnSqliteTests() : CalendarTests(UseCaseHost.SqliteAsync);

public sealed class CalendarOnPostgresTests(PostgresServer server) : CalendarTests(() => UseCaseHost.PostgresAsync(server));

using System.Text;
using TitleReview.App.Data;
using TitleReview.App.Features.Administration;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

public abstract class CalendarImportTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Table = "日期,安排,名称\n2027-01-01,放假,元旦\n2027/1/2,放假,元旦\n2027年1月9日,上班,调休\n";

    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Import_OfAYear_IsCountedByDeadlines()
    {
        var plan = (await PreviewAsync("wangwei", CalendarLayer.National, Table))!;
        Assert.Equal([ImportChange.New, ImportChange.New, ImportChange.New], plan.Lines.Select(line => line.Change));

        (await ImportAsync("wangwei", CalendarLayer.National, Table, plan.Seen)).MustAllow();

        await using var db = await Host.DbAsync();
        var calendar = await PolicyStore.CalendarAsync(db, _ct);
        Assert.Equal((false, false, true), (calendar.IsWorkday(new(2027, 1, 1)), calendar.IsWorkday(new(2027, 1, 2)), calendar.IsWorkday(new(2027, 1, 9))));
        var again = (await PreviewAsync("wangwei", CalendarLayer.National, Table.Replace("调休", "调休上班", StringComparison.Ordinal)))!;
        Assert.Equal([ImportChange.Same, ImportChange.Same, ImportChange.Changed], again.Lines.Select(line => line.Change));
        Assert.Contains("由“上班（调休）”改为“上班（调休上班）”", again.Lines[2].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-02-30,放假,元旦", "不是日期")]
    [InlineData("2027-03-01,休,元旦", "不明确")]
    [InlineData("2027-03-01,放假,", "请填写这一天的名称")]
    [InlineData("2027-01-01,上班,元旦", "出现了不止一次")]
    public async Task Import_WithOneLineThatCannotBe_ImportsNone(string line, string why)
    {
        var plan = (await PreviewAsync("wangwei", CalendarLayer.National, Table + line))!;

        Assert.Contains(why, Assert.Single(plan.Lines, one => one.Change == ImportChange.Refused).Sentence, StringComparison.Ordinal);
        Assert.IsType<ImportHasRefusedLines>(Assert.Single((await ImportAsync("wangwei", CalendarLayer.National, Table + line, plan.Seen)).Refusals));
        await using var db = await Host.DbAsync();
        Assert.True((await PolicyStore.CalendarAsync(db, _ct)).IsWorkday(new(2027, 1, 1)));
    }

    [Fact]
    public async Task Import_IntoALayerOfOthers_SaysWhoKeepsIt()
    {
        Assert.IsType<CalendarLayerIsNotYours>(Assert.Single((await PreviewAsync("zhaolei", CalendarLayer.National, Table))!.WhyNot().Refusals));
        Assert.IsType<CalendarLayerIsNotYours>(Assert.Single((await ImportAsync("zhaolei", CalendarLayer.Regional, Table, "")).Refusals));
        var own = (await PreviewAsync("zhaolei", CalendarLayer.Prefecture, Table))!;
        (await ImportAsync("zhaolei", CalendarLayer.Prefecture, Table, own.Seen)).MustAllow();
        Assert.IsType<OperationNotFound>(Assert.Single((await ImportAsync("liqiang", CalendarLayer.Prefecture, Table, own.Seen)).Refusals));
        Assert.Null(await PreviewAsync("liqiang", CalendarLayer.Prefecture, Table));
    }

    [Fact]
    public async Task Import_OfWhatHasChangedSinceThePreview_IsRefused()
    {
        var plan = (await PreviewAsync("wangwei", CalendarLayer.National, Table))!;
        (await Host.As("wangwei").Get<SetCalendarDay>().HandleAsync(new(CalendarLayer.National, new(2027, 1, 1), IsWorkday: true, "上班", Version: 0), _ct)).MustAllow();

        Assert.IsType<PageIsStale>(Assert.Single((await ImportAsync("wangwei", CalendarLayer.National, Table, plan.Seen)).Refusals));
    }

    private async Task<ImportPlan?> PreviewAsync(string by, CalendarLayer layer, string table) =>
        (await Host.As(by).Get<PreviewCalendarImport>().HandleAsync(layer, Encoding.UTF8.GetBytes(table), _ct))?.Plan;

    private Task<Verdict> ImportAsync(string by, CalendarLayer layer, string table, string seen) =>
        Host.As(by).Get<ImportCalendar>().HandleAsync(new(layer, Encoding.UTF8.GetBytes(table), seen), _ct);
}

public sealed class CalendarImportOnSqliteTests() : CalendarImportTests(UseCaseHost.SqliteAsync);

public sealed class CalendarImportOnPostgresTests(PostgresServer server) : CalendarImportTests(() => UseCaseHost.PostgresAsync(server));

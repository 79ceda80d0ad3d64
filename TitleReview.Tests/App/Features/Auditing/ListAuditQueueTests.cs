using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Auditing;

/// <summary>What stands in a queue, in which order, and how one gets from page to page of it.</summary>
public abstract class ListAuditQueueTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private QueueWorld World => new(Host);

    [Theory]
    [InlineData(QueueSort.TimeLeft)]
    [InlineData(QueueSort.Arrival)]
    public async Task Pages_OneAfterTheOther_HoldEachCaseOnceAndInOrder(QueueSort sort)
    {
        var world = World;
        var added = new List<CaseId>();
        for (var number = 0; number < 112; number++)
        {
            // several at the same instant: then the number decides
            Host.Clock.Advance(TimeSpan.FromMinutes(number % 3 == 0 ? 1 : 0));
            added.Add(await world.AddAsync());
        }

        var first = await QueueAsync(new() { Sort = sort });
        // what comes and goes meanwhile moves nothing on the pages that follow
        await ReturnAsync(added[3]);
        var second = await QueueAsync(new() { Sort = sort, After = first.Next });
        var third = await QueueAsync(new() { Sort = sort, After = second.Next });

        Assert.Equal(added, first.Rows.Concat(second.Rows).Concat(third.Rows).Select(row => row.Id));
        Assert.Null(third.Next);
        Assert.Equal((112, 111), (first.Total, third.Total));
    }

    [Fact]
    public async Task Order_ByTimeLeft_PutsTheEndOfThePublicityFirst_AndEachFilterFindsItsOwn()
    {
        var world = World;
        var long1 = await world.AddAsync(name: "买买提", level: "中级");
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var published = await world.AddAsync(kind: "初次确定");
        await PublishAsync(published, new DateOnly(2023, 9, 19));

        Assert.Equal([published, long1], await IdsAsync(new()));
        Assert.Equal([long1, published], await IdsAsync(new() { Sort = QueueSort.Arrival }));
        var row = (await QueueAsync(new())).Rows[0];
        Assert.Equal((new DateTime(2023, 9, 19, 16, 0, 0, DateTimeKind.Utc), "初级", "初次确定"), (row.Due!.Value, row.Level, row.Kind));
        Assert.Equal([published], await IdsAsync(new() { Due = QueueDue.Near }));
        Assert.Empty(await IdsAsync(new() { Due = QueueDue.Over }));
        Host.Clock.Now = new DateTimeOffset(row.Due.Value.AddMilliseconds(-1), TimeSpan.Zero);
        Assert.Empty(await IdsAsync(new() { Due = QueueDue.Over }));
        Host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal([published], await IdsAsync(new() { Due = QueueDue.Over }));
        Assert.Empty(await IdsAsync(new() { Due = QueueDue.Near }));
        Assert.Equal([long1], await IdsAsync(new() { Level = TitleLevel.Intermediate }));
        Assert.Equal([published], await IdsAsync(new() { Kind = ApplicationKind.InitialDetermination }));
        Assert.Equal([long1], await IdsAsync(new() { Text = "买提" }));
        Assert.Equal([published], await IdsAsync(new() { Text = "000002" }));
        Assert.Equal([published, long1], await IdsAsync(new() { Text = "博斯腾" }));
        Assert.Empty(await IdsAsync(new() { Text = "没有" }));
        Assert.Empty(await IdsAsync(new() { Submission = 2 }));
        Assert.Equal(2, (await IdsAsync(new() { Submission = 1 })).Count);
    }

    [Fact]
    public async Task Filters_ByNoticeUnitAndStage_AndTheCountsThatLeadToThem()
    {
        var world = World;
        await world.GrantAsync(QueueWorld.Colleague, Role.UnitOfficer, Cast.Unit);
        var later = await AnotherNotice.OfYearAsync(Host, 2024);
        var own = await world.AddAsync();
        var other = await world.AddAsync(unit: Cast.OtherUnit);
        var next = await world.AddAsync(notice: later);
        var gone = await world.AddAsync([Act.Submit, Act.Return]);

        Assert.Equal([next], await IdsAsync(new() { Notice = later }, QueueWorld.Colleague));
        Assert.Equal([other], await IdsAsync(new() { Unit = await Host.OrganisationAsync(Cast.OtherUnit) }, QueueWorld.Colleague));
        Assert.Equal([own, other, next, gone], await IdsAsync(new() { All = true }, QueueWorld.Colleague));
        Assert.Equal([gone], await IdsAsync(new() { All = true, Stage = Stage.Returned }, QueueWorld.Colleague));
        var view = await QueueAsync(new(), QueueWorld.Colleague);
        Assert.Equal(["待我办理 3", "已到期 0", "3天内到期 0", "我认领的 0", "单位审核 3", "全部（含已办） 4"], view.Facets.Select(facet => $"{facet.Title} {facet.Count}"));
        var all = await QueueAsync(new() { All = true }, QueueWorld.Colleague);
        Assert.Equal(["已退回，待修改 1", "单位审核 3"], all.Facets.Skip(5).Select(facet => $"{facet.Title} {facet.Count}"));
    }

    [Fact]
    public async Task Queue_OfEverything_HoldsWhatIsKnownAndNothingElse()
    {
        var world = World;
        var route = new AuditRoute(await Host.OrganisationAsync(Cast.Supervisor), await Host.OrganisationAsync(Cast.County), await Host.OrganisationAsync(Cast.Prefecture));
        Act[][] ways =
        [
            [], [Act.Submit], [Act.Submit, Act.Return], [Act.Submit, Act.Refuse], [Act.Submit, Act.Return, Act.Lapse], [Act.Submit, Act.Withdraw],
            [Act.Submit, Act.Pass], [Act.Submit, Act.Pass, Act.Return], [Act.Submit, Act.Pass, Act.Pass], [Act.Submit, Act.Pass, Act.Pass, Act.Refuse],
            [Act.Submit, Act.Pass, Act.Pass, Act.Pass], [Act.Submit, Act.Pass, Act.Pass, Act.Pass, Act.Pass],
            [Act.Submit, Act.Pass, Act.Pass, Act.Pass, Act.Pass, Act.Return], [Act.Submit, Act.Pass, Act.Pass, Act.Pass, Act.Pass, Act.Pass],
        ];
        var files = new List<ReviewCase>();
        foreach (var way in ways)
        {
            files.Add(await world.CaseAsync(await world.AddAsync(way, route: route)));
            files.Add(await world.CaseAsync(await world.AddAsync([.. way.Take(3)], unit: Cast.OtherUnit)));
        }

        foreach (var subject in (string[])["liqiang", "halida", "patiguli", "wangfang", "lijianguo", "zhaolei"])
        {
            await using var db = await Host.DbAsync();
            var me = await db.ActorAsync(() => ValueTask.FromResult<SubjectKey?>(new(TitleReview.App.Identity.DevelopmentProvider.IssuerName, subject)), Host.Clock, CancellationToken.None);

            var shown = await IdsAsync(new() { All = true }, subject);
            Assert.Equal(files.Where(file => file.IsKnownTo(me)).Select(file => file.Number), files.Where(file => shown.Contains(file.Id)).Select(file => file.Number));
            var waiting = await IdsAsync(new(), subject);
            Assert.Equal(
                files.Where(file => !OperationMatrix.WhyNot(nameof(ReturnForCorrection), me, file).IsRefused).Select(file => file.Number),
                files.Where(file => waiting.Contains(file.Id)).Select(file => file.Number));
        }
    }

    [Fact]
    public async Task Count_OfMoreThanTheLimit_StopsAtIt()
    {
        var world = World;
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await world.AddAsync();
        }
        await using var db = await Host.DbAsync();
        IQueryable<ReviewCase>[] twice = [db.Cases, db.Cases];

        Assert.Equal(3, await twice.CountAsync(3, CancellationToken.None));
        Assert.Equal(7, await twice.CountAsync(7, CancellationToken.None));
        Assert.Equal(10, await twice.CountAsync(99, CancellationToken.None));
    }

    [Fact]
    public async Task Start_WithCasesFromBeforeTheKeys_FillsThemIn()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await using var db = await Host.DbAsync();
        await db.Database.ExecuteSqlRawAsync("UPDATE cases SET \"Level\" = NULL, \"Kind\" = NULL, \"DueBy\" = 0, \"Reached\" = 0");

        await db.FillAsync(Host.Get<FieldStore>(), CancellationToken.None);

        var row = Assert.Single((await QueueAsync(new() { Level = TitleLevel.Junior, Kind = ApplicationKind.Review })).Rows);
        Assert.Equal((id, new DateTime(2023, 10, 20, 16, 0, 0, DateTimeKind.Utc)), (row.Id, row.Due!.Value));
    }

    [Theory]
    [InlineData("filter=%E5%91%A8&scope=all&stage=FormalReview&kind=Review&level=Junior&submission=2&due=Near&mine=yes&sort=Arrival&after=1.2.2023-000001")]
    [InlineData("")]
    public void Filter_FromItsOwnAddress_IsTheSame(string query) => Assert.Equal(query, QueueFilter.Parse(query).ToString());

    [Theory]
    [InlineData("?stage=999&kind=x&level=1&submission=a&due=&mine=1&sort=2&after=1.99999999999999999999.2&notice=x&unit=y")]
    [InlineData("&&==%%%&after=..")]
    public void Filter_FromNonsense_IsNone(string query) => Assert.Equal(new QueueFilter(), QueueFilter.Parse(query));

    private async Task<ListAuditQueue.View> QueueAsync(QueueFilter filter, string subject = "liqiang") =>
        (await Host.As(subject).Get<ListAuditQueue>().HandleAsync(filter, CancellationToken.None))!;

    private async Task<IReadOnlyList<CaseId>> IdsAsync(QueueFilter filter, string subject = "liqiang") => [.. (await QueueAsync(filter, subject)).Rows.Select(row => row.Id)];

    private async Task ReturnAsync(CaseId id) =>
        (await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "请更正", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();

    private async Task PublishAsync(CaseId id, DateOnly to)
    {
        await using var db = await Host.DbAsync();
        var file = await db.Cases.SingleAsync(one => one.Id == id);
        file.Take(Act.RecordUnitPublicity, new Actor(file.Applicant, "公示", []), Host.Clock.UtcNow());
        db.Publicities.Add(new() { Id = Guid.NewGuid(), Case = id, Kind = PublicityKind.Unit, Submission = 1, FromOn = Host.Clock.Today(), ToOn = to });
        db.Audit(default, Host.Clock.UtcNow(), "PublishForTest", id.ToString());
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
    }
}

public sealed class ListAuditQueueOnSqliteTests() : ListAuditQueueTests(UseCaseHost.SqliteAsync);

public sealed class ListAuditQueueOnPostgresTests(PostgresServer server) : ListAuditQueueTests(() => UseCaseHost.PostgresAsync(server));

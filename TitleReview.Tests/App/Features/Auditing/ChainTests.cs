using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Features.Auditing;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Auditing;

/// <summary>From the unit through every office above it, each of which knows of the case only from its turn on.</summary>
public abstract class ChainTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly (string Subject, Stage Stage)[] _levels =
        [("patiguli", Stage.SupervisorAudit), ("wangfang", Stage.CountyAudit), ("lijianguo", Stage.PrefectureAudit), ("zhaolei", Stage.FormalReview)];

    [Fact]
    public async Task Case_OfAUnitBelowThreeOffices_IsPassedByEachInItsTurn()
    {
        await PlaceUnitAsync();
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.PassUnitAsync(Host, id);

        foreach (var (subject, stage) in _levels)
        {
            Assert.Equal(stage, await StageAsync(id));
            foreach (var (other, later) in _levels.Where(level => level.Stage > stage))
            {
                Assert.Null(await Host.As(other).Get<GetAuditCase>().HandleAsync(id, CancellationToken.None));
                Assert.Equal(new CaseNotFound(), Assert.Single((await PassAsync(other, id)).Refusals));
                Assert.Equal(0, (await Host.As(other).Get<ListAuditQueue>().HandleAsync(new() { All = true }, CancellationToken.None))!.Total);
                Assert.True(later > stage);
            }
            var row = Assert.Single((await Host.As(subject).Get<ListAuditQueue>().HandleAsync(new(), CancellationToken.None))!.Rows);
            Assert.Equal((id, stage), (row.Id, row.Stage));
            Assert.IsType<ActorLacksRole>(Assert.Single((await PassAsync("liqiang", id)).Refusals));
            (await PassAsync(subject, id)).MustAllow(subject);
            Assert.Equal(0, (await Host.As(subject).Get<ListAuditQueue>().HandleAsync(new(), CancellationToken.None))!.Total);
            Assert.Equal(1, (await Host.As(subject).Get<ListAuditQueue>().HandleAsync(new() { All = true }, CancellationToken.None))!.Total);
        }
        Assert.Equal(Stage.FeeDue, await StageAsync(id));
    }

    [Fact]
    public async Task Case_ReturnedByTheCounty_GoesThroughEveryLevelAgain()
    {
        await PlaceUnitAsync();
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.PassUnitAsync(Host, id);
        (await PassAsync("patiguli", id)).MustAllow();
        (await Host.As("wangfang").Get<ReturnForCorrection>().HandleAsync(new(id, "缺少2021年公需科目合格证书", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();

        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();

        Assert.Equal(Stage.UnitAudit, await StageAsync(id));
        await CompleteApplication.PassUnitAsync(Host, id);
        Assert.Equal(Stage.SupervisorAudit, await StageAsync(id));
        Assert.NotNull(await Host.As("wangfang").Get<GetAuditCase>().HandleAsync(id, CancellationToken.None));
        Assert.IsType<ActorLacksRole>(Assert.Single((await PassAsync("wangfang", id)).Refusals));
    }

    /// <summary>Rule OP-02.</summary>
    [Fact]
    public async Task Pass_BySupervisingUnit_OffersAndChecksTheSentenceOfTheNotice()
    {
        await PlaceUnitAsync();
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.PassUnitAsync(Host, id);
        var notice = await AnotherNotice.PublishAsync(Host, ("supervisor_opinion.sentence", "经审核，同意推荐{name}同志申报{series}系列{specialty}专业{level}职称。"));
        await using (var db = await Host.DbAsync())
        {
            var hash = await db.Notices.Where(one => one.Id == notice).Select(one => one.PolicyHash).SingleAsync();
            await db.Cases.ExecuteUpdateAsync(set => set.SetProperty(file => file.PolicyHash, hash));
        }

        var opinion = (await Host.As("patiguli").Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!.Opinion.Value;
        Assert.Equal("经审核，同意推荐周敏同志申报党干校教师系列党干校（中等专科体制）教师专业初级职称。", opinion);
        Assert.Equal("OP-02", Assert.IsType<FindingRefuses>(Assert.Single((await PassAsync("patiguli", id)).Refusals)).Finding.Rule);
        (await CompleteApplication.PassAsync(Host, id, "patiguli", opinion)).MustAllow();
    }

    [Fact]
    public async Task Refuse_NeedsAReason_EndsTheCase_AndIsTakenBackByWhoRefused()
    {
        await PlaceUnitAsync();
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.PassUnitAsync(Host, id);

        Assert.IsType<RefusalNeedsReason>(Assert.Single((await RefuseAsync(" ")).Refusals));
        Assert.IsType<NoteIsTooLong>(Assert.Single((await RefuseAsync(new string('长', HistoryNote.Longest + 1))).Refusals));
        (await RefuseAsync("申报专业与从事专业不符")).MustAllow();
        Assert.Equal(Stage.NotAccepted, await StageAsync(id));

        Assert.IsType<ActorLacksRole>(Assert.Single((await RestoreAsync("liqiang", "误操作")).Refusals));
        Assert.IsType<RestoreNeedsReason>(Assert.Single((await RestoreAsync("patiguli", "")).Refusals));
        (await RestoreAsync("patiguli", "误操作")).MustAllow();
        Assert.Equal(Stage.SupervisorAudit, await StageAsync(id));

        async Task<Verdict> RefuseAsync(string reason) =>
            await Host.As("patiguli").Get<RefuseApplication>().HandleAsync(new(id, reason, await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None);

        async Task<Verdict> RestoreAsync(string subject, string reason) =>
            await Host.As(subject).Get<RestoreApplication>().HandleAsync(new(id, reason, await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None);
    }

    private Task<Verdict> PassAsync(string subject, CaseId id) => CompleteApplication.PassAsync(Host, id, subject, "审核通过");

    private async Task<Stage> StageAsync(CaseId id)
    {
        await using var db = await Host.DbAsync();
        return await db.Cases.Where(file => file.Id == id).Select(file => file.Stage).SingleAsync();
    }

    private async Task PlaceUnitAsync()
    {
        await using var db = await Host.DbAsync();
        var unit = await db.Organisations.SingleAsync(organisation => organisation.Name == Cast.Unit);
        unit.Parent = await Host.OrganisationAsync(Cast.Supervisor);
        db.Audit(default, Host.Clock.UtcNow(), "PlaceUnit", unit.Id.ToString());
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
    }
}

public sealed class ChainOnSqliteTests() : ChainTests(UseCaseHost.SqliteAsync);

public sealed class ChainOnPostgresTests(PostgresServer server) : ChainTests(() => UseCaseHost.PostgresAsync(server));

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Features.Experts;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Experts;

/// <summary>Rules EX-02, EX-03, EX-05 and EX-06: into the pool by each way, and out of it.</summary>
public abstract class ExpertProcedureTests(Func<Task<UseCaseHost>> start) : UseCaseTests(FilledPool.None(start))
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Apply_ThroughTheCommittee_GoesUnitCommitteeCentre_AndEntersThePool()
    {
        (await ApplyAsync("chenjing")).MustAllow();
        Assert.Equal(ExpertState.UnitCheck, Assert.Single((await Host.As("chenjing").Get<ListMyExpertEntries>().HandleAsync(_ct))!.Rows).State);

        var expert = Assert.Single((await ListAsync("liqiang"))!.Rows).Id;
        Assert.IsType<ExpertIsWithAnother>(Assert.Single((await JudgeAsync("zhaolei", expert)).Refusals));
        (await JudgeAsync("liqiang", expert)).MustAllow();
        (await JudgeAsync("zhaolei", expert, opinion: "符合条件")).MustAllow();
        Assert.Empty(await DrawableAsync());
        (await JudgeAsync("gulina", expert)).MustAllow();

        Assert.Equal(expert, Assert.Single(await DrawableAsync()).Id);
        var view = (await GetAsync("gulina", expert))!;
        Assert.Equal(
            [ExpertState.UnitCheck, ExpertState.CommitteeCheck, ExpertState.CentreDecision, ExpertState.InPool],
            view.Steps.Select(step => step.To));
        Assert.Equal(["陈静", "李强", "赵磊", "古丽娜·托合提"], view.Steps.Select(step => step.ByName));
        Assert.Equal("符合条件", view.Steps[2].Note);
    }

    [Fact]
    public async Task Apply_OfAUnitWithoutAnIndustryDepartment_GoesFromTheUnitToTheCentre()
    {
        (await ApplyAsync("chenjing", ExpertRoute.StraightToCentre)).MustAllow();
        var expert = Assert.Single((await ListAsync("liqiang"))!.Rows).Id;

        (await JudgeAsync("liqiang", expert)).MustAllow();

        Assert.Equal(ExpertState.CentreDecision, (await GetAsync("gulina", expert))!.Expert.State);
    }

    [Fact]
    public async Task Apply_WithAnHonour_IsWithTheCentreAtOnce_AndWithoutOneRefused()
    {
        var form = FilledExpert.Form() with { TitleSince = Host.Clock.Today().AddYears(-1) };
        Assert.IsType<DirectEntryNeedsHonour>(Assert.Single((await ApplyAsync("chenjing", ExpertRoute.DirectEntry, form)).Refusals));
        (await ApplyAsync("chenjing", ExpertRoute.DirectEntry, form with { Honour = "享受国务院政府特殊津贴专家" })).MustAllow();

        var expert = Assert.Single((await ListAsync("gulina"))!.Rows).Id;
        (await JudgeAsync("gulina", expert)).MustAllow();
        Assert.Single(await DrawableAsync());
    }

    [Fact]
    public async Task Judge_OfWhoIsRetired_IsRefusedUntilTheReasonIsWrittenDown()
    {
        (await ApplyAsync("chenjing", form: FilledExpert.Form() with { IsRetired = true })).MustAllow();
        var expert = Assert.Single((await ListAsync("liqiang"))!.Rows).Id;

        Assert.IsType<ExpertConditionFails>(Assert.Single((await JudgeAsync("liqiang", expert)).Refusals));
        (await JudgeAsync("liqiang", expert, reason: "本专业仅此一名正高级")).MustAllow();

        Assert.Equal("本专业仅此一名正高级", (await GetAsync("zhaolei", expert))!.Expert.OverrideReason);
    }

    [Fact]
    public async Task Judge_AgainstHim_NeedsAReason_AndHeMayApplyAgain()
    {
        (await ApplyAsync("chenjing")).MustAllow();
        var expert = Assert.Single((await ListAsync("liqiang"))!.Rows).Id;
        Assert.IsType<ExpertAppliedAlready>(Assert.Single((await ApplyAsync("chenjing")).Refusals));

        Assert.IsType<ExpertRefusalNeedsReason>(Assert.Single((await JudgeAsync("liqiang", expert, passes: false)).Refusals));
        (await JudgeAsync("liqiang", expert, passes: false, opinion: "长期外派")).MustAllow();
        (await ApplyAsync("chenjing")).MustAllow();

        Assert.Equal([1, 2, 3], (await GetAsync("liqiang", expert))!.Steps.Select(step => step.Number));
    }

    [Fact]
    public async Task Apply_IsRefusedWithEverythingThatIsWrong()
    {
        Assert.IsType<PoolIsUnknown>(Assert.Single((await Host.As("chenjing").Get<ApplyAsExpert>().HandleAsync(new(default, ExpertRoute.ThroughCommittee, FilledExpert.Form()), _ct)).Refusals));
        Assert.IsType<ExpertUnitIsUnknown>(Assert.Single((await ApplyAsync("chenjing", form: FilledExpert.Form() with { UnitName = "没有登记的单位" })).Refusals));
        Assert.Equal(2, (await ApplyAsync("chenjing", form: FilledExpert.Form() with { Name = " ", Phone = "1" })).Refusals.Count);
        Assert.IsType<OperationNotFound>(Assert.Single((await ApplyAsync("sunhao")).Refusals));
    }

    /// <summary>Who is in a pool is told to nobody who guesses a number.</summary>
    [Fact]
    public async Task Apply_WithTheNumberOfAnother_DoesNotSayThatHeIsThere()
    {
        await FilledPool.AddAsync(Host, 1);

        var refusal = Assert.Single((await ApplyAsync("chenjing")).Refusals);

        Assert.IsType<ExpertNumberCannotBeUsed>(refusal);
        Assert.DoesNotContain("在库", refusal.Sentence, StringComparison.Ordinal);
        Assert.IsType<ExpertNumberCannotBeUsed>(Assert.Single((await RecommendAsync("liqiang", Cast.Unit)).Refusals));
        Assert.Equal(ExpertState.InPool, Assert.IsType<ExpertIsInPoolAlready>(Assert.Single((await RecommendAsync("zhaolei", Cast.Office)).Refusals)).State);
    }

    [Fact]
    public async Task Recommend_ByTheUnit_IsOfItsOwnPeople_ByTheCommittee_OfAnybody()
    {
        (await RecommendAsync("liqiang", Cast.Unit, FilledExpert.Form(2) with { UnitName = Cast.OtherUnit })).MustAllow();
        (await RecommendAsync("zhaolei", Cast.Office, FilledExpert.Form(3) with { UnitName = "库尔勒市某学院" })).MustAllow();

        var rows = (await ListAsync("zhaolei"))!.Rows;
        Assert.Equal([(Cast.Unit, ExpertState.CommitteeCheck), ("库尔勒市某学院", ExpertState.CentreDecision)], rows.Select(row => (row.Unit, row.State)).OrderBy(row => row.State));
        Assert.IsType<OperationNotFound>(Assert.Single((await RecommendAsync("liqiang", Cast.OtherUnit)).Refusals));
    }

    /// <summary>EX-06-a: reported, he is in no draw from that day on; the centre decides afterwards.</summary>
    [Fact]
    public async Task Change_Reported_ExcludesAtOnce_AndDecided_TakesOutOrBringsBack()
    {
        var unit = await Host.OrganisationAsync(Cast.Unit);
        var expert = await FilledPool.AddAsync(Host, 1, one => one.Unit = unit);
        var today = Host.Clock.Today();
        (await ReportAsync("liqiang", expert, "退休", today)).MustAllow();
        Assert.Empty(await DrawableAsync());

        var change = Assert.Single((await GetAsync("gulina", expert))!.Changes);
        Assert.Equal(("退休", today, "李强"), (change.Ground, change.Since, change.ReportedByName));
        Assert.IsType<ExpertChangeNeedsDecision>(Assert.Single((await DecideAsync("gulina", change.Id, isUpheld: true, decision: " ")).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await DecideAsync("zhaolei", change.Id, isUpheld: true)).Refusals));
        (await DecideAsync("gulina", change.Id, isUpheld: false)).MustAllow();
        Assert.Single(await DrawableAsync());
        Assert.IsType<ExpertChangeNotFound>(Assert.Single((await DecideAsync("gulina", change.Id, isUpheld: true)).Refusals));

        (await ReportAsync("zhaolei", expert, "调离原专业技术岗位", today.AddDays(-3))).MustAllow();
        (await DecideAsync("gulina", (await GetAsync("gulina", expert))!.Changes[^1].Id, isUpheld: true)).MustAllow();
        Assert.Equal(ExpertState.Removed, (await GetAsync("gulina", expert))!.Expert.State);
        Assert.IsType<ExpertIsNotInPool>(Assert.Single((await ReportAsync("zhaolei", expert, "退休", today)).Refusals));
    }

    [Fact]
    public async Task Change_OfADayToCome_LeavesHimInThePoolUntilThen()
    {
        var expert = await FilledPool.AddAsync(Host, 1);
        var retires = Host.Clock.Today().AddDays(10);
        (await ReportAsync("zhaolei", expert, "退休", retires)).MustAllow();
        (await DecideAsync("gulina", (await GetAsync("gulina", expert))!.Changes[0].Id, isUpheld: true)).MustAllow();

        Assert.Single(await DrawableAsync());
        Host.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Empty(await DrawableAsync());
        Assert.False((await GetAsync("gulina", expert))!.IsInStanding);
    }

    [Fact]
    public async Task Integrity_OnRecord_KeepsHimOut_UntilItIsLifted()
    {
        var expert = await FilledPool.AddAsync(Host, 1);
        var year = Host.Clock.Today().Year;
        var record = Host.As("gulina").Get<RecordExpertIntegrity>();
        Assert.IsType<IntegrityNeedsWords>(Assert.Single((await record.HandleAsync(new(expert, " ", "泄露评审情况", year, year), _ct)).Refusals));
        Assert.IsType<IntegrityYearsAreWrong>(Assert.Single((await record.HandleAsync(new(expert, "1号", "泄露评审情况", year, year - 1), _ct)).Refusals));
        Assert.IsType<ExpertNotFound>(Assert.Single((await record.HandleAsync(new(default, "1号", "泄露评审情况", year, year), _ct)).Refusals));
        (await record.HandleAsync(new(expert, "新职改办〔2023〕1号", "泄露评审情况", year, year + 2), _ct)).MustAllow();
        Assert.Empty(await DrawableAsync());

        var view = (await GetAsync("gulina", expert))!;
        Assert.Contains(view.Findings, found => found is { Rule: "PE-03", Outcome: Outcome.Refused });
        var lift = Host.As("gulina").Get<LiftExpertIntegrity>();
        Assert.IsType<LiftingNeedsReason>(Assert.Single((await lift.HandleAsync(new(view.Records[0].Id, 1, " "), _ct)).Refusals));
        (await lift.HandleAsync(new(view.Records[0].Id, 1, "经复核撤销原决定"), _ct)).MustAllow();
        Assert.IsType<IntegrityNotFound>(Assert.Single((await lift.HandleAsync(new(view.Records[0].Id, 2, "再次"), _ct)).Refusals));
        Assert.Single(await DrawableAsync());
    }

    [Fact]
    public async Task Keep_LinksTheAccountOfTheSameNameAndTheDayOfThePledge()
    {
        var expert = await FilledPool.AddAsync(Host, 1, one => (one.Name, one.ComparedName) = ("陈 静", "陈静"));
        var (account, another, today) = (await Host.PersonAsync("chenjing"), await Host.PersonAsync("liuyang"), Host.Clock.Today());

        Assert.IsType<AccountIsNoExperts>(Assert.Single((await KeepAsync("zhaolei", expert, today, another)).Refusals));
        Assert.IsType<PledgeDayIsInFuture>(Assert.Single((await KeepAsync("zhaolei", expert, today.AddDays(1), account)).Refusals));
        (await KeepAsync("zhaolei", expert, today, account)).MustAllow();
        Assert.IsType<PageIsStale>(Assert.Single((await KeepAsync("zhaolei", expert, today, account, version: 1)).Refusals));
        var namesake = await FilledPool.AddAsync(Host, 2, one => (one.Name, one.ComparedName) = ("陈静", "陈静"));
        Assert.IsType<AccountIsTaken>(Assert.Single((await KeepAsync("zhaolei", namesake, today, account)).Refusals));
        Assert.Contains((await GetAsync("zhaolei", expert))!.Findings, found => found is { Rule: "CM-09", Outcome: Outcome.Pass });
    }

    [Fact]
    public async Task Change_ByWhoKeepsThePool_LeavesTheNumberAsItWas()
    {
        var expert = await FilledPool.AddAsync(Host, 1);
        var view = (await GetAsync("zhaolei", expert))!;
        Assert.Equal("", view.Form.IdNumber);
        var change = Host.As("zhaolei").Get<ChangeExpert>();

        Assert.IsType<ExpertPhoneIsWrong>(Assert.Single((await change.HandleAsync(new(expert, 1, view.Form with { Phone = "1" }), _ct)).Refusals));
        (await change.HandleAsync(new(expert, 1, view.Form with { UnitName = Cast.Unit, IdNumber = InventedNumber.Of(9) }), _ct)).MustAllow();
        Assert.IsType<PageIsStale>(Assert.Single((await change.HandleAsync(new(expert, 1, view.Form), _ct)).Refusals));
        Assert.IsType<ExpertNotFound>(Assert.Single((await Host.As("zhaolei").Get<ChangeExpert>().HandleAsync(new(default, 1, view.Form), _ct)).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("liqiang").Get<ChangeExpert>().HandleAsync(new(expert, 2, view.Form), _ct)).Refusals));

        Assert.Equal("13900000000", await Host.As("zhaolei").Get<ShowExpertPhone>().HandleAsync(expert, _ct));
        var changed = (await GetAsync("liqiang", expert))!;
        Assert.Equal((await Host.OrganisationAsync(Cast.Unit), view.IdNumber), (changed.Expert.Unit, changed.IdNumber));
    }

    [Fact]
    public async Task Get_ShowsNumbersByRole_AndHidesTheExpertFromStrangers()
    {
        var unit = await Host.OrganisationAsync(Cast.Unit);
        var expert = await FilledPool.AddAsync(Host, 1, one => one.Unit = unit);

        Assert.Equal(("139****0000", InventedNumber.Of(1)[..6] + "********" + InventedNumber.Of(1)[14..]), ((await GetAsync("zhaolei", expert))!.Phone, (await GetAsync("gulina", expert))!.IdNumber));
        Assert.Equal("139****0000", (await GetAsync("liqiang", expert))!.Phone);
        Assert.Null(await GetAsync("halida", expert));
        Assert.Null(await GetAsync("zhoumin", expert));
        Assert.IsType<ExpertNotFound>(Assert.Single((await JudgeAsync("halida", expert, version: 1)).Refusals));
        Assert.Empty((await ListAsync("halida"))!.Rows);
        Assert.Null(await ListAsync("zhoumin"));
        Assert.DoesNotContain(InventedNumber.Of(1), await Everything.InAsync(Host), StringComparison.Ordinal);
        Assert.DoesNotContain("13900000000", await Everything.InAsync(Host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_IsFilteredAndPaged_AndRemindsOfTheYoung()
    {
        for (var which = 1; which <= 3; which++)
        {
            await FilledPool.AddAsync(Host, which, one => (one.Level, one.State) = which == 3 ? (TitleLevel.Associate, ExpertState.CentreDecision) : (TitleLevel.Full, ExpertState.InPool));
        }
        var list = Host.As("zhaolei").Get<ListExperts>();

        Assert.Equal(3, (await list.HandleAsync(new(), 1, _ct))!.Total);
        Assert.Equal(1, (await list.HandleAsync(new(Text: "专 家2"), 1, _ct))!.Total);
        Assert.Equal(1, (await list.HandleAsync(new(Level: TitleLevel.Associate), 1, _ct))!.Total);
        Assert.Equal(2, (await list.HandleAsync(new(State: ExpertState.InPool), 1, _ct))!.Total);
        Assert.Equal(2, (await list.HandleAsync(new(OnlyInStanding: true), 1, _ct))!.Total);
        Assert.Equal(0, (await list.HandleAsync(new(Series: "工程"), 1, _ct))!.Total);
        Assert.Empty((await list.HandleAsync(new(), 2, _ct))!.Rows);
        // born before 1910, every one of them
        Assert.Equal(("EX-04", Outcome.Warning), (await list.HandleAsync(new(), 1, _ct))!.Ages is { } ages ? (ages.Rule, ages.Outcome) : default);
    }

    private async Task<Verdict> ApplyAsync(string subject, ExpertRoute route = ExpertRoute.ThroughCommittee, ExpertForm? form = null) =>
        await Host.As(subject).Get<ApplyAsExpert>().HandleAsync(new(await Host.OrganisationAsync(Cast.Office), route, form ?? FilledExpert.Form()), _ct);

    private async Task<Verdict> RecommendAsync(string subject, string by, ExpertForm? form = null) =>
        await Host.As(subject).Get<RecommendExpert>().HandleAsync(new(await Host.OrganisationAsync(by), await Host.OrganisationAsync(Cast.Office), ExpertRoute.ThroughCommittee, form ?? FilledExpert.Form()), _ct);

    private async Task<Verdict> JudgeAsync(string subject, ExpertId expert, bool passes = true, string opinion = "", string reason = "", int? version = null) =>
        await Host.As(subject).Get<JudgeExpert>().HandleAsync(new(expert, version ?? await VersionAsync(expert), passes, opinion, reason), _ct);

    private Task<Verdict> ReportAsync(string subject, ExpertId expert, string ground, DateOnly since) =>
        Host.As(subject).Get<ReportExpertChange>().HandleAsync(new(expert, ground, since, "单位来函说明"), _ct);

    private async Task<Verdict> DecideAsync(string subject, Guid change, bool isUpheld, string decision = "已核实") =>
        await Host.As(subject).Get<DecideExpertChange>().HandleAsync(new(change, 1, isUpheld, decision), _ct);

    private async Task<Verdict> KeepAsync(string subject, ExpertId expert, DateOnly? pledged, PersonId? account, int? version = null) =>
        await Host.As(subject).Get<KeepExpert>().HandleAsync(new(expert, version ?? await VersionAsync(expert), pledged, account), _ct);

    private async Task<int> VersionAsync(ExpertId expert)
    {
        await using var db = await Host.DbAsync();
        return await db.PoolExperts.Where(one => one.Id == expert).Select(one => one.Version).SingleAsync(_ct);
    }

    private async Task<IReadOnlyList<PoolExpert>> DrawableAsync()
    {
        await using var db = await Host.DbAsync();
        return await DrawablePool.OfAsync(db, await Host.OrganisationAsync(Cast.Office), Host.Clock.Today(), _ct);
    }

    private Task<GetExpert.View?> GetAsync(string subject, ExpertId expert) => Host.As(subject).Get<GetExpert>().HandleAsync(expert, _ct);

    private Task<ListExperts.View?> ListAsync(string subject) => Host.As(subject).Get<ListExperts>().HandleAsync(new(), 1, _ct);
}

public sealed class ExpertProcedureOnSqliteTests() : ExpertProcedureTests(UseCaseHost.SqliteAsync);

public sealed class ExpertProcedureOnPostgresTests(PostgresServer server) : ExpertProcedureTests(() => UseCaseHost.PostgresAsync(server));

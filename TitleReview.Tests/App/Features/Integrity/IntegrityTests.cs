using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Experts;
using TitleReview.App.Features.Integrity;
using TitleReview.Core.Auditing;
using TitleReview.Core.Committees;
using TitleReview.Core.Integrity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Features.Notices;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Integrity;

/// <summary>Rules PE-01 to PE-05: only people decide, and what a decision means is the notice's.</summary>
public abstract class IntegrityTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private OfficePath Path => field ??= new OfficePath(Host);

    [Fact]
    public async Task Report_IsRecorded_LookedInto_AndDecidedOnce()
    {
        await Path.AcceptedAsync();
        (await ReportAsync("2023-0001")).MustAllow();
        (await ReportAsync(Cast.Unit)).MustAllow();
        var (first, second) = (await ViewAsync()).Reports is [var a, var b] ? (a, b) : default;
        Assert.Equal([1, 2], new[] { first!.Number, second!.Number }.Order());

        Assert.IsType<ReportNeedsFindings>(Assert.Single((await DecideAsync(first, " ")).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await DecideAsync(first with { Version = 9 }, "查无此事")).Refusals));
        (await DecideAsync(first, "查无此事")).MustAllow();
        Assert.IsType<IntegrityMatterNotFound>(Assert.Single((await DecideAsync(first, "再查")).Refusals));

        var decided = (await ViewAsync()).Reports.Single(report => report.Id == first.Id);
        Assert.Equal((ObjectionOutcome.Untrue, "查无此事", "材料造假"), (decided.Outcome, decided.Findings, decided.Content));
        await using var db = await Host.DbAsync();
        Assert.All(await db.IntegrityReports.ToListAsync(_ct), report => Assert.DoesNotContain("造假", report.Box, StringComparison.Ordinal));
        // nothing follows of it by itself
        Assert.False(await db.IntegrityRecords.AnyAsync(_ct));
    }

    [Fact]
    public async Task Report_BeyondTheFirstPage_IsReached()
    {
        await Path.AcceptedAsync();
        foreach (var at in Enumerable.Range(1, ListIntegrity.PageSize + 1))
        {
            (await ReportAsync("2023-0001", $"第{at}次反映")).MustAllow();
        }

        var (first, second) = (await ViewAsync(), await ViewAsync(reports: 2));
        Assert.Equal(ListIntegrity.PageSize + 1, first.TotalReports);
        Assert.Equal(Enumerable.Range(1, ListIntegrity.PageSize + 1), first.Reports.Concat(second.Reports).Select(report => report.Number).Order());
        Assert.Single(second.Reports);
    }

    [Fact]
    public async Task Report_WithoutContent_OfTomorrow_OrAboutNobody_IsRefused()
    {
        Assert.Equal(
            [typeof(ReportNeedsContent), typeof(ReportIsOfTheFuture), typeof(IntegritySubjectNotFound)],
            (await ReportAsync("没有的", content: " ", on: Host.Clock.Today().AddDays(1))).Refusals.Select(refusal => refusal.GetType()));
        Assert.IsType<OperationNotFound>(Assert.Single((await ReportAsync(Cast.Unit, by: "liqiang")).Refusals));
        Assert.Null(await Host.As("chenjing").Get<ListIntegrity>().HandleAsync(null, 1, 1, _ct));
    }

    // or he would read who has spoken against him, decide it, and lift his own ban
    [Theory]
    [InlineData("zhoumin")]
    [InlineData("magang")]
    public async Task Matter_AboutHimself_OrAboutWhomHeOnlyStandsInFor_IsNotThere(string reader)
    {
        await Path.AcceptedAsync();
        (await ReportAsync("2023-0001")).MustAllow();
        (await ReportAsync(Cast.Unit)).MustAllow();
        (await PenalizeAsync("2023-0001")).MustAllow();
        var (report, record) = ((await ViewAsync()).Reports.Single(one => one.Subject == "2023-0001"), Assert.Single((await ViewAsync()).Records));
        await GrantToApplicantAsync(isStoodInFor: reader != "zhoumin");
        var concerned = Host.As(reader);

        var view = (await concerned.Get<ListIntegrity>().HandleAsync(null, 1, 1, _ct))!;

        Assert.Equal([Cast.Unit], view.Reports.Select(one => one.Subject));
        Assert.Equal((0, 0), (view.Records.Count, view.Total));
        Assert.IsType<IntegrityMatterNotFound>(Assert.Single((await concerned.Get<DecideIntegrityReport>().HandleAsync(new(report.Id, ObjectionOutcome.Untrue, "查无此事", report.Version), _ct)).Refusals));
        Assert.IsType<IntegrityMatterNotFound>(Assert.Single((await LiftAsync(record, "复核更正", reader)).Refusals));
        Assert.IsType<IntegritySubjectNotFound>(Assert.Single((await ReportAsync("2023-0001", by: reader)).Refusals));
        // whoever else belongs there goes on
        (await LiftAsync(record, "复核更正")).MustAllow();
        (await DecideAsync(report, "查无此事")).MustAllow();
    }

    [Fact]
    public async Task Penalty_OfARehearsal_IsNotThereOutsideIt()
    {
        await BarAsync(null, await Host.OrganisationAsync(Cast.Unit), null);
        var record = Assert.Single((await ViewAsync()).Records);
        OfficePath.Accept(await new RehearsalWalk(Host).StartAsync());
        await using (var db = await Host.DbAsync())
        {
            await db.IntegrityRecords.ExecuteUpdateAsync(set => set.SetProperty(one => one.Notice, db.Rehearsals.Select(one => one.Id).Single()), _ct);
        }

        Assert.IsType<IntegrityMatterNotFound>(Assert.Single((await LiftAsync(record, "复核更正")).Refusals));
    }

    [Fact]
    public async Task Penalty_OfAPerson_HasTheYearsOfTheNotice_AndIsShownBefore()
    {
        await Path.AcceptedAsync();
        var before = await Host.As("zhaolei").Get<PreviewPenalty>().HandleAsync(await NoticeAsync(), "2023-0001", _ct);
        Assert.Contains("2024至2026年不得申报", before.Effect!.Sentence, StringComparison.Ordinal);
        Assert.Equal("2023 + 1 + 3 = 2027", before.Effect.Arithmetic);

        (await PenalizeAsync("2023-0001")).MustAllow();
        Assert.IsType<PenaltyIsRecordedAlready>(Assert.Single((await PenalizeAsync("2023-0001")).Refusals));
        Assert.IsType<PenaltyNeedsWords>(Assert.Single((await PenalizeAsync("2023-0001", decision: " ")).Refusals));
        Assert.IsType<IntegritySubjectNotFound>(Assert.Single((await PenalizeAsync("2023-9999", decision: "2号")).Refusals));

        var record = Assert.Single((await ViewAsync()).Records);
        Assert.Equal(("周敏", 2024, 2026, 2027, "八（二）"), (record.Subject, record.Years.First, record.Years.Last, record.Years.MayApplyFrom, record.Source.Clause));
        Assert.True(record.RevokesTitle);
        Assert.Single((await ViewAsync("周敏")).Records);
        Assert.Empty((await ViewAsync("马钢")).Records);
        Assert.False((await ViewAsync()).MayLift);
    }

    [Fact]
    public async Task Penalty_OfAUnit_WhereTheNoticeSetsNoYears_IsRefused()
    {
        Assert.IsType<UnitYearsAreNotSet>(Assert.Single((await PenalizeAsync(Cast.Unit)).Refusals));
        Assert.Equal(Outcome.NotApplicable, (await Host.As("zhaolei").Get<PreviewPenalty>().HandleAsync(await NoticeAsync(), Cast.Unit, _ct)).Effect!.Outcome);
        Assert.IsType<IntegritySubjectNotFound>(Assert.Single((await Host.As("zhaolei").Get<PreviewPenalty>().HandleAsync(await NoticeAsync(), "没有的", _ct)).Verdict.Refusals));
    }

    [Fact]
    public async Task Barred_NobodyBegins_Submits_OrIsRecommended_UntilItIsLifted()
    {
        var file = await CompleteApplication.ReadyAsync(Host);
        await BarAsync(await Host.PersonAsync("zhoumin"), null, file);

        var refused = Assert.IsType<FindingRefuses>(Assert.Single((await CompleteApplication.SubmitAsync(Host, file)).Refusals));
        Assert.Contains("在限制申报期内（2023至2025年", refused.Sentence, StringComparison.Ordinal);
        await BarAsync(null, await Host.OrganisationAsync(Cast.OtherUnit), null);
        var begun = await Host.As("magang").Get<StartApplication>().HandleAsync(await NoticeAsync(), _ct);
        Assert.Contains(Cast.OtherUnit, Assert.Single(begun.Verdict.Refusals).Sentence, StringComparison.Ordinal);

        foreach (var record in (await Host.As("gulina").Get<ListIntegrity>().HandleAsync(null, 1, 1, _ct))!.Records)
        {
            Assert.IsType<LiftingNeedsGround>(Assert.Single((await LiftAsync(record, " ")).Refusals));
            Assert.IsType<OperationNotFound>(Assert.Single((await LiftAsync(record, "复核更正", "zhaolei")).Refusals));
            (await LiftAsync(record, "复核更正")).MustAllow();
            Assert.IsType<IntegrityMatterNotFound>(Assert.Single((await LiftAsync(record, "再次")).Refusals));
        }
        (await CompleteApplication.SubmitAsync(Host, file)).MustAllow();
        (await Host.As("magang").Get<StartApplication>().HandleAsync(await NoticeAsync(), _ct)).Verdict.MustAllow();
        Assert.All((await ViewAsync()).Records, record => Assert.Equal("复核更正", record.LiftedReason));
    }

    [Fact]
    public async Task Barred_Unit_PassesNothingOn()
    {
        var file = await CompleteApplication.SubmittedAsync(Host);
        await BarAsync(null, await Host.OrganisationAsync(Cast.Unit), null);

        var verdict = await Host.As("liqiang").Get<PassAudit>().HandleAsync(new(file, "同意", (await Path.SeenAsync(file)).Version), _ct);

        Assert.Contains(verdict.Refusals, refusal => refusal.Sentence.Contains($"{Cast.Unit}在限制申报期内", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Barred_Unit_RecommendsNoExpert_NorPassesOneOn()
    {
        (await RecommendAsync(FilledExpert.Form(1))).MustAllow("before");
        (await Host.As("magang").Get<ApplyAsExpert>().HandleAsync(new(await Host.OrganisationAsync(Cast.Office), ExpertRoute.ThroughCommittee, FilledExpert.Form(2) with { UnitName = Cast.Unit }), _ct)).MustAllow("apply");
        await BarAsync(null, await Host.OrganisationAsync(Cast.Unit), null);

        var refused = Assert.IsType<FindingRefuses>(Assert.Single((await RecommendAsync(FilledExpert.Form(3))).Refusals));
        Assert.Equal($"{Cast.Unit}在限制申报期内（2023至2025年，旧字〔2022〕2号），2026年起可以推荐评审专家。", refused.Sentence);
        var person = await Host.PersonAsync("magang");
        await using var db = await Host.DbAsync();
        var waiting = await db.PoolExperts.AsNoTracking().SingleAsync(expert => expert.Person == person, _ct);
        Assert.IsType<FindingRefuses>(Assert.Single((await JudgeAsync(waiting, passes: true)).Refusals));
        (await JudgeAsync(waiting, passes: false)).MustAllow("not passed on");
        var record = Assert.Single((await ViewAsync()).Records);
        (await LiftAsync(record, "复核更正")).MustAllow();
        (await RecommendAsync(FilledExpert.Form(3))).MustAllow("lifted");
    }

    [Fact]
    public async Task Barred_Person_IsNeitherDrawnNorAdmittedAsExpert()
    {
        var person = await Host.PersonAsync("chenjing");
        await using var db = await Host.DbAsync();
        var expert = await db.PoolExperts.AsNoTracking().SingleAsync(one => one.Person == person, _ct);
        Assert.Contains(expert.Id, await DrawableAsync(2023));
        await BarAsync(person, null, await Path.AcceptedAsync("chenjing"));

        Assert.DoesNotContain(expert.Id, await DrawableAsync(2023));
        Assert.DoesNotContain(expert.Id, await DrawableAsync(2025));
        Assert.Contains(expert.Id, await DrawableAsync(2026));
        var finding = Assert.Single((await Host.As("zhaolei").Get<GetExpert>().HandleAsync(expert.Id, _ct))!.Findings, one => one.Rule == "PE-03");
        Assert.Equal((Outcome.Refused, "本人在限制申报期内（2023至2025年，旧字〔2022〕1号），2026年起可以担任评审专家。"), (finding.Outcome, finding.Sentence));
    }

    private async Task<Verdict> RecommendAsync(ExpertForm form) =>
        await Host.As("liqiang").Get<RecommendExpert>().HandleAsync(new(await Host.OrganisationAsync(Cast.Unit), await Host.OrganisationAsync(Cast.Office), ExpertRoute.ThroughCommittee, form), _ct);

    private Task<Verdict> JudgeAsync(PoolExpert expert, bool passes) => Host.As("liqiang").Get<JudgeExpert>().HandleAsync(new(expert.Id, expert.Version, passes, "单位意见", ""), _ct);

    private async Task<IReadOnlyList<ExpertId>> DrawableAsync(int year)
    {
        await using var db = await Host.DbAsync();
        return [.. (await DrawablePool.OfAsync(db, await Host.OrganisationAsync(Cast.Office), new(year, 12, 1), _ct)).Select(expert => expert.Id)];
    }

    /// <summary>周敏 becomes one of the office and of the centre; in her place, or by way of 马钢 who stands in for her.</summary>
    private async Task GrantToApplicantAsync(bool isStoodInFor)
    {
        await using var db = await Host.DbAsync();
        var (applicant, other) = (await Host.PersonAsync("zhoumin"), await Host.PersonAsync("magang"));
        foreach (var (role, organisation) in ((Role, string)[])[(Role.CommitteeOffice, Cast.Office), (Role.RegionalCentre, Cast.Centre)])
        {
            var assignment = new Assignment { Id = Guid.NewGuid(), Person = applicant, Role = role, Organisation = await Host.OrganisationAsync(organisation), FromOn = new(2023, 1, 1) };
            db.Assignments.Add(assignment);
            if (isStoodInFor)
            {
                db.StandIns.Add(new StandIn { Id = Guid.NewGuid(), Assignment = assignment.Id, Delegate = other, FromOn = new(2023, 1, 1), ToOn = new(2023, 12, 31), GrantedAt = Host.Clock.UtcNow() });
            }
        }
        db.Audit(default, Host.Clock.UtcNow(), "GrantedForTest", "test");
        (await db.SaveAsync(_ct)).MustAllow();
    }

    private async Task<NoticeId> NoticeAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Notices.Select(notice => notice.Id).SingleAsync(_ct);
    }

    /// <summary>As a decision of the year before would have it.</summary>
    private async Task BarAsync(PersonId? person, OrganisationId? unit, CaseId? file)
    {
        var notice = await NoticeAsync();
        await using var db = await Host.DbAsync();
        var id = Guid.NewGuid();
        db.IntegrityRecords.Add(new IntegrityRecord
        {
            Id = id, Notice = notice, Case = file, Person = person, Unit = unit, Decision = $"旧字〔2022〕{(unit is null ? 1 : 2)}号", Authority = "人社局", Box = Host.Get<IntegrityWords>().SealGround(id, "弄虚作假"), FirstYear = 2023, LastYear = 2025,
            Document = "通知", Clause = "八（二）", By = await Host.PersonAsync("gulina"), At = Host.Clock.UtcNow(),
        });
        db.Audit(default, Host.Clock.UtcNow(), "BarredForTest", id.ToString("N"));
        (await db.SaveAsync(_ct)).MustAllow();
    }

    private async Task<ListIntegrity.View> ViewAsync(string? filter = null, int reports = 1) => (await Host.As("zhaolei").Get<ListIntegrity>().HandleAsync(filter, 1, reports, _ct))!;

    private async Task<Verdict> ReportAsync(string subject, string content = "材料造假", DateOnly? on = null, string by = "zhaolei") =>
        await Host.As(by).Get<RecordIntegrityReport>().HandleAsync(new(await NoticeAsync(), subject, on ?? Host.Clock.Today(), ObjectionChannel.Letter, IsNamed: true, content), _ct);

    private Task<Verdict> DecideAsync(ListIntegrity.Report report, string findings) =>
        Host.As("zhaolei").Get<DecideIntegrityReport>().HandleAsync(new(report.Id, ObjectionOutcome.Untrue, findings, report.Version), _ct);

    private async Task<Verdict> PenalizeAsync(string subject, string decision = "巴人社处〔2023〕1号") =>
        await Host.As("zhaolei").Get<RecordPenalty>().HandleAsync(new(await NoticeAsync(), subject, decision, "自治州人社局", "伪造学历证书"), _ct);

    private Task<Verdict> LiftAsync(ListIntegrity.Record record, string reason, string by = "gulina") => Host.As(by).Get<LiftPenalty>().HandleAsync(new(record.Id, reason, record.Version), _ct);
}

public sealed class IntegrityOnSqliteTests() : IntegrityTests(UseCaseHost.SqliteAsync);

public sealed class IntegrityOnPostgresTests(PostgresServer server) : IntegrityTests(() => UseCaseHost.PostgresAsync(server));

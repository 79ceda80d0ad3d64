using Microsoft.EntityFrameworkCore;
using TitleReview.App.DevData;
using TitleReview.App.Features.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Auditing;

/// <summary>Many cases at once: seen before anything happens, then all of them or none.</summary>
public abstract class ActOnManyTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly Act[] _atOffice = [Act.Submit, Act.Pass];

    [Fact]
    public async Task Pass_OfThree_IsSeenFirst_AndDoneAtOnce()
    {
        var cases = await CasesAsync(_atOffice, 3);

        var preview = await PreviewAsync(BulkAct.Pass, cases);
        Assert.Equal((3, 3), (preview.Lines.Count, preview.Allowed.Count));
        Assert.All(preview.Lines, line => Assert.Equal((Stage.FormalReview, "形式审核通过"), (line.Stage, line.Words)));
        Assert.Equal([Stage.FormalReview], await StagesAsync());

        (await ActAsync(BulkAct.Pass, cases)).MustAllow();

        Assert.Equal([Stage.FeeDue], await StagesAsync());
        await using var db = await Host.DbAsync();
        Assert.All(await db.Cases.ToListAsync(), file => Assert.Equal(("赵磊", "形式审核通过"), (file.History[^1].ActorName, file.History[^1].Note)));
        Assert.Equal((3, 1), (await db.AuditEntries.CountAsync(entry => entry.Operation == "PassAudit"), await db.AuditEntries.CountAsync(entry => entry.Operation == "ActOnMany")));
    }

    [Fact]
    public async Task Return_WithOneThatHasChanged_ReturnsNone_AndNamesIt()
    {
        var cases = await CasesAsync(_atOffice, 3);
        (await Host.As("zhaolei").Get<PassAudit>().HandleAsync(new(cases[1].Case, "形式审核通过", cases[1].Version), CancellationToken.None)).MustAllow();

        var preview = await PreviewAsync(BulkAct.Return, cases, "请补充材料");
        Assert.Equal([true, false, true], preview.Lines.Select(line => !line.WhyNot.IsRefused));
        var refusal = Assert.IsType<BulkCaseRefused>(Assert.Single((await ActAsync(BulkAct.Return, cases, "请补充材料")).Refusals));
        Assert.Equal("2023-000002", refusal.Number);
        Assert.Equal([Stage.FormalReview, Stage.FeeDue], await StagesAsync());

        (await ActAsync(BulkAct.Return, preview.Allowed, "请补充材料")).MustAllow();
        Assert.Equal([Stage.Returned, Stage.FeeDue], await StagesAsync());
    }

    [Fact]
    public async Task Return_WithoutAReason_IsRefusedForEach()
    {
        var cases = await CasesAsync(_atOffice, 2);

        var verdict = await ActAsync(BulkAct.Return, cases, " ");

        Assert.Equal(2, verdict.Refusals.OfType<BulkCaseRefused>().Count());
        Assert.All((await PreviewAsync(BulkAct.Return, cases, "")).Lines, line => Assert.IsType<ReturnNeedsReason>(Assert.Single(line.WhyNot.Refusals)));
    }

    [Fact]
    public async Task Pass_OfTheUnit_AsksForEachPublicity_AndTakesTheFixedSentence()
    {
        var cases = await CasesAsync([Act.Submit], 2);

        var preview = await PreviewAsync(BulkAct.Pass, cases, subject: "liqiang");

        Assert.All(preview.Lines, line => Assert.IsType<PublicityNotRecorded>(Assert.Single(line.WhyNot.Refusals)));
        Assert.All(preview.Lines, line => Assert.Equal("本单位已对提供的申报材料逐一审核，真实准确，同意推荐", line.Words));
    }

    [Fact]
    public async Task LapseUnpaid_BeforeAndAfterTheWindow()
    {
        var cases = await CasesAsync([.. _atOffice, Act.Pass], 2);
        Assert.All((await PreviewAsync(BulkAct.LapseUnpaid, cases)).Lines, line => Assert.IsType<PaymentIsNotLate>(Assert.Single(line.WhyNot.Refusals)));

        Host.Clock.Now = new DateTimeOffset(2023, 10, 21, 0, 0, 0, TimeSpan.FromHours(8));
        (await ActAsync(BulkAct.LapseUnpaid, cases)).MustAllow();

        Assert.Equal([Stage.Lapsed], await StagesAsync());
    }

    [Fact]
    public async Task Preview_OfAllThatAFilterLetsThrough_IsOfThoseAlone()
    {
        var world = new QueueWorld(Host);
        var wanted = await world.AddAsync(_atOffice, level: "中级");
        await world.AddAsync(_atOffice);

        var preview = await Host.As("zhaolei").Get<PreviewBulk>().HandleAsync(
            new(BulkAct.Pass, "", [], new QueueFilter { Level = TitleLevel.Intermediate }), CancellationToken.None);

        Assert.Equal(wanted, Assert.Single(preview.Lines).Seen.Case);
    }

    [Fact]
    public async Task Act_OnNone_OnTooMany_OnWhatIsNotKnown_IsRefused()
    {
        var cases = await CasesAsync([Act.Submit], 1);
        Assert.IsType<BulkNeedsCases>(Assert.Single((await ActAsync(BulkAct.Pass, [])).Refusals));
        Assert.IsType<BulkNeedsCases>(Assert.Single((await PreviewAsync(BulkAct.Pass, [])).WhyNot.Refusals));
        var many = Enumerable.Range(0, BulkDecisions.Most + 1).Select(_ => new SeenCase(new(Guid.NewGuid()), 1)).ToList();
        Assert.IsType<BulkIsTooLarge>(Assert.Single((await ActAsync(BulkAct.Pass, many)).Refusals));

        // at the unit: nothing that the office knows of
        var refusal = Assert.IsType<BulkCaseRefused>(Assert.Single((await ActAsync(BulkAct.Pass, cases)).Refusals));
        Assert.Equal(("（未找到）", new CaseNotFound().Sentence), (refusal.Number, refusal.Why));
        var line = Assert.Single((await PreviewAsync(BulkAct.Pass, cases)).Lines);
        Assert.Equal(("（未找到）", "", ""), (line.Number, line.Applicant, line.Words));
        Assert.IsType<OperationNotFound>(Assert.Single((await ActAsync(BulkAct.Pass, cases, subject: "chenjing")).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await PreviewAsync(BulkAct.Pass, cases, subject: "chenjing")).WhyNot.Refusals));
    }

    [Fact]
    public async Task TwoOfficers_AtTheSameMoment_OneWinsAndTheOtherSeesIt_ManyTimes()
    {
        var rounds = Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1" ? 1000 : 20;
        var world = new QueueWorld(Host);
        await world.GrantAsync("zhengjian", Role.CommitteeOffice, Cast.Office);
        for (var round = 1; round <= rounds; round++)
        {
            var id = await world.AddAsync(_atOffice);
            await CompleteApplication.LookAsync(Host, id, "zhaolei");
            var seen = await world.SeenAsync(id);
            var single = Host.As("zhaolei").Get<PassAudit>();
            var (bulk, back) = (Host.As("zhengjian").Get<ActOnMany>(), Host.As("zhengjian").Get<ReturnForCorrection>());

            var verdicts = await Task.WhenAll(
                Task.Run(() => single.HandleAsync(new(id, "形式审核通过", seen.Version), CancellationToken.None)),
                Task.Run(() => round % 2 == 0
                    ? bulk.HandleAsync(new(BulkAct.Return, "请补充材料", [seen]), CancellationToken.None)
                    : back.HandleAsync(new(id, "请补充材料", seen.Version), CancellationToken.None)));

            Assert.Single(verdicts, verdict => !verdict.IsRefused);
            Assert.True(Assert.Single(verdicts.Single(verdict => verdict.IsRefused).Refusals) is PageIsStale or StageDoesNotAllow or BulkCaseRefused);
            // one act, by the one who was told that it was done; the other reads who it was
            var winner = verdicts[0].IsRefused ? ("郑健", Act.Return) : ("赵磊", Act.Pass);
            var view = (await Host.As(verdicts[0].IsRefused ? "zhaolei" : "zhengjian").Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!;
            Assert.Equal((_atOffice.Length + 1, winner), (view.History.Count, (view.History[^1].ActorName, view.History[^1].Act)));
        }
    }

    private async Task<IReadOnlyList<SeenCase>> CasesAsync(Act[] acts, int count)
    {
        var world = new QueueWorld(Host);
        var cases = new List<SeenCase>();
        for (var number = 0; number < count; number++)
        {
            var id = await world.AddAsync(acts);
            await CompleteApplication.LookAsync(Host, id, acts.Length > 1 ? "zhaolei" : "liqiang");
            cases.Add(await world.SeenAsync(id));
        }
        return cases;
    }

    private Task<PreviewBulk.View> PreviewAsync(BulkAct act, IReadOnlyList<SeenCase> cases, string reason = "", string subject = "zhaolei") =>
        Host.As(subject).Get<PreviewBulk>().HandleAsync(new(act, reason, cases), CancellationToken.None);

    private Task<Verdict> ActAsync(BulkAct act, IReadOnlyList<SeenCase> cases, string reason = "", string subject = "zhaolei") =>
        Host.As(subject).Get<ActOnMany>().HandleAsync(new(act, reason, cases), CancellationToken.None);

    /// <summary>Each that occurs, once.</summary>
    private async Task<IReadOnlyList<Stage>> StagesAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Cases.Select(file => file.Stage).Distinct().OrderBy(stage => stage).ToListAsync();
    }
}

public sealed class ActOnManyOnSqliteTests() : ActOnManyTests(UseCaseHost.SqliteAsync);

public sealed class ActOnManyOnPostgresTests(PostgresServer server) : ActOnManyTests(() => UseCaseHost.PostgresAsync(server));

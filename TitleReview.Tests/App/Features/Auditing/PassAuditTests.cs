using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Auditing;

public abstract class PassAuditTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Opinion = "本单位已对提供的申报材料逐一审核，真实准确，同意推荐";
    private static readonly DateOnly _from = new(2023, 9, 18);
    private static readonly DateOnly _to = new(2023, 9, 22);

    [Fact]
    public async Task Pass_AroundTheMidnightAfterThePublicity_IsRefusedUntilThen()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await RecordAsync(id);
        var midnight = new DateTimeOffset(BeijingTime.StartOf(_to.AddDays(1)), TimeSpan.Zero);

        Host.Clock.Now = midnight.AddSeconds(-1);
        var refusal = Assert.IsType<PublicityNotEnded>(Assert.Single((await PassAsync(id)).Refusals));
        Assert.Contains("2023年9月23日起方可办理", refusal.Sentence, StringComparison.Ordinal);

        Host.Clock.Now = midnight;
        (await PassAsync(id)).MustAllow();
        await using var db = await Host.DbAsync();
        var line = (await db.Cases.SingleAsync()).History[^1];
        Assert.Equal((Stage.FormalReview, Opinion, midnight.UtcDateTime), (line.To, line.Note, line.At));
    }

    [Fact]
    public async Task Pass_WithoutPublicity_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        Assert.IsType<PublicityNotRecorded>(Assert.Single((await PassAsync(id)).Refusals));
    }

    [Fact]
    public async Task Pass_WithAnOpenObjection_IsRefusedUntilItIsSettled()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await RecordAsync(id);
        Host.Clock.Advance(TimeSpan.FromDays(7));
        var unit = Host.As("liqiang");
        (await unit.Get<RecordObjection>().HandleAsync(new(id, Host.Clock.Today(), ObjectionChannel.Visit, IsNamed: false, "反映业绩不实"), CancellationToken.None)).MustAllow();

        var refusal = Assert.IsType<ObjectionIsOpen>(Assert.Single((await PassAsync(id)).Refusals));

        Assert.Equal("公示期间收到的异议未处理（第1号：2023年9月25日来访），请核实并登记处理结果后再办理。", refusal.Sentence);
        Assert.Equal([refusal], (await unit.Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!.WhyNotPass.Refusals);
        (await unit.Get<DecideObjection>().HandleAsync(new(id, 1, ObjectionOutcome.Untrue, "经查阅授课记录，反映不实。"), CancellationToken.None)).MustAllow();
        (await PassAsync(id)).MustAllow();
    }

    [Fact]
    public async Task Pass_WithOtherWords_IsRefusedWithTheRightOnes()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await RecordAsync(id);
        Host.Clock.Advance(TimeSpan.FromDays(7));

        var refusal = Assert.IsType<FindingRefuses>(Assert.Single((await PassAsync(id, "同意")).Refusals));
        Assert.Contains(Opinion, refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains((await PassAsync(id, "  ")).Refusals, candidate => candidate is OpinionNeedsText);
        await using var db = await Host.DbAsync();
        Assert.Equal(Stage.UnitAudit, (await db.Cases.SingleAsync()).Stage);
    }

    [Theory]
    [InlineData("halida")]
    [InlineData("zhaolei")]
    [InlineData("chenjing")]
    [InlineData("sunhao")]
    public async Task Pass_ByWhoHasNoPartInTheCase_IsNotFound(string subject)
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        Assert.Equal(new CaseNotFound(), Assert.Single((await PassAsync(id, subject: subject)).Refusals));
        Assert.Null(await Host.As(subject).Get<GetAuditCase>().HandleAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task Queue_OfTheOffice_ShowsACaseOnceTheUnitHasPassedIt()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        Assert.Equal(["zhaolei:0", "liqiang:1", "halida:0"], await QueuesAsync());
        Assert.Null(await Host.As("zhaolei").Get<GetAuditCase>().HandleAsync(id, CancellationToken.None));

        await CompleteApplication.PassUnitAsync(Host, id);

        Assert.Equal(["zhaolei:1", "liqiang:0", "halida:0"], await QueuesAsync());
        await CompleteApplication.LookAsync(Host, id, "zhaolei");
        var view = (await Host.As("zhaolei").Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!;
        Assert.Equal(("周敏", Stage.FormalReview), (view.Applicant, view.Stage));
        Assert.False(view.WhyNotPass.IsRefused);
    }

    [Fact]
    public async Task Pass_OfTheFormalReview_IsTheOfficesAndNeedsWords()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);

        Assert.Equal(Role.CommitteeOffice, Assert.IsType<ActorLacksRole>(Assert.Single((await PassAsync(id)).Refusals)).Role);
        Assert.IsType<OpinionNeedsText>(Assert.Single((await PassAsync(id, " \n", "zhaolei")).Refusals));
        (await PassAsync(id, "形式审核通过", "zhaolei")).MustAllow();
        Assert.IsType<StageDoesNotAllow>(Assert.Single((await PassAsync(id, "形式审核通过", "zhaolei")).Refusals));
    }

    [Fact]
    public async Task PassAndReturn_AtTheSameMoment_OneWinsFiftyTimes()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        await CompleteApplication.LookAsync(Host, id, "zhaolei");
        for (var round = 0; round < 50; round++)
        {
            var version = await CompleteApplication.VersionAsync(Host, id);
            var (pass, back) = (Host.As("zhaolei").Get<PassAudit>(), Host.As("zhaolei").Get<ReturnForCorrection>());

            var verdicts = await Task.WhenAll(
                Task.Run(() => pass.HandleAsync(new(id, "形式审核通过", version), CancellationToken.None)),
                Task.Run(() => back.HandleAsync(new(id, "请补充材料", version), CancellationToken.None)));

            Assert.Single(verdicts, verdict => !verdict.IsRefused);
            Assert.True(Assert.Single(verdicts.Single(verdict => verdict.IsRefused).Refusals) is PageIsStale or StageDoesNotAllow);
            await UndoLastLineAsync(id);
        }
    }

    private Task RecordAsync(CaseId id) => CompleteApplication.AnnounceAsync(Host, id, _from, _to);

    private Task<Verdict> PassAsync(CaseId id, string opinion = Opinion, string subject = "liqiang") => CompleteApplication.PassAsync(Host, id, subject, opinion);

    private async Task<IReadOnlyList<string>> QueuesAsync()
    {
        var found = new List<string>();
        foreach (var subject in (string[])["zhaolei", "liqiang", "halida"])
        {
            var view = (await Host.As(subject).Get<ListAuditQueue>().HandleAsync(new(), CancellationToken.None))!;
            found.Add($"{subject}:{view.Total}");
        }
        return found;
    }

    /// <summary>Back to the formal review, so that the next round starts where this one did.</summary>
    private async Task UndoLastLineAsync(CaseId id)
    {
        await using var db = await Host.DbAsync();
        var count = (await db.Cases.AsNoTracking().SingleAsync()).History.Count;
        Assert.Equal(4, count);
        await db.Database.ExecuteSqlAsync($"DELETE FROM case_history WHERE \"Number\" = {count}");
        await db.Messages.Where(message => message.Line == count).ExecuteDeleteAsync();
        await db.Cases.Where(file => file.Id == id).ExecuteUpdateAsync(set => set.SetProperty(file => file.Stage, Stage.FormalReview).SetProperty(file => file.Holder, file => file.Office));
    }
}

public sealed class PassAuditOnSqliteTests() : PassAuditTests(UseCaseHost.SqliteAsync);

public sealed class PassAuditOnPostgresTests(PostgresServer server) : PassAuditTests(() => UseCaseHost.PostgresAsync(server));

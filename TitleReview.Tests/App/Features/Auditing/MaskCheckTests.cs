using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Realtime;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Auditing;

/// <summary>The second pair of eyes, page by page: who looks, what is kept, what it stops.</summary>
public abstract class MaskCheckTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly string[] _everybody = ["zhoumin", "magang", "liqiang", "halida", "zhaolei", "qianfang", "chenjing", "zhengjian", "gulina", "wangwei", "sunli", "wuhao", "sunhao"];

    [Fact]
    public async Task Check_ShowsEveryPageAnExpertWillSee_InTheirOrderAndTheApplicants()
    {
        var masks = await SubmittedAsync();

        var view = (await masks.SeeAsync())!;

        await using var db = await Host.DbAsync();
        var file = await db.Cases.SingleAsync();
        var pages = await db.Pages.ToListAsync();
        var sealedPages = BlindSealing.Seal(
            await Host.Get<FieldStore>().ReadFormAsync(db, masks.Id, CancellationToken.None), await Host.Get<PolicyStore>().PolicyAsync(db, file.PolicyHash, CancellationToken.None), pages).Pages;
        Assert.Equal(sealedPages.Select(page => (page.Ordinal, page.Heading, page.View)), view.Rows.Select(row => (row.Number, row.Kind, pages.Single(page => page.Id == row.Id).BurnedView)));
        Assert.Equal((await masks.WorkListAsync()).Rows.Select(row => (row.Id, row.Number)), view.Rows.Select(row => (row.Id, row.Number)));
        Assert.Equal((0, 17, 0), (view.Progress.Checked, view.Progress.Count, view.Progress.ToRedo));
        Assert.Equal("姓名未遮盖", view.QuickReasons[0]);
    }

    [Fact]
    public async Task Check_IsForTheLevelThatDecides_AndForNobodyElse()
    {
        var masks = new MaskCheckCase(Host, await CompleteApplication.ReadyAsync(Host));
        Assert.Empty(await WhoLooksAsync(masks));

        (await CompleteApplication.SubmitAsync(Host, masks.Id)).MustAllow();
        var seen = await masks.RowAsync(1);
        Assert.Equal(["liqiang"], await WhoLooksAsync(masks));
        Assert.Equal(["liqiang"], await WhoMayMarkAsync(masks, seen));

        await CompleteApplication.PassUnitAsync(Host, masks.Id);
        Assert.Equal(["zhaolei"], await WhoLooksAsync(masks));
        Assert.Equal(["zhaolei"], await WhoMayMarkAsync(masks, await masks.RowAsync(1, "zhaolei")));

        await ToExpertsAsync(masks.Id);
        Assert.Empty(await WhoLooksAsync(masks));
        Assert.Empty(await WhoMayMarkAsync(masks, seen));
        Assert.IsType<StageDoesNotAllow>(Assert.Single((await masks.MarkAsync(seen, MaskMark.Fit, who: "zhaolei")).Refusals));
        Assert.IsType<CaseNotFound>(Assert.Single((await masks.MarkAsync(seen, MaskMark.Fit, who: "chenjing")).Refusals));
    }

    [Fact]
    public async Task Mark_IsShownWithItsHistoryKept_AndTheAuditNamesNoReason()
    {
        var masks = await SubmittedAsync();

        (await masks.MarkAsync(2, MaskMark.Fit, "没有用的话")).MustAllow();
        (await masks.MarkAsync(2, MaskMark.Redo, " 右上角姓名未遮盖 ")).MustAllow();

        var view = (await masks.SeeAsync())!;
        Assert.Equal((MaskMark.Redo, "右上角姓名未遮盖", "李强", 2), (view.Rows[1].Mark, view.Rows[1].Reason, view.Rows[1].By, view.Rows[1].Last));
        Assert.Equal("1/17", view.Progress.ToString());
        await using var db = await Host.DbAsync();
        Assert.Equal([(1, ""), (2, "右上角姓名未遮盖")], (await db.MaskChecks.OrderBy(check => check.Number).ToListAsync()).Select(check => (check.Number, check.Reason)));
        var audits = await db.AuditEntries.Where(entry => entry.Operation == nameof(MarkMaskPage)).Select(entry => entry.Detail).ToListAsync();
        Assert.Equal(2, audits.Count);
        Assert.DoesNotContain(audits, detail => detail.Contains("姓名", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mark_WithAReasonThatWillNotDo_KeepsNothing()
    {
        var masks = await SubmittedAsync();

        Assert.IsType<RedoNeedsReason>(Assert.Single((await masks.MarkAsync(1, MaskMark.Redo, " ")).Refusals));
        Assert.IsType<RedoReasonIsTooLong>(Assert.Single((await masks.MarkAsync(1, MaskMark.Redo, new string('长', 301))).Refusals));
        Assert.Null((await masks.RowAsync(1)).Mark);
        (await masks.MarkAsync(1, MaskMark.Redo, new string('长', 300))).MustAllow();
    }

    [Fact]
    public async Task Mark_OverAColleaguesThatWasNotSeen_IsRefused()
    {
        var masks = await SubmittedAsync();
        var seen = await masks.RowAsync(3);
        (await masks.MarkAsync(seen, MaskMark.Redo, "姓名未遮盖")).MustAllow();

        Assert.IsType<PageIsStale>(Assert.Single((await masks.MarkAsync(seen, MaskMark.Fit)).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await masks.MarkAsync(seen with { Last = 1, Version = seen.Version + 1 }, MaskMark.Fit)).Refusals));
        Assert.Equal(MaskMark.Redo, (await masks.RowAsync(3)).Mark);
    }

    [Fact]
    public async Task Mark_ByTenWindowsAtTheSameMoment_IsKeptOnce()
    {
        var masks = await SubmittedAsync();
        var seen = await masks.RowAsync(1);

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => masks.MarkAsync(seen, MaskMark.Fit))));

        Assert.Single(verdicts, verdict => !verdict.IsRefused);
        await using var db = await Host.DbAsync();
        Assert.Single(await db.MaskChecks.ToListAsync());
    }

    [Fact]
    public async Task Mark_OfAPageThatNoExpertSees_OrOfAnotherCase_IsRefused()
    {
        var masks = await SubmittedAsync();
        var seen = await masks.RowAsync(1);
        await using var db = await Host.DbAsync();
        var exempt = await db.Pages.FirstAsync(page => page.Section == "Basic");

        Assert.IsType<PageIsStale>(Assert.Single((await masks.MarkAsync(seen with { Id = exempt.Id, Version = exempt.Version }, MaskMark.Fit)).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await masks.MarkAsync(seen with { Id = new(Guid.NewGuid()) }, MaskMark.Fit)).Refusals));
    }

    [Fact]
    public async Task Mark_OfTheUnit_IsShownToTheOffice_WhichLooksForItself()
    {
        var masks = await SubmittedAsync();
        (await masks.MarkAsync(1, MaskMark.Fit)).MustAllow();
        await CompleteApplication.PassUnitAsync(Host, masks.Id);

        var view = (await masks.SeeAsync("zhaolei"))!;

        Assert.Equal((null, "0/17"), (view.Rows[0].Mark, view.Progress.ToString()));
        Assert.Equal(["推荐单位经办人：遮盖合格"], view.Rows[0].Others);
        (await masks.MarkAsync(1, MaskMark.Redo, "姓名未遮盖", who: "zhaolei")).MustAllow();
        await using var db = await Host.DbAsync();
        Assert.Equal([(Role.UnitOfficer, 1), (Role.CommitteeOffice, 1)], (await db.MaskChecks.OrderBy(check => check.Level).ToListAsync()).Select(check => (check.Level, check.Number)));
    }

    [Fact]
    public async Task Pass_WithAPageToRedo_IsRefusedWithTheClause_AndPagesNotLookedAtStopNothing()
    {
        var masks = new MaskCheckCase(Host, await CompleteApplication.AtOfficeAsync(Host));
        (await masks.MarkAsync(4, MaskMark.Redo, "姓名未遮盖", "zhaolei")).MustAllow();

        var refusal = Assert.IsType<MaskingMustBeRedone>(Assert.Single((await PassAsync(masks.Id)).Refusals));
        Assert.Equal("4", refusal.Pages);
        Assert.Equal("五（一）13", refusal.Source!.Clause);
        var view = (await Host.As("zhaolei").Get<GetAuditCase>().HandleAsync(masks.Id, CancellationToken.None))!;
        Assert.IsType<MaskingMustBeRedone>(Assert.Single(view.WhyNotPass.Refusals));
        Assert.Equal((1, 16, 1), (view.Masks!.Checked, view.Masks.Left, view.Masks.ToRedo));

        (await masks.MarkAsync(4, MaskMark.Fit, who: "zhaolei")).MustAllow();
        (await PassAsync(masks.Id)).MustAllow();
    }

    [Fact]
    public async Task Pass_WhileAColleagueMarksAPageToRedo_OneOfTheTwoHappens()
    {
        var masks = new MaskCheckCase(Host, await CompleteApplication.AtOfficeAsync(Host));
        var seen = await masks.RowAsync(1, "zhaolei");
        await CompleteApplication.LookAsync(Host, masks.Id, "zhaolei");
        var version = await CompleteApplication.VersionAsync(Host, masks.Id);

        var verdicts = await Task.WhenAll(
            Task.Run(() => Host.As("zhaolei").Get<PassAudit>().HandleAsync(new(masks.Id, "形式审核通过", version), CancellationToken.None)),
            Task.Run(() => masks.MarkAsync(seen, MaskMark.Redo, "姓名未遮盖", "zhaolei")));

        Assert.Single(verdicts, verdict => !verdict.IsRefused);
        Assert.True(Assert.Single(verdicts.Single(verdict => verdict.IsRefused).Refusals) is MaskingMustBeRedone or PageIsStale or StageDoesNotAllow);
    }

    [Fact]
    public async Task Queue_ShowsHowFarTheCheckHasCome_AndIsToldOfEveryMark()
    {
        var masks = await SubmittedAsync();
        var told = 0;
        var queues = (await QueueAsync("liqiang")).Queues;
        var subscriptions = queues.Select(queue => Host.Get<QueueBoard>().Subscribe(queue, () => Task.FromResult(Interlocked.Increment(ref told)))).ToList();

        (await masks.MarkAsync(1, MaskMark.Fit)).MustAllow();
        (await masks.MarkAsync(2, MaskMark.Redo, "姓名未遮盖")).MustAllow();

        Assert.Equal(2, told);
        Assert.Equal(new MaskProgress(2, 17, 1), Assert.Single((await QueueAsync("liqiang")).Rows).Masks);
        Assert.Null(Assert.Single((await QueueAsync("zhaolei", all: true)).Rows.DefaultIfEmpty())?.Masks);
        subscriptions.ForEach(subscription => subscription.Dispose());
    }

    private async Task<MaskCheckCase> SubmittedAsync() => new(Host, await CompleteApplication.SubmittedAsync(Host));

    private async Task<ListAuditQueue.View> QueueAsync(string who, bool all = false) =>
        (await Host.As(who).Get<ListAuditQueue>().HandleAsync(new() { All = all }, CancellationToken.None))!;

    private Task<Verdict> PassAsync(CaseId id) => CompleteApplication.PassAsync(Host, id);

    private async Task ToExpertsAsync(CaseId id)
    {
        (await PassAsync(id)).MustAllow();
        var fee = new RecordFee.Command(id, await CompleteApplication.VersionAsync(Host, id), BeijingTime.FromUtc(Host.Clock.UtcNow()), "SJ-1", 220);
        (await Host.As("qianfang").Get<RecordFee>().HandleAsync(fee, CancellationToken.None)).MustAllow();
        var seen = new SeenCase(id, await CompleteApplication.VersionAsync(Host, id));
        (await Host.As("zhaolei").Get<HandOverToExperts>().HandleAsync(new([seen], [await Host.PersonAsync("chenjing")]), CancellationToken.None)).MustAllow();
    }

    private static async Task<IReadOnlyList<string>> WhoLooksAsync(MaskCheckCase masks)
    {
        var found = new List<string>();
        foreach (var who in _everybody)
        {
            if (await masks.SeeAsync(who) is not null)
            {
                found.Add(who);
            }
        }
        return found;
    }

    /// <summary>Each tries on a page version that is no more, so that nothing is kept: who is told so is somebody who may.</summary>
    private async Task<IReadOnlyList<string>> WhoMayMarkAsync(MaskCheckCase masks, GetMaskCheck.Row row)
    {
        var found = new List<string>();
        foreach (var who in _everybody)
        {
            var mark = await masks.MarkAsync(row with { Version = 0 }, MaskMark.Fit, who: who);
            var back = await Host.As(who).Get<ReturnMaskPages>().HandleAsync(new(masks.Id, [], "", 0), CancellationToken.None);
            Assert.Equal(mark.Refusals is [PageIsStale], back.Refusals is [NothingToRedo]);
            if (mark.Refusals is [PageIsStale])
            {
                found.Add(who);
            }
        }
        return found;
    }
}

public sealed class MaskCheckOnSqliteTests() : MaskCheckTests(UseCaseHost.SqliteAsync);

public sealed class MaskCheckOnPostgresTests(PostgresServer server) : MaskCheckTests(() => UseCaseHost.PostgresAsync(server));

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Masking;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Auditing;

/// <summary>Pages returned in one act, the applicant's new answers, and what of the marks still stands then.</summary>
public abstract class ReturnMaskPagesTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly MaskRegion _other = CompleteApplication.Box with { X = 600 };

    [Fact]
    public async Task Return_OfThreePages_IsOneReturnWithTheirReasons_AndTheApplicantSeesThem()
    {
        var masks = await MarkedAsync();

        (await masks.ReturnAsync(other: "请更正手机号码。")).MustAllow();

        await using var db = await Host.DbAsync();
        var file = await db.Cases.SingleAsync();
        Assert.Equal((Stage.Returned, 1, 2), (file.Stage, file.Submissions, file.History.Count));
        var application = (await Host.As("zhoumin").Get<GetApplication>().HandleAsync(masks.Id, section: null, CancellationToken.None))!;
        Assert.StartsWith("遮盖不符合要求，请重新遮盖3页：第1页（", application.ReturnReason, StringComparison.Ordinal);
        Assert.EndsWith("。请更正手机号码。", application.ReturnReason, StringComparison.Ordinal);
        Assert.All(["第2页", "第5页", "姓名未遮盖；", "遮盖不完整"], words => Assert.Contains(words, application.ReturnReason, StringComparison.Ordinal));
        Assert.Equal(UseCaseHost.Start.UtcDateTime.AddHours(48), application.Deadline);
        Assert.Equal([(1, "姓名未遮盖"), (2, "姓名未遮盖"), (5, "遮盖不完整")], await ToRedoAsync(masks));
        Assert.Equal(
            [nameof(ReturnForCorrection), nameof(ReturnMaskPages)],
            await db.AuditEntries.OrderByDescending(entry => entry.Number).Take(2).OrderBy(entry => entry.Number).Select(entry => entry.Operation).ToListAsync());
    }

    [Fact]
    public async Task Redo_IsShownUntilThePageIsAnsweredAnew_AndLeadsFromPageToPage()
    {
        var masks = await MarkedAsync();
        Assert.Empty(await ToRedoAsync(masks));
        (await masks.ReturnAsync()).MustAllow();
        var me = Host.As("zhoumin");
        var list = await masks.WorkListAsync();
        var first = (await me.Get<GetMaskPage>().HandleAsync(masks.Id, list.Rows[0].Id, CancellationToken.None))!;
        Assert.Equal(("姓名未遮盖", list.Rows[1].Id), (first.Redo, first.NextUnanswered));

        (await me.Get<AnswerMasking>().HandleAsync(new(masks.Id, first.Page, MaskDecision.Needed, [_other], IsFinal: false, first.Version), CancellationToken.None)).Verdict.MustAllow();
        Assert.Equal(3, (await ToRedoAsync(masks)).Count);
        await masks.AnswerAsync(1, _other);
        Assert.Equal([(2, "姓名未遮盖"), (5, "遮盖不完整")], await ToRedoAsync(masks));
    }

    [Fact]
    public async Task Check_BeforeSubmittingAgain_NamesEachReturnedPageThatWasNotTouched_AndStopsNothing()
    {
        var masks = await MarkedAsync();
        (await masks.ReturnAsync()).MustAllow();
        await masks.AnswerAsync(1, _other);
        var rows = (await masks.WorkListAsync()).Rows;

        var check = (await Host.As("zhoumin").Get<CheckApplication>().HandleAsync(masks.Id, CancellationToken.None))!;

        var found = check.Sections.SelectMany(section => section.Located).Where(one => one.Finding.Rule == "MK-07").ToList();
        Assert.Equal([rows[1].Id, rows[4].Id], found.Select(one => one.Page!.Value));
        Assert.All(found, one => Assert.Equal(Outcome.Warning, one.Finding.Outcome));
        Assert.StartsWith($"第2页“{rows[1].Kind}”被退回重遮，退回后还没有重新遮盖", found[0].Finding.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("退回原因：姓名未遮盖", found[0].Finding.Sentence, StringComparison.Ordinal);
        Assert.True(check.MaySubmit);
        await masks.AnswerAsync(2, _other);
        await masks.AnswerAsync(5, _other);
        check = (await Host.As("zhoumin").Get<CheckApplication>().HandleAsync(masks.Id, CancellationToken.None))!;
        Assert.DoesNotContain(check.Sections.SelectMany(section => section.Findings), finding => finding.Rule == "MK-07");
    }

    [Fact]
    public async Task Mark_AfterANewAnswer_IsVoid_AndOfAPageAnsweredAlikeStillStands()
    {
        var masks = await MarkedAsync();
        (await masks.MarkAsync(3, MaskMark.Fit)).MustAllow();
        (await masks.ReturnAsync()).MustAllow();
        await masks.AnswerAsync(1, _other);
        await masks.AnswerAsync(2);
        await masks.AnswerAsync(3, CompleteApplication.Box);
        (await CompleteApplication.SubmitAsync(Host, masks.Id)).MustAllow();

        var rows = (await masks.SeeAsync())!.Rows;

        Assert.Equal([null, MaskMark.Redo, MaskMark.Fit, null, MaskMark.Redo], rows.Take(5).Select(row => row.Mark));
        Assert.Equal([1, 1, 1, 0, 1], rows.Take(5).Select(row => row.Last));
        (await masks.MarkAsync(1, MaskMark.Fit)).MustAllow();
        await using var db = await Host.DbAsync();
        Assert.Equal([1, 2], await db.MaskChecks.Where(check => check.Page == rows[0].Id).OrderBy(check => check.Number).Select(check => check.Number).ToListAsync());
    }

    [Fact]
    public async Task Return_WithoutAMarkedPage_OrOfOthersThanWereSeen_OrFromAStaleCase_IsRefused()
    {
        var masks = new MaskCheckCase(Host, await CompleteApplication.SubmittedAsync(Host));
        Assert.IsType<NothingToRedo>(Assert.Single((await masks.ReturnAsync()).Refusals));
        (await masks.MarkAsync(1, MaskMark.Redo, "姓名未遮盖")).MustAllow();
        var seen = (await masks.SeeAsync())!;
        (await masks.MarkAsync(2, MaskMark.Redo, "姓名未遮盖")).MustAllow();
        var officer = Host.As("liqiang").Get<ReturnMaskPages>();

        Assert.IsType<PageIsStale>(Assert.Single((await officer.HandleAsync(new(masks.Id, MaskCheckCase.SeenIn(seen), "", seen.Version), CancellationToken.None)).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single(
            (await officer.HandleAsync(new(masks.Id, MaskCheckCase.SeenIn((await masks.SeeAsync())!), "", seen.Version - 1), CancellationToken.None)).Refusals));
        await using var db = await Host.DbAsync();
        Assert.Equal(Stage.UnitAudit, (await db.Cases.SingleAsync()).Stage);
    }

    [Fact]
    public async Task Return_ByTheOffice_GoesTheWayOfEveryReturn()
    {
        var masks = new MaskCheckCase(Host, await CompleteApplication.AtOfficeAsync(Host));
        (await masks.MarkAsync(2, MaskMark.Redo, "姓名未遮盖", "zhaolei")).MustAllow();
        (await masks.ReturnAsync(who: "zhaolei")).MustAllow();
        Assert.Equal([(2, "姓名未遮盖")], await ToRedoAsync(masks));

        (await CompleteApplication.SubmitAsync(Host, masks.Id)).MustAllow();

        // the page was not touched: the unit reads what the office found of it, and decides for itself
        Assert.Equal(["评委会办公室：须退回重遮（姓名未遮盖）"], (await masks.RowAsync(2)).Others);
        Assert.Empty(await ToRedoAsync(masks));
        Assert.Null(await masks.SeeAsync("zhaolei"));
    }

    private async Task<MaskCheckCase> MarkedAsync()
    {
        var masks = new MaskCheckCase(Host, await CompleteApplication.SubmittedAsync(Host));
        (await masks.MarkAsync(1, MaskMark.Redo, "姓名未遮盖")).MustAllow();
        (await masks.MarkAsync(2, MaskMark.Redo, "姓名未遮盖")).MustAllow();
        (await masks.MarkAsync(5, MaskMark.Redo, "遮盖不完整")).MustAllow();
        return masks;
    }

    private static async Task<IReadOnlyList<(int Number, string Reason)>> ToRedoAsync(MaskCheckCase masks) =>
        [.. (await masks.WorkListAsync()).Rows.Where(row => row.Redo.Length > 0).Select(row => (row.Number, row.Redo))];
}

public sealed class ReturnMaskPagesOnSqliteTests() : ReturnMaskPagesTests(UseCaseHost.SqliteAsync);

public sealed class ReturnMaskPagesOnPostgresTests(PostgresServer server) : ReturnMaskPagesTests(() => UseCaseHost.PostgresAsync(server));

using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class CopyApplicationTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    [Trait("Fault", "B38")]
    public async Task Copy_UnderNextYearsNotice_TakesRowsValuesAndPagesButNoPledgeAndNoAnswer()
    {
        var from = await CompleteApplication.SubmittedAsync(Host);

        var id = await CopyAsync(from, await AnotherNotice.OfYearAsync(Host, 2024));

        await using var db = await Host.DbAsync();
        var fields = Host.Get<FieldStore>();
        var (old, form) = (await fields.ReadFormAsync(db, from, CancellationToken.None), await fields.ReadFormAsync(db, id, CancellationToken.None));
        Assert.Equal(
            FilledForm.Values.Where(pair => pair.Key.Section != "Pledge").OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal),
            form.Values.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal));
        Assert.Equal(old.Rows("Appraisals"), form.Rows("Appraisals"));
        var pages = await db.Pages.Where(page => page.Case == id).ToListAsync();
        Assert.Equal(FilledForm.Pages.Count(page => page.Section != "Pledge"), pages.Count);
        Assert.All(pages, page => Assert.Equal((MaskDecision.Undecided, 0, false), (page.Decision, page.Regions.Count, page.IsBurned)));
        Assert.Equal(pages.Count, await db.CopiedPages.CountAsync(copied => copied.ConfirmedAt == null));
        var file = await db.Cases.SingleAsync(candidate => candidate.Id == id);
        Assert.Equal((Stage.Draft, "2024-000001", 0), (file.Stage, file.Number, file.Submissions));
        Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Operation == nameof(CopyApplication) && entry.Subject == id.ToString()));
    }

    [Fact]
    public async Task Copy_WhoseRowsHaveGaps_NumbersThemAnewAndKeepsPagesBesideTheirRow()
    {
        var from = await CompleteApplication.FilledInAsync(Host);
        (await Host.As("zhoumin").Get<RemoveRow>().HandleAsync(new(from, "Appraisals", 1, Restore: false), CancellationToken.None)).MustAllow();

        var id = await CopyAsync(from, await AnotherNotice.OfYearAsync(Host, 2024));

        await using var db = await Host.DbAsync();
        var form = await Host.Get<FieldStore>().ReadFormAsync(db, id, CancellationToken.None);
        Assert.Equal([1, 2], form.Rows("Appraisals"));
        Assert.Equal(["2021", "2022"], form.Rows("Appraisals").Select(row => form.Text("Appraisals", "year", row)));
        Assert.Equal([1, 1, 2, 2], await db.Pages.Where(page => page.Case == id && page.Section == "Appraisals").OrderBy(page => page.Position).Select(page => page.Row).ToListAsync());
    }

    [Fact]
    public async Task CopiedPages_UntilConfirmedOrRemoved_AreAWarningAndInNobodysWay()
    {
        var id = await CopyAsync(await CompleteApplication.SubmittedAsync(Host), await AnotherNotice.OfYearAsync(Host, 2024));
        var me = Host.As("zhoumin");
        Assert.Equal((2, Outcome.Warning), await WarningsAsync(id, "Education"));
        var pages = await me.Get<ListCopiedPages>().HandleAsync(id, "Education", CancellationToken.None);

        (await me.Get<ConfirmCopiedPage>().HandleAsync(new(id, pages[0].Id), CancellationToken.None)).MustAllow();
        Assert.Equal((1, Outcome.Warning), await WarningsAsync(id, "Education"));
        Assert.IsType<PageIsStale>(Assert.Single((await Host.As("zhoumin").Get<ConfirmCopiedPage>().HandleAsync(new(id, pages[0].Id), CancellationToken.None)).Refusals));
        (await Host.As("zhoumin").Get<RemovePage>().HandleAsync(new(id, pages[1].Id, Restore: false), CancellationToken.None)).MustAllow();

        Assert.Equal((0, default), await WarningsAsync(id, "Education"));
        Assert.Empty(await Host.As("zhoumin").Get<ListCopiedPages>().HandleAsync(id, "Education", CancellationToken.None));
    }

    [Fact]
    public async Task Copy_OfSomebodyElses_IsRefusedAndOpensNothing()
    {
        var from = await CompleteApplication.SubmittedAsync(Host);
        var notice = await AnotherNotice.OfYearAsync(Host, 2024);

        var result = await Host.As("magang").Get<CopyApplication>().HandleAsync(new(notice, from), CancellationToken.None);

        Assert.IsType<NothingToCopy>(Assert.Single(result.Verdict.Refusals));
        await using var db = await Host.DbAsync();
        Assert.Equal(1, await db.Cases.CountAsync());
    }

    /// <summary>Rule EL-12.</summary>
    [Fact]
    public async Task Start_UnderAnotherNoticeOfTheSameYearAndSeries_NeedsTheFirstWithdrawn()
    {
        var first = await CompleteApplication.StartedAsync(Host);
        var notice = await AnotherNotice.PublishAsync(Host, ("submissions.maximum", 2));

        var started = await Host.As("zhoumin").Get<StartApplication>().HandleAsync(notice, CancellationToken.None);
        var copied = await Host.As("zhoumin").Get<CopyApplication>().HandleAsync(new(notice, first), CancellationToken.None);

        Assert.Equal("2023-000001", Assert.IsType<AlreadyAppliedInSeries>(Assert.Single(started.Verdict.Refusals)).Number);
        Assert.IsType<AlreadyAppliedInSeries>(Assert.Single(copied.Verdict.Refusals));
        var list = (await Host.As("zhoumin").Get<ListMyApplications>().HandleAsync(year: null, stage: null, 1, CancellationToken.None))!;
        Assert.True(Assert.Single(list.Open).WhyNotStart.IsRefused);
        await WithdrawAsync(first);
        (await Host.As("zhoumin").Get<CopyApplication>().HandleAsync(new(notice, first), CancellationToken.None)).Verdict.MustAllow();
        Assert.IsType<AlreadyAppliedInSeries>(Assert.Single((await ReinstateAsync(first)).Refusals));
    }

    /// <summary>Rule EL-12: where a notice opens several series, the form says which.</summary>
    [Fact]
    public async Task Submit_InASeriesOfWhichOneIsSubmitted_NeedsThatOneWithdrawn()
    {
        var first = await CompleteApplication.SubmittedAsync(Host);
        var second = await CopyAsync(first, await AnotherNotice.PublishAsync(Host, ("scope.series", new JsonArray("党干校教师", "工程"))));
        await CompleteApplication.SaveAsync(Host, second, new("Pledge", 0, "accepted"), FilledForm.Values.Single(pair => pair.Key.Section == "Pledge").Value);
        foreach (var (section, row, kind) in FilledForm.Pages.Where(page => page.Section == "Pledge"))
        {
            (await CompleteApplication.UploadAsync(Host, second, section, row, kind)).MustAllow(kind);
        }
        await CompleteApplication.AnswerAllAsync(Host, second);

        Assert.Equal("2023-000001", Assert.IsType<AlreadyAppliedInSeries>(Assert.Single((await CompleteApplication.SubmitAsync(Host, second)).Refusals)).Number);
        var check = (await Host.As("zhoumin").Get<CheckApplication>().HandleAsync(second, CancellationToken.None))!;
        Assert.IsType<AlreadyAppliedInSeries>(Assert.Single(check.Time.Refusals));

        await WithdrawAsync(first);
        (await CompleteApplication.SubmitAsync(Host, second)).MustAllow();
        Assert.IsType<AlreadyAppliedInSeries>(Assert.Single((await ReinstateAsync(first)).Refusals));
    }

    [Fact]
    public async Task Submit_InAnotherSeriesOfTheSameYear_IsNotAskedForTheFirst()
    {
        var first = await CompleteApplication.SubmittedAsync(Host);
        var second = await CopyAsync(first, await AnotherNotice.PublishAsync(Host, ("scope.series", new JsonArray("党干校教师", "工程"))));
        await CompleteApplication.SaveAsync(Host, second, new("Target", 0, "series"), "工程");

        Assert.False((await Host.As("zhoumin").Get<CheckApplication>().HandleAsync(second, CancellationToken.None))!.Time.IsRefused);
    }

    private async Task WithdrawAsync(CaseId id) =>
        (await Host.As("zhoumin").Get<WithdrawApplication>().HandleAsync(new(id, "改报另一份通知。", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();

    private async Task<Verdict> ReinstateAsync(CaseId id) =>
        await Host.As("zhoumin").Get<ReinstateApplication>().HandleAsync(new(id, await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None);

    private async Task<CaseId> CopyAsync(CaseId from, NoticeId notice)
    {
        var result = await Host.As("zhoumin").Get<CopyApplication>().HandleAsync(new(notice, from), CancellationToken.None);
        result.Verdict.MustAllow();
        return result.Case;
    }

    private async Task<(int Pages, Outcome Outcome)> WarningsAsync(CaseId id, string section)
    {
        var check = (await Host.As("zhoumin").Get<CheckApplication>().HandleAsync(id, CancellationToken.None))!;
        var found = check.Sections.Single(candidate => candidate.Key == section).Located.Where(one => one.Finding.Sentence.Contains("上一年度材料", StringComparison.Ordinal)).ToList();
        return found.Count == 0 ? default : (int.Parse(found[0].Finding.Sentence[1..2], System.Globalization.CultureInfo.InvariantCulture), found[0].Finding.Outcome);
    }
}

public sealed class CopyApplicationOnSqliteTests() : CopyApplicationTests(UseCaseHost.SqliteAsync);

public sealed class CopyApplicationOnPostgresTests(PostgresServer server) : CopyApplicationTests(() => UseCaseHost.PostgresAsync(server));

using TitleReview.App.Features.Masking;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Masking;

public abstract class RepeatBoxesTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly MaskRegion _name = new(20, 8, 100, 40, MaskKind.Name);
    private static readonly MaskRegion _own = new(5, 5, 50, 20, MaskKind.Other);

    [Fact]
    public async Task Repeat_DrawsOnTheNextEmptyPagesOfTheKind_AndAnswersNone()
    {
        var (id, pages) = await UploadedAsync();
        await DrawAsync(id, pages[0], _name);
        await DrawAsync(id, pages[2], _own);

        var result = await RepeatAsync(id, pages[0], count: 2);

        result.Verdict.MustAllow();
        Assert.Equal([2, 4], result.Numbers);
        Assert.Equal([_name], (await ViewAsync(id, pages[1])).Regions);
        Assert.Equal([_own], (await ViewAsync(id, pages[2])).Regions);
        Assert.Equal((MaskDecision.Undecided, false), ((await ViewAsync(id, pages[3])).Decision, (await ViewAsync(id, pages[3])).IsBurned));
        Assert.Empty((await ViewAsync(id, pages[4])).Regions);
    }

    [Fact]
    public async Task Repeat_WithoutABox_OrWithoutAPage_IsRefused()
    {
        var (id, pages) = await UploadedAsync();
        Assert.IsType<NoBoxToRepeat>(Assert.Single((await RepeatAsync(id, pages[0], 1)).Verdict.Refusals));
        await DrawAsync(id, pages[4], _name);

        Assert.Equal("职称证书", Assert.IsType<NoPageToRepeatOn>(Assert.Single((await RepeatAsync(id, pages[4], 1)).Verdict.Refusals)).Kind);
    }

    [Fact]
    public async Task Repeat_FromAStaleWindow_ByAStranger_OrAfterSubmission_IsRefused()
    {
        var (id, pages) = await UploadedAsync();
        await DrawAsync(id, pages[0], _name);

        Assert.IsType<PageIsStale>(Assert.Single((await Host.As("zhoumin").Get<RepeatBoxes>().HandleAsync(new(id, pages[0], 1, Version: 1), CancellationToken.None)).Verdict.Refusals));
        Assert.IsType<CaseNotFound>(Assert.Single((await Host.As("magang").Get<RepeatBoxes>().HandleAsync(new(id, pages[0], 1, Version: 2), CancellationToken.None)).Verdict.Refusals));
    }

    private async Task<(CaseId Case, IReadOnlyList<PageId> Pages)> UploadedAsync()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        foreach (var _ in Enumerable.Range(0, 5))
        {
            (await CompleteApplication.UploadAsync(Host, id, "Qualification", 0, "职称证书")).MustAllow();
        }
        return (id, [.. (await Host.As("zhoumin").Get<ListMaskPages>().HandleAsync(id, CancellationToken.None))!.Rows.Select(row => row.Id)]);
    }

    private async Task DrawAsync(CaseId id, PageId page, MaskRegion region) =>
        (await Host.As("zhoumin").Get<AnswerMasking>().HandleAsync(new(id, page, MaskDecision.Undecided, [region], IsFinal: false, Version: 1), CancellationToken.None)).Verdict.MustAllow();

    private async Task<RepeatBoxes.Result> RepeatAsync(CaseId id, PageId page, int count) =>
        await Host.As("zhoumin").Get<RepeatBoxes>().HandleAsync(new(id, page, count, (await ViewAsync(id, page)).Version), CancellationToken.None);

    private async Task<GetMaskPage.View> ViewAsync(CaseId id, PageId page) => (await Host.As("zhoumin").Get<GetMaskPage>().HandleAsync(id, page, CancellationToken.None))!;
}

public sealed class RepeatBoxesOnSqliteTests() : RepeatBoxesTests(UseCaseHost.SqliteAsync);

public sealed class RepeatBoxesOnPostgresTests(PostgresServer server) : RepeatBoxesTests(() => UseCaseHost.PostgresAsync(server));

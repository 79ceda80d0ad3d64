using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Masking;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Imaging;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class TurnPageTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Turn_OfAPage_ChangesItsViewAndLeavesTheFileAsItIs()
    {
        var (id, before) = await UploadedAsync();

        (await TurnAsync(id, before, 1)).MustAllow();

        var after = await PageAsync(before.Id);
        Assert.Equal((6, before.Original, before.StoredWidth, before.StoredHeight), (after.Orientation, after.Original, after.StoredWidth, after.StoredHeight));
        var (was, now) = (ReferenceTools.Decode(await ViewAsync(before)), ReferenceTools.Decode(await ViewAsync(after)));
        Assert.Equal((was.Height, was.Width), (now.Width, now.Height));
    }

    [Fact]
    public async Task Turn_FourTimes_StandsAsAtFirst()
    {
        var (id, first) = await UploadedAsync();
        for (var quarter = 0; quarter < 4; quarter++)
        {
            (await TurnAsync(id, await PageAsync(first.Id), 1)).MustAllow();
        }

        var last = await PageAsync(first.Id);
        Assert.Equal((first.Orientation, first.View), (last.Orientation, last.View));
    }

    [Fact]
    [Trait("Fault", "B32")]
    public async Task Turn_OfAnAnsweredPage_WarnsFirst_ThenClearsTheAnswer()
    {
        var (id, page) = await UploadedAsync();
        (await AnswerAsync(id, page, [CompleteApplication.Box])).MustAllow();
        var answered = await PageAsync(page.Id);

        Assert.IsType<TurningClearsMasking>(Assert.Single((await TurnAsync(id, answered, 3)).Refusals));
        Assert.True((await PageAsync(page.Id)).IsBurned);
        (await TurnAsync(id, answered, 3, clearsMasking: true)).MustAllow();

        var turned = await PageAsync(page.Id);
        Assert.Equal((8, MaskDecision.Undecided, 0, false), (turned.Orientation, turned.Decision, turned.Regions.Count, turned.IsBurned));
    }

    [Fact]
    [Trait("Fault", "B32")]
    public async Task Turn_ThenMask_BurnsWhereTheBoxStandsOnTheTurnedPage()
    {
        var (id, page) = await UploadedAsync();
        (await TurnAsync(id, page, 1)).MustAllow();
        var turned = await PageAsync(page.Id);

        (await AnswerAsync(id, turned, [new MaskRegion(turned.Geometry.UprightWidth - 40, 100, 40, 300, MaskKind.Name)])).MustAllow();

        // the right edge of the turned page is the top of the stored one
        var burned = ReferenceTools.Decode(await Host.Get<FileVault>().GetAsync((await PageAsync(page.Id)).BurnedFull, CancellationToken.None));
        Assert.True(burned.At(200, 10)[0] < 8);
        Assert.True(burned.At(200, 60)[0] > 8);
    }

    [Fact]
    public async Task Turn_OfAPageChangedElsewhere_IsStale()
    {
        var (id, page) = await UploadedAsync();
        (await TurnAsync(id, page, 1)).MustAllow();

        Assert.IsType<PageIsStale>(Assert.Single((await TurnAsync(id, page, 1)).Refusals));
    }

    [Fact]
    public async Task Turn_AfterSubmission_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await using var db = await Host.DbAsync();
        var page = await db.Pages.FirstAsync();

        Assert.IsType<StageDoesNotAllow>(Assert.Single((await TurnAsync(id, page, 1, clearsMasking: true)).Refusals));
    }

    private async Task<(CaseId Case, EvidencePage Page)> UploadedAsync()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        (await CompleteApplication.UploadAsync(Host, id, "Qualification", 0, "职称证书", Scans.Read("a4-150dpi-12_t0.jpg"))).MustAllow();
        await using var db = await Host.DbAsync();
        return (id, await db.Pages.AsNoTracking().SingleAsync());
    }

    private Task<Verdict> TurnAsync(CaseId id, EvidencePage page, int quarters, bool clearsMasking = false) =>
        Host.As("zhoumin").Get<TurnPage>().HandleAsync(new(id, page.Id, quarters, clearsMasking, page.Version), CancellationToken.None);

    private async Task<Verdict> AnswerAsync(CaseId id, EvidencePage page, IReadOnlyList<MaskRegion> regions) =>
        (await Host.As("zhoumin").Get<AnswerMasking>().HandleAsync(new(id, page.Id, MaskDecision.Needed, regions, IsFinal: true, page.Version), CancellationToken.None)).Verdict;

    private async Task<EvidencePage> PageAsync(PageId id)
    {
        await using var db = await Host.DbAsync();
        return await db.Pages.AsNoTracking().SingleAsync(page => page.Id == id);
    }

    private Task<byte[]> ViewAsync(EvidencePage page) => Host.Get<FileVault>().GetAsync(page.View, CancellationToken.None);
}

public sealed class TurnPageOnSqliteTests() : TurnPageTests(UseCaseHost.SqliteAsync);

public sealed class TurnPageOnPostgresTests(PostgresServer server) : TurnPageTests(() => UseCaseHost.PostgresAsync(server));

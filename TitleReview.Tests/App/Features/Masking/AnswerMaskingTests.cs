using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Masking;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Imaging;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Masking;

/// <summary>Security study 9, 31–34.</summary>
public abstract class AnswerMaskingTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly MaskRegion _name = new(150, 530, 418, 55, MaskKind.Name);

    [Fact]
    public async Task Answer_Yes_BurnsCleanFilesOfTheRightSize()
    {
        var (id, page) = await UploadedAsync("with-metadata-a4.jpg");

        Assert.Equal(2, (await AnswerAsync(id, page, MaskDecision.Needed, [_name], version: 1)).Version);

        var stored = await PageAsync();
        Assert.Equal((MaskDecision.Needed, true), (stored.Decision, stored.IsBurned));
        Assert.Equal([_name], stored.Regions);
        var vault = Host.Get<FileVault>();
        foreach (var file in (string[])[stored.BurnedFull, stored.BurnedView, stored.BurnedThumbnail])
        {
            Assert.Equal(1, JpegAnatomy.OrientationOfCleanCopy(await vault.GetAsync(file, CancellationToken.None)));
        }
        Assert.NotEqual(stored.View, stored.BurnedView);
    }

    [Fact]
    public async Task Answer_No_BurnsTooSoThatNoMetadataPasses()
    {
        var (id, page) = await UploadedAsync("with-metadata-a4.jpg");

        (await AnswerAsync(id, page, MaskDecision.NotNeeded, [], version: 1)).Verdict.MustAllow();

        var stored = await PageAsync();
        Assert.NotEqual(stored.Original, stored.BurnedFull);
        Assert.Equal(1, JpegAnatomy.OrientationOfCleanCopy(await Host.Get<FileVault>().GetAsync(stored.BurnedFull, CancellationToken.None)));
    }

    [Fact]
    public async Task Draft_KeepsItsBoxesAndAnswersNothing()
    {
        var (id, page) = await UploadedAsync();

        (await AnswerAsync(id, page, MaskDecision.Needed, [_name], version: 1, isFinal: false)).Verdict.MustAllow();

        var stored = await PageAsync();
        Assert.Equal((MaskDecision.Undecided, false), (stored.Decision, stored.IsBurned));
        Assert.Equal([_name], stored.Regions);
    }

    [Fact]
    public async Task Draft_AfterAnAnswer_ClearsTheBurnedCopyAndTheAnswer()
    {
        var (id, page) = await UploadedAsync();
        (await AnswerAsync(id, page, MaskDecision.Needed, [_name], version: 1)).Verdict.MustAllow();

        (await AnswerAsync(id, page, MaskDecision.Needed, [_name, _name with { X = 10 }], version: 2, isFinal: false)).Verdict.MustAllow();

        var stored = await PageAsync();
        Assert.Equal((MaskDecision.Undecided, "", "", ""), (stored.Decision, stored.BurnedFull, stored.BurnedView, stored.BurnedThumbnail));
        Assert.False((await Host.As("zhoumin").Get<ListMaskPages>().HandleAsync(id, CancellationToken.None))!.Rows[0].IsDone);
        Assert.Null(await Host.As("zhoumin").Get<GetPageImage>().HandleAsync(page, masked: true, small: false, CancellationToken.None));
    }

    [Fact]
    public async Task Answer_YesWithoutABox_IsRefusedAndBurnsNothing() =>
        await RefuseAsync<MaskingNeedsRegion>(MaskDecision.Needed, []);

    [Fact]
    public async Task Answer_NoWithABox_IsRefusedAndBurnsNothing() =>
        Assert.Equal(1, (await RefuseAsync<UnneededMaskingHasRegions>(MaskDecision.NotNeeded, [_name])).Count);

    [Theory]
    [InlineData(MaskDecision.Undecided)]
    [InlineData((MaskDecision)9)]
    public async Task Answer_NeitherYesNorNo_IsRefused(MaskDecision decision) => await RefuseAsync<MaskingIsUndecided>(decision, [_name]);

    [Theory]
    [Trait("Fault", "B31")]
    [InlineData(0, 0, 0, 10)]
    [InlineData(0, 0, 10, -1)]
    public async Task Draft_OfAnEmptyBox_IsRefused(int x, int y, int w, int h) =>
        await RefuseAsync<RegionIsEmpty>(MaskDecision.Needed, [new(x, y, w, h, MaskKind.Name)], isFinal: false);

    [Theory]
    [Trait("Fault", "B31")]
    [InlineData(-1, 0, 10, 10)]
    [InlineData(1231, 0, 10, 10)]
    [InlineData(0, 1745, 10, 10)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue)]
    public async Task Draft_OfABoxOutsideThePage_IsRefused(int x, int y, int w, int h) =>
        await RefuseAsync<RegionLeavesPage>(MaskDecision.Needed, [new(x, y, w, h, MaskKind.Name)], isFinal: false);

    [Fact]
    public async Task Draft_Of201Boxes_IsRefusedAnd200AreKept()
    {
        var (id, page) = await UploadedAsync();
        MaskRegion[] boxes = [.. Enumerable.Range(0, 201).Select(at => new MaskRegion(at, at, 20, 20, MaskKind.Other))];

        Assert.Equal(200, Assert.IsType<TooManyRegions>(Assert.Single((await AnswerAsync(id, page, MaskDecision.Needed, boxes, version: 1)).Verdict.Refusals)).Most);
        (await AnswerAsync(id, page, MaskDecision.Needed, boxes[..200], version: 1)).Verdict.MustAllow();
    }

    [Fact]
    public async Task Answer_FromAStaleWindow_ChangesNothing()
    {
        var (id, page) = await UploadedAsync();
        (await AnswerAsync(id, page, MaskDecision.Needed, [_name], version: 1)).Verdict.MustAllow();
        var before = await PageAsync();

        var result = await AnswerAsync(id, page, MaskDecision.NotNeeded, [], version: 1);

        Assert.IsType<PageIsStale>(Assert.Single(result.Verdict.Refusals));
        Assert.Equal((before.Version, before.BurnedFull), ((await PageAsync()).Version, (await PageAsync()).BurnedFull));
    }

    [Fact]
    public async Task Answer_AfterTheSubmission_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var row = (await Host.As("zhoumin").Get<ListMaskPages>().HandleAsync(id, CancellationToken.None))!.Rows[0];
        var page = (await Host.As("zhoumin").Get<GetMaskPage>().HandleAsync(id, row.Id, CancellationToken.None))!;

        Assert.False(page.MayEdit);
        Assert.IsType<StageDoesNotAllow>(Assert.Single((await AnswerAsync(id, row.Id, MaskDecision.Needed, [CompleteApplication.Box], page.Version)).Verdict.Refusals));
    }

    private async Task<(CaseId Case, PageId Page)> UploadedAsync(string scan = "a4-150dpi-12_t0.jpg")
    {
        var id = await CompleteApplication.StartedAsync(Host);
        (await CompleteApplication.UploadAsync(Host, id, "Qualification", 0, "任职资格文件", Scans.Read(scan))).MustAllow();
        return (id, (await PageAsync()).Id);
    }

    private async Task<EvidencePage> PageAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Pages.AsNoTracking().SingleAsync();
    }

    private Task<AnswerMasking.Result> AnswerAsync(CaseId id, PageId page, MaskDecision decision, IReadOnlyList<MaskRegion> regions, int version, bool isFinal = true) =>
        Host.As("zhoumin").Get<AnswerMasking>().HandleAsync(new(id, page, decision, regions, isFinal, version), CancellationToken.None);

    private async Task<T> RefuseAsync<T>(MaskDecision decision, IReadOnlyList<MaskRegion> regions, bool isFinal = true)
        where T : Refusal
    {
        var (id, page) = await UploadedAsync();
        var files = Directory.GetFiles(Host.VaultFolder, "*", SearchOption.AllDirectories);

        var result = await AnswerAsync(id, page, decision, regions, version: 1, isFinal);

        var stored = await PageAsync();
        Assert.Equal((1, 1, false, 0), (result.Version, stored.Version, stored.IsBurned, stored.Regions.Count));
        Assert.Equal(files.Order(), Directory.GetFiles(Host.VaultFolder, "*", SearchOption.AllDirectories).Order());
        return Assert.IsType<T>(Assert.Single(result.Verdict.Refusals));
    }
}

public sealed class AnswerMaskingOnSqliteTests() : AnswerMaskingTests(UseCaseHost.SqliteAsync);

public sealed class AnswerMaskingOnPostgresTests(PostgresServer server) : AnswerMaskingTests(() => UseCaseHost.PostgresAsync(server));

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.FormalReviews;
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

/// <summary>Security study 9, 31, 33 and 38: what becomes of a mask when the page, the numbers or the round are others.</summary>
public abstract class MaskFaultsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly MaskRegion _other = new(40, 4, 300, 50, MaskKind.Unit);

    /// <summary>Sent once more under the id of a page that is there, as after a lost answer, but with other content: nothing of it is taken.</summary>
    [Fact]
    [Trait("Fault", "B33")]
    public async Task Upload_UnderTheIdOfAMaskedPage_LeavesPageAndMaskAsTheyAre()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        var upload = new UploadPage.Command(id, "Qualification", 0, "职称证书", Scans.Read("a4-150dpi-12_t0.jpg"), SecrecyDeclaration.NoSecrets, Id: new PageId(Guid.NewGuid()));
        (await Host.As("zhoumin").Get<UploadPage>().HandleAsync(upload, CancellationToken.None)).Verdict.MustAllow();
        (await Host.As("zhoumin").Get<AnswerMasking>().HandleAsync(new(id, upload.Id!.Value, MaskDecision.Needed, [new(150, 530, 418, 55, MaskKind.Name)], IsFinal: true, Version: 1), CancellationToken.None)).Verdict.MustAllow();
        var before = await PageAsync();

        await Host.As("zhoumin").Get<UploadPage>().HandleAsync(upload with { Content = Scans.Read("a4-150dpi-13_t1.jpg") }, CancellationToken.None);

        Assert.Equal(JsonSerializer.Serialize(before), JsonSerializer.Serialize(await PageAsync()));
        Assert.True(before.IsBurned);
        Assert.Equal(Scans.Read("a4-150dpi-12_t0.jpg"), await Host.Get<FileVault>().GetAsync(before.Original, CancellationToken.None));
    }

    /// <summary>Returned, masked anew and handed in a second time: experts get the copies of the second round, and of the first none.</summary>
    [Fact]
    [Trait("Fault", "B38")]
    public async Task Seal_AfterASecondRound_HoldsTheSecondCopiesAlone()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var first = await BurnedAsync();
        (await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "姓名未遮盖完整", await VersionAsync(id)), CancellationToken.None)).MustAllow();
        var me = Host.As("zhoumin");
        foreach (var row in (await me.Get<ListMaskPages>().HandleAsync(id, CancellationToken.None))!.Rows)
        {
            (await Host.As("zhoumin").Get<AnswerMasking>().HandleAsync(new(id, row.Id, MaskDecision.Needed, [_other], IsFinal: true, row.Version), CancellationToken.None)).Verdict.MustAllow();
        }
        Host.Clock.Advance(TimeSpan.FromMinutes(5));
        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();
        var second = await BurnedAsync();

        await HandOverAsync(id);

        await using var db = await Host.DbAsync();
        var blind = Host.Get<BlindStore>().Open(await db.SealedSubmissions.SingleAsync());
        var shown = blind.Pages.SelectMany(page => new[] { page.Full, page.View, page.Thumbnail }).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(shown);
        Assert.Subset(second, shown);
        Assert.False(first.Overlaps(shown));
    }

    /// <summary>After the seal nothing that happens to the case reaches the experts.</summary>
    [Fact]
    [Trait("Fault", "B38")]
    public async Task Answer_AfterTheSeal_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.PassUnitAsync(Host, id);
        await FromTheOfficeOnAsync(id);
        var row = (await Host.As("zhoumin").Get<ListMaskPages>().HandleAsync(id, CancellationToken.None))!.Rows[0];

        var answer = await Host.As("zhoumin").Get<AnswerMasking>().HandleAsync(new(id, row.Id, MaskDecision.Needed, [_other], IsFinal: true, row.Version), CancellationToken.None);
        var upload = await CompleteApplication.UploadAsync(Host, id, "Qualification", 0, "职称证书");

        Assert.IsType<StageDoesNotAllow>(Assert.Single(answer.Verdict.Refusals));
        Assert.IsType<StageDoesNotAllow>(Assert.Single(upload.Refusals));
    }

    /// <summary>What a browser that was tampered with could send in place of whole numbers.</summary>
    [Theory]
    [Trait("Fault", "B31")]
    [InlineData("""[{"x":NaN,"y":0,"w":10,"h":10,"kind":"Name"}]""")]
    [InlineData("""[{"x":"NaN","y":0,"w":10,"h":10,"kind":"Name"}]""")]
    [InlineData("""[{"x":null,"y":0,"w":10,"h":10,"kind":"Name"}]""")]
    [InlineData("""[{"x":1.5,"y":0,"w":10,"h":10,"kind":"Name"}]""")]
    [InlineData("""[{"x":1e400,"y":0,"w":10,"h":10,"kind":"Name"}]""")]
    [InlineData("""[{"x":99999999999,"y":0,"w":10,"h":10,"kind":"Name"}]""")]
    [InlineData("""[{"x":Infinity,"y":0,"w":-Infinity,"h":10,"kind":"Name"}]""")]
    [InlineData("null")]
    [InlineData("{")]
    public async Task Message_ThatHoldsNoWholeNumbers_IsNotTaken(string boxes)
    {
        await using var interop = new MaskEditorInterop(js: null!);

        Assert.False(await interop.BoxesChanged(boxes, "{}"));
    }

    private async Task HandOverAsync(CaseId id)
    {
        await CompleteApplication.PassUnitAsync(Host, id);
        await FromTheOfficeOnAsync(id);
    }

    private async Task FromTheOfficeOnAsync(CaseId id)
    {
        (await CompleteApplication.PassAsync(Host, id)).MustAllow();
        (await Host.As("qianfang").Get<RecordFee>().HandleAsync(new(id, await VersionAsync(id), BeijingTime.FromUtc(Host.Clock.UtcNow()), "SJ-1", 220), CancellationToken.None)).MustAllow();
        (await Host.As("zhaolei").Get<HandOverToExperts>().HandleAsync(new([new SeenCase(id, await VersionAsync(id))], [await Host.PersonAsync("chenjing")]), CancellationToken.None)).MustAllow();
    }

    private async Task<HashSet<string>> BurnedAsync()
    {
        await using var db = await Host.DbAsync();
        var pages = await db.Pages.AsNoTracking().Where(page => page.BurnedFull != "").ToListAsync();
        return [.. pages.SelectMany(page => new[] { page.BurnedFull, page.BurnedView, page.BurnedThumbnail })];
    }

    private async Task<EvidencePage> PageAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Pages.AsNoTracking().SingleAsync();
    }

    private Task<int> VersionAsync(CaseId id) => CompleteApplication.VersionAsync(Host, id);
}

public sealed class MaskFaultsOnSqliteTests() : MaskFaultsTests(UseCaseHost.SqliteAsync);

public sealed class MaskFaultsOnPostgresTests(PostgresServer server) : MaskFaultsTests(() => UseCaseHost.PostgresAsync(server));

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.App.Files;
using TitleReview.App.Imaging;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Imaging;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>Security study 9, 1–21: a refused file leaves one sentence and nothing else.</summary>
public abstract class UploadPageTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Kind = "身份证（正面）";

    [Fact]
    public async Task Upload_OfAGoodScan_IsKeptSealedWithACleanView()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        var scan = Scans.Read("a4-150dpi-12_t0.jpg");

        (await UploadAsync(id, scan)).MustAllow();

        await using var db = await Host.DbAsync();
        var page = await db.Pages.SingleAsync();
        Assert.Equal((1, 1240, 1754, Role.Applicant, MaskDecision.Undecided), (page.Position, page.StoredWidth, page.StoredHeight, page.UploadedAs, page.Decision));
        Assert.Equal(scan, await Host.Get<FileVault>().GetAsync(page.Original, CancellationToken.None));
        Assert.Equal(1, JpegAnatomy.OrientationOfCleanCopy(await Host.Get<FileVault>().GetAsync(page.View, CancellationToken.None)));
        // long enough that a cipher does not hit upon it by chance
        Assert.All(VaultFiles(), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(scan.AsSpan(0, 16))));
        Assert.All(VaultFiles(), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(scan.AsSpan(scan.Length / 2, 16))));
    }

    /// <summary>The answer to the first was lost, and the person sends it again.</summary>
    [Fact]
    public async Task Upload_SentTwiceUnderOneId_IsKeptOnce()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        var command = new UploadPage.Command(id, "Basic", 0, Kind, Scans.Read("a4-150dpi-12_t0.jpg"), SecrecyDeclaration.NoSecrets, Id: new PageId(Guid.NewGuid()));

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Host.As("zhoumin").Get<UploadPage>().HandleAsync(command, CancellationToken.None))));
        var late = await Host.As("zhoumin").Get<UploadPage>().HandleAsync(command, CancellationToken.None);

        Assert.All([.. both, late], result => result.Verdict.MustAllow());
        await using var db = await Host.DbAsync();
        Assert.Equal(command.Id, (await db.Pages.SingleAsync()).Id);
        Assert.Single(await db.AuditEntries.Where(entry => entry.Operation == "UploadPage").ToListAsync());
        var foreign = await Host.As("magang").Get<UploadPage>().HandleAsync(command with { Case = await CompleteApplication.StartedAsync(Host, "magang") }, CancellationToken.None);
        Assert.IsType<PageIsStale>(Assert.Single(foreign.Verdict.Refusals));
    }

    [Fact]
    [Trait("Fault", "A1")]
    public Task Upload_OfAnEmptyFile_IsRefused() => RefuseAsync<ScanIsEmpty>([], "重新");

    [Fact]
    [Trait("Fault", "A12")]
    public Task Upload_OfAPdfNamedJpg_IsRefused() => RefuseAsync<ScanIsNotJpeg>([.. "%PDF-1.7\n1 0 obj"u8, .. new byte[2000]], "另存为JPG");

    [Fact]
    [Trait("Fault", "A7")]
    public Task Upload_OfAPageOfHtml_IsRefused() => RefuseAsync<ScanIsNotJpeg>("<html><script>alert(1)</script></html>"u8.ToArray(), "另存为JPG");

    [Fact]
    public Task Upload_OfHalfAJpeg_IsRefused() => RefuseAsync<ScanIsTruncated>(Scans.Read("a4-150dpi-12_t0.jpg")[..80_000], "重新扫描");

    [Fact]
    [Trait("Fault", "A15")]
    public Task Upload_OfAHeaderOf65500Squared_IsRefused() => RefuseAsync<Refusal>(Scans.Read("bomb_header.jpg"), "像素");

    [Fact]
    [Trait("Fault", "A2")]
    public Task Upload_OfOneByteTooMany_IsRefused() => RefuseAsync<ScanIsTooLarge>(Padded((10 * 1024 * 1024) + 1), "10MB");

    [Fact]
    public async Task Upload_OfTheMostBytes_IsKept() => (await UploadAsync(await CompleteApplication.StartedAsync(Host), Padded(10 * 1024 * 1024))).MustAllow();

    [Fact]
    public async Task Upload_OfAScanTooSmallToRead_NamesTheLeastAndItsSource()
    {
        var refusal = await RefuseAsync<ScanIsTooSmall>(ReferenceTools.Encode(Pnm.Noise(999, 700, 3, 1), "-quality 80"), "300dpi");

        Assert.Equal((999, 1000), (refusal.LongSide, refusal.Least));
        Assert.Equal(Citation.Proposal, refusal.Source!.Document);
    }

    [Fact]
    public async Task Upload_OfTheSmallestScan_IsKeptEvenUpright() =>
        (await UploadAsync(await CompleteApplication.StartedAsync(Host), ReferenceTools.Encode(Pnm.Noise(700, 1000, 3, 1), "-quality 80"))).MustAllow();

    /// <summary>Rule SE-03: 295 × 413 pixels are what a one-inch portrait has.</summary>
    [Fact]
    public async Task Upload_OfAOneInchPortrait_IsNotTooSmall() => (await CompleteApplication.UploadAsync(
        Host, await CompleteApplication.StartedAsync(Host), "Basic", 0, "近期一寸免冠照片", ReferenceTools.Encode(Pnm.Noise(295, 413, 3, 1), "-quality 90"))).MustAllow();

    /// <summary>Rule SE-15.</summary>
    [Theory]
    [InlineData(SecrecyDeclaration.Missing)]
    [InlineData((SecrecyDeclaration)7)]
    public async Task Upload_WithoutADeclarationOnSecrets_IsRefused(SecrecyDeclaration secrecy)
    {
        var id = await CompleteApplication.StartedAsync(Host);

        var result = await UploadAsync(id, "Basic", Kind, FilledForm.Scan, secrecy);

        Assert.NotNull(Assert.IsType<SecrecyIsUndeclared>(Assert.Single(result.Verdict.Refusals)).Source);
        await AssertNothingIsKeptAsync();
    }

    [Theory]
    [InlineData(SecrecyDeclaration.NoSecrets)]
    [InlineData(SecrecyDeclaration.SecretsCovered)]
    public async Task Upload_WithADeclaration_KeepsItWithThePageAndInTheLog(SecrecyDeclaration secrecy)
    {
        var id = await CompleteApplication.StartedAsync(Host);

        (await UploadAsync(id, "Basic", Kind, FilledForm.Scan, secrecy)).Verdict.MustAllow();

        await using var db = await Host.DbAsync();
        var page = await db.Pages.SingleAsync();
        Assert.Equal(secrecy, page.Secrecy);
        Assert.Equal($"{page.Id} {secrecy}", (await db.AuditEntries.SingleAsync(entry => entry.Operation == nameof(UploadPage))).Detail);
    }

    /// <summary>Rule SE-10: the same file in two sections is a warning, never a refusal.</summary>
    [Fact]
    public async Task Upload_OfTheSameFileInTwoSections_WarnsOnBothPages()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        Assert.Empty((await UploadAsync(id, "Basic", Kind, FilledForm.Scan)).Warnings);

        var second = await UploadAsync(id, "Qualification", "职称证书", FilledForm.Scan);

        second.Verdict.MustAllow();
        Assert.Contains("与“基本信息”栏目的“身份证（正面）”是同一个文件", Assert.Single(second.Warnings), StringComparison.Ordinal);
        var basic = (await Host.As("zhoumin").Get<GetApplication>().HandleAsync(id, "Basic", CancellationToken.None))!;
        Assert.Contains("“职称证书”是同一个文件", Assert.Single(Assert.Single(basic.Pages).Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfTheSameFileAgain_WarnsUntilOneIsRemoved()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        (await UploadAsync(id, "Basic", Kind, FilledForm.Scan)).Verdict.MustAllow();
        Assert.Contains("与本栏目已上传的“身份证（正面）”是同一个文件", Assert.Single((await UploadAsync(id, "Basic", Kind, FilledForm.Scan)).Warnings), StringComparison.Ordinal);

        var page = (await Host.As("zhoumin").Get<GetApplication>().HandleAsync(id, "Basic", CancellationToken.None))!.Pages[0];
        (await Host.As("zhoumin").Get<RemovePage>().HandleAsync(new(id, page.Id, Restore: false), CancellationToken.None)).MustAllow();

        Assert.Empty(Assert.Single((await Host.As("zhoumin").Get<GetApplication>().HandleAsync(id, "Basic", CancellationToken.None))!.Pages).Warnings);
    }

    [Fact]
    public async Task Upload_OfABlurredScan_IsKeptWithAdvice()
    {
        var id = await CompleteApplication.StartedAsync(Host);

        var blurred = await UploadAsync(id, "Basic", Kind, Blur.Copy("a4-150dpi-12_t0.jpg", 4));

        blurred.Verdict.MustAllow();
        Assert.Contains("模糊", Assert.Single(blurred.Warnings), StringComparison.Ordinal);
        Assert.Empty((await UploadAsync(id, "Basic", Kind, Scans.Read("a4-150dpi-12_t0.jpg"))).Warnings);
    }

    [Fact]
    [Trait("Fault", "A6")]
    public async Task Upload_OfEightAtOnce_KeepsEachInAPlaceOfItsOwn()
    {
        var id = await CompleteApplication.StartedAsync(Host);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => UploadAsync(id, "Basic", Kind, FilledForm.Scan)));

        Assert.All(results, result => result.Verdict.MustAllow());
        await using var db = await Host.DbAsync();
        Assert.Equal(Enumerable.Range(1, 8), await db.Pages.OrderBy(page => page.Position).Select(page => page.Position).ToListAsync());
    }

    [Theory]
    [InlineData("Basic", 0, "不存在的材料")]
    [InlineData("Basic", 0, "")]
    [InlineData("Basic", 0, "毕业证书")]
    [InlineData("Basic", 1, Kind)]
    [InlineData("Nowhere", 0, Kind)]
    [InlineData("3", 0, Kind)]
    [InlineData("Education", 1, "毕业证书")]
    [InlineData("Education", -1, "毕业证书")]
    public async Task Upload_OfWhatIsNotAskedFor_IsRefused(string section, int row, string kind)
    {
        var id = await CompleteApplication.StartedAsync(Host);

        var verdict = await CompleteApplication.UploadAsync(Host, id, section, row, kind);

        Assert.IsType<EvidenceKindIsUnknown>(Assert.Single(verdict.Refusals));
        await AssertNothingIsKeptAsync();
    }

    [Fact]
    public async Task Upload_ToARemovedRow_IsRefused()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        (await Host.As("zhoumin").Get<AddRow>().HandleAsync(id, "Education", CancellationToken.None)).MustAllow();
        (await Host.As("zhoumin").Get<RemoveRow>().HandleAsync(new(id, "Education", 1, Restore: false), CancellationToken.None)).MustAllow();

        Assert.IsType<EvidenceKindIsUnknown>(Assert.Single((await CompleteApplication.UploadAsync(Host, id, "Education", 1, "毕业证书")).Refusals));
        await AssertNothingIsKeptAsync();
    }

    [Fact]
    [Trait("Fault", "A29")]
    public async Task Upload_OfOnePageTooMany_IsRefused()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        (await UploadAsync(id, FilledForm.Scan)).MustAllow();
        await using (var db = await Host.DbAsync())
        {
            var first = await db.Pages.SingleAsync();
            db.Pages.AddRange(Enumerable.Range(2, 299).Select(position =>
                EvidencePage.Upload(new(Guid.NewGuid()), id, Role.Applicant, "Basic", 0, Kind, position, first.Original, first.View, first.Geometry)));
            db.Audit(default, Host.Clock.GetUtcNow().UtcDateTime, "Fill", "test");
            (await db.SaveAsync(CancellationToken.None)).MustAllow();
        }

        Assert.Equal(300, Assert.IsType<TooManyPages>(Assert.Single((await UploadAsync(id, FilledForm.Scan)).Refusals)).Most);
    }

    private static byte[] Padded(int length)
    {
        var scan = FilledForm.Scan;
        return [.. scan, .. new byte[length - scan.Length]];
    }

    private Task<Verdict> UploadAsync(CaseId id, byte[] content) => CompleteApplication.UploadAsync(Host, id, "Basic", 0, Kind, content);

    private Task<UploadPage.Result> UploadAsync(CaseId id, string section, string kind, byte[] content, SecrecyDeclaration secrecy = SecrecyDeclaration.NoSecrets) =>
        Host.As("zhoumin").Get<UploadPage>().HandleAsync(new(id, section, 0, kind, content, secrecy), CancellationToken.None);

    private async Task<T> RefuseAsync<T>(byte[] content, string advice)
        where T : Refusal
    {
        var verdict = await UploadAsync(await CompleteApplication.StartedAsync(Host), content);

        var refusal = Assert.IsAssignableFrom<T>(Assert.Single(verdict.Refusals));
        Assert.Contains(advice, refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains("请", refusal.Sentence, StringComparison.Ordinal);
        await AssertNothingIsKeptAsync();
        return refusal;
    }

    private async Task AssertNothingIsKeptAsync()
    {
        await using var db = await Host.DbAsync();
        Assert.Equal(0, await db.Pages.CountAsync());
        Assert.Equal(0, await db.AuditEntries.CountAsync(entry => entry.Operation == nameof(UploadPage)));
        Assert.Empty(VaultFiles());
    }

    private string[] VaultFiles() => Directory.Exists(Host.VaultFolder) ? Directory.GetFiles(Host.VaultFolder, "*", SearchOption.AllDirectories) : [];
}

public sealed class UploadPageOnSqliteTests() : UploadPageTests(UseCaseHost.SqliteAsync);

public sealed class UploadPageOnPostgresTests(PostgresServer server) : UploadPageTests(() => UseCaseHost.PostgresAsync(server));

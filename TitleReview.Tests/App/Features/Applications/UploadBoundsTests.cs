using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.App.Imaging;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>Security study 9, 29 and 30.</summary>
public abstract class UploadBoundsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Kind = "身份证（正面）";

    /// <summary>Ten thousand times sent and thrown away again: the same bytes are kept once, and there is an end to it.</summary>
    [Fact]
    [Trait("Fault", "A29")]
    public async Task Upload_OfTheSameFileAgainAndAgain_IsKeptOnceAndComesToAnEnd()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        for (var round = 0; round < 3; round++)
        {
            (await UploadAsync(id, FilledForm.Scan)).MustAllow();
        }
        Assert.Equal(2, VaultFiles().Length);
        await using (var db = await Host.DbAsync())
        {
            var first = await db.Pages.FirstAsync();
            foreach (var position in Enumerable.Range(4, PageIntake.MostEver - 3))
            {
                var page = EvidencePage.Upload(new(Guid.NewGuid()), id, Role.Applicant, "Basic", 0, Kind, position, first.Original, first.View, first.Geometry);
                page.Remove(Host.Clock.GetUtcNow().UtcDateTime);
                db.Pages.Add(page);
            }
            db.Audit(default, Host.Clock.GetUtcNow().UtcDateTime, "Fill", "test");
            (await db.SaveAsync(CancellationToken.None)).MustAllow();
        }

        Assert.Equal(3000, Assert.IsType<TooManyPagesEver>(Assert.Single((await UploadAsync(id, FilledForm.Scan)).Refusals)).Most);
    }

    /// <summary>Archives are not taken at all: what would be unpacked, a link to another file for one, is never looked at.</summary>
    [Fact]
    [Trait("Fault", "A30")]
    public async Task Upload_OfAnArchiveWithALink_IsRefused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var link = archive.CreateEntry("scan.jpg");
            // S_IFLNK | 0777
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var target = new StreamWriter(link.Open());
            target.Write("/etc/passwd");
        }
        
        var verdict = await UploadAsync(await CompleteApplication.StartedAsync(Host), stream.ToArray());

        Assert.Equal("是Word、Excel文档或压缩包", Assert.IsType<ScanIsNotJpeg>(Assert.Single(verdict.Refusals)).Content);
        Assert.Empty(VaultFiles());
    }

    private Task<Verdict> UploadAsync(CaseId id, byte[] content) => CompleteApplication.UploadAsync(Host, id, "Basic", 0, Kind, content);

    private string[] VaultFiles() => Directory.Exists(Host.VaultFolder) ? Directory.GetFiles(Host.VaultFolder, "*", SearchOption.AllDirectories) : [];
}

public sealed class UploadBoundsOnSqliteTests() : UploadBoundsTests(UseCaseHost.SqliteAsync);

public sealed class UploadBoundsOnPostgresTests(PostgresServer server) : UploadBoundsTests(() => UseCaseHost.PostgresAsync(server));

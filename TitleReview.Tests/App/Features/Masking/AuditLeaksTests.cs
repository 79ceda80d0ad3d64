using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Masking;
using TitleReview.App.Files;
using TitleReview.App.Imaging;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Imaging;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Masking;

/// <summary>What somebody who holds the database, the vault or the key can do to what experts see, and whether the office is told.</summary>
public abstract class AuditLeaksTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Office = CompleteApplication.Office;

    [Fact]
    public async Task Audit_OfACleanCase_FindsNothing_AndIsOnRecord()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        var progress = new List<(int, int)>();
        using var call = new LeakCall(Host)
        {
            OnProgress = (done, total) =>
            {
                progress.Add((done, total));
                return Task.CompletedTask;
            },
        };

        var report = (await call.AsAsync(Office, id))!;

        Assert.All(report.Rows, row => Assert.Equal("未发现问题。", row.Sentence));
        Assert.Equal(0, report.Findings);
        Assert.Equal(FilledForm.Pages.Where(page => page.Section != "Basic").Select(page => page.Kind), report.Rows.Select(row => row.Kind));
        Assert.Equal(Enumerable.Range(1, report.Rows.Count).Select(done => (done, report.Rows.Count)), progress);
        await using var db = await Host.DbAsync();
        var entry = await db.AuditEntries.SingleAsync(entry => entry.Operation == nameof(AuditLeaks));
        Assert.Equal((await Host.PersonAsync(Office), id.ToString()), (entry.Actor, entry.Subject));
        Assert.StartsWith($"{report.Rows.Count} 0 ", entry.Detail, StringComparison.Ordinal);
        var kept = (await Host.As(Office).Get<GetLeakReport>().HandleAsync(id, name: null, CancellationToken.None))!;
        Assert.Equal(report.Lines(), kept.Report!.Lines());
        Assert.EndsWith(kept.Name, entry.Detail, StringComparison.Ordinal);
        Assert.Null((await Host.As(Office).Get<GetLeakReport>().HandleAsync(id, new string('0', 64), CancellationToken.None))!.Report);
    }

    [Fact]
    public async Task Audit_AByteFlippedOrAFileGone_IsFound()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        var pages = await PagesAsync(MaskDecision.Needed);
        var path = PathOf(pages[0].BurnedFull);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^9] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        File.Delete(PathOf(pages[1].BurnedThumbnail));
        Host.IsDamagedOnPurpose = true;

        var report = await AuditAsync(id);

        // the same scan under the same boxes is one file of the vault
        Assert.NotEqual(0, report.Findings);
        Assert.All(report.Rows.Where(row => row.HasFinding), row => Assert.Contains("遮盖件丢失或已被改动", row.Files.Sentence, StringComparison.Ordinal));
        Assert.All(report.Rows.Where(row => row.HasFinding), row => Assert.Contains(new CopyIsNotInVault("缩略图").Sentence, row.Files.Sentence, StringComparison.Ordinal));
        Assert.All(report.Rows.Where(row => row.HasFinding), row => Assert.Equal(Outcome.NotApplicable, row.Words.Outcome));
    }

    [Theory]
    [InlineData(MaskDecision.Needed)]
    [InlineData(MaskDecision.NotNeeded)]
    public async Task Audit_TheOriginalInPlaceOfTheBurnedFile_IsFound(MaskDecision decision)
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        var page = (await PagesAsync(decision))[0];
        // as a scanner writes it: this one happens to be byte for byte what is written here
        await SetFullAsync(page, await PutAsync(ReferenceTools.Transform(await GetAsync(page.Original), "-optimize")));

        var row = Assert.Single((await AuditAsync(id)).Rows, row => row.HasFinding);

        Assert.Equal(decision == MaskDecision.Needed, row.Regions.Sentence.Contains("遮盖件的第1个遮盖框内不是纯色", StringComparison.Ordinal));
        Assert.Contains("不是系统重新写成的文件", row.Regions.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_MetadataPutIn_IsFound()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        var page = (await PagesAsync(MaskDecision.Needed))[0];
        await SetFullAsync(page, await PutAsync(JpegAnatomy.WithSegment(await GetAsync(page.BurnedFull), 0xFE, "周敏"u8.ToArray())));

        var row = Assert.Single((await AuditAsync(id)).Rows, row => row.HasFinding);

        Assert.Contains("注释（COM）", row.Metadata.Sentence, StringComparison.Ordinal);
        Assert.Equal(Outcome.Pass, row.Regions.Outcome);
    }

    [Fact]
    public async Task Audit_ABoxBurnedElsewhere_IsFound()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        var page = (await PagesAsync(MaskDecision.Needed))[0];
        var burned = MaskBurner.Burn(await GetAsync(page.Original), [CompleteApplication.Box with { X = 132 }]);
        await SetFullAsync(page, await PutAsync(burned.Full));

        var row = Assert.Single((await AuditAsync(id)).Rows, row => row.HasFinding);

        Assert.Contains("遮盖件的第1个遮盖框内不是纯色", row.Regions.Sentence, StringComparison.Ordinal);
        Assert.Equal((Outcome.Pass, Outcome.Pass), (row.Files.Outcome, row.Metadata.Outcome));
    }

    [Fact]
    [Trait("Fault", "B34")]
    public async Task Audit_ANameThatCanBeRead_IsFound_AndAUnitIsAReminderHere()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);

        Assert.All((await AuditAsync(id, reads: "兹证明周敏同志")).Rows, row => Assert.Contains("还能看到姓名", row.Words.Sentence, StringComparison.Ordinal));
        Assert.All((await AuditAsync(id, reads: FilledForm.IdNumber)).Rows, row => Assert.Equal(Outcome.Refused, row.Words.Outcome));
        Assert.All((await AuditAsync(id, reads: Cast.Unit)).Rows, row => Assert.Equal(Outcome.Warning, row.Words.Outcome));
    }

    [Fact]
    public async Task Audit_WithoutTheReader_NeverPassesInSilence()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        using var call = new LeakCall(Host) { HasReader = false };

        var report = (await call.AsAsync(Office, id))!;

        Assert.Equal(report.Rows.Count, report.Findings);
        Assert.All(report.Rows, row => Assert.StartsWith("未能识别文字：未安装 tesseract-ocr-chi-sim", row.Words.Sentence, StringComparison.Ordinal));
        Assert.All(report.Rows, row => Assert.Equal(Outcome.Pass, row.Regions.Outcome));
    }

    [Fact]
    public async Task Audit_APageWithoutItsAnswer_IsFound()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        Host.IsDamagedOnPurpose = true;
        await using var db = await Host.DbAsync();
        await db.Pages.Where(page => page.Kind == "毕业证书").ExecuteUpdateAsync(set => set
            .SetProperty(page => page.BurnedFull, "").SetProperty(page => page.BurnedView, "").SetProperty(page => page.BurnedThumbnail, ""));

        Assert.Equal(new PageIsNotBurned().Sentence, Assert.Single((await AuditAsync(id)).Rows, row => row.HasFinding).Files.Sentence);
    }

    [Fact]
    public async Task Audit_AfterTheSealing_ReadsWhatExpertsGet_AndComparesItWithTheRecord()
    {
        var id = await HandedOverAsync();
        var pages = await PagesAsync(MaskDecision.Needed);
        Assert.Equal((Outcome.Pass, 0), ((await AuditAsync(id)).Sealed.Outcome, (await AuditAsync(id)).Findings));

        await SetFullAsync(pages[0], pages[1].Original);
        var row = Assert.Single((await AuditAsync(id)).Rows, row => row.HasFinding);
        Assert.Equal(new SealedCopyIsAnother().Sentence, row.Files.Sentence);
        Assert.Equal(Outcome.Pass, row.Regions.Outcome);

        await using var db = await Host.DbAsync();
        await db.Pages.Where(page => page.Id == pages[0].Id).ExecuteUpdateAsync(set => set.SetProperty(page => page.RemovedAt, Host.Clock.UtcNow()));
        var recorded = FilledForm.Pages.Count(page => page.Section != "Basic") - 1;
        Assert.Equal(new SealedPagesDiffer(recorded + 1, recorded).Sentence, (await AuditAsync(id)).Sealed.Sentence);

        await db.SealedSubmissions.ExecuteUpdateAsync(set => set.SetProperty(one => one.Seal, new string('0', 64)));
        Assert.Equal(new SealIsBroken().Sentence, (await AuditAsync(id)).Sealed.Sentence);
    }

    [Fact]
    public async Task Audit_Stopped_IsOnRecordToo()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        using var stop = new CancellationTokenSource();
        using var call = new LeakCall(Host) { OnProgress = (_, _) => stop.CancelAsync() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.AsAsync(Office, id, stop.Token));

        await using var db = await Host.DbAsync();
        Assert.Equal("stopped", (await db.AuditEntries.SingleAsync(entry => entry.Operation == nameof(AuditLeaks))).Detail);
        Assert.Null((await Host.As(Office).Get<GetLeakReport>().HandleAsync(id, name: null, CancellationToken.None))!.Report);
    }

    [Fact]
    public async Task Audit_IsTheOfficesAndTheAuditorsAlone_AndNotBeforeTheCaseIsThere()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        Assert.Empty(await WhoMayAsync(id));

        await CompleteApplication.PassUnitAsync(Host, id);
        Assert.Equal([Office, "wuhao"], await WhoMayAsync(id));
        Assert.True((await Host.As(Office).Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!.MayAuditLeaks);
        Assert.False((await Host.As("liqiang").Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!.MayAuditLeaks);

        var (elsewhere, officer) = (await Host.OrganisationAsync(Cast.OtherUnit), await Host.PersonAsync(Office));
        await using var db = await Host.DbAsync();
        await db.Assignments.Where(held => held.Person == officer).ExecuteUpdateAsync(set => set.SetProperty(held => held.Organisation, elsewhere));
        Assert.Equal(["wuhao"], await WhoMayAsync(id));
        using var call = new LeakCall(Host);
        Assert.Null(await call.AsAsync("wuhao", new CaseId(Guid.NewGuid())));
    }

    private async Task<IReadOnlyList<string>> WhoMayAsync(CaseId id)
    {
        var may = new List<string>();
        foreach (var subject in Cast.People.Select(person => person.Subject).Append("sunhao"))
        {
            var sees = await Host.As(subject).Get<GetLeakReport>().HandleAsync(id, name: null, CancellationToken.None) is not null;
            using var call = new LeakCall(Host) { HasReader = false };
            Assert.Equal(sees, await call.AsAsync(subject, id) is not null);
            if (sees)
            {
                may.Add(subject);
            }
        }
        return may;
    }

    private async Task<LeakReport> AuditAsync(CaseId id, string reads = "")
    {
        using var call = new LeakCall(Host) { Reads = reads };
        return (await call.AsAsync(Office, id))!;
    }

    private async Task<CaseId> HandedOverAsync()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        (await CompleteApplication.PassAsync(Host, id)).MustAllow();
        var paid = new RecordFee.Command(id, await CompleteApplication.VersionAsync(Host, id), BeijingTime.FromUtc(Host.Clock.UtcNow()), "SJ-1", 220);
        (await Host.As("qianfang").Get<RecordFee>().HandleAsync(paid, CancellationToken.None)).MustAllow();
        var seen = new SeenCase(id, await CompleteApplication.VersionAsync(Host, id));
        (await Host.As(Office).Get<HandOverToExperts>().HandleAsync(new([seen], [await Host.PersonAsync("chenjing")]), CancellationToken.None)).MustAllow();
        return id;
    }

    private async Task<IReadOnlyList<EvidencePage>> PagesAsync(MaskDecision decision)
    {
        await using var db = await Host.DbAsync();
        return await db.Pages.AsNoTracking().Where(page => page.Decision == decision).OrderBy(page => page.Position).ToListAsync();
    }

    private async Task SetFullAsync(EvidencePage page, string name)
    {
        Host.IsDamagedOnPurpose = true;
        await using var db = await Host.DbAsync();
        await db.Pages.Where(candidate => candidate.Id == page.Id).ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.BurnedFull, name));
    }

    private Task<byte[]> GetAsync(string name) => Host.Get<FileVault>().GetAsync(name, CancellationToken.None);

    private Task<string> PutAsync(byte[] content) => Host.Get<FileVault>().PutAsync(content, CancellationToken.None);

    private string PathOf(string name) => Path.Combine(Host.VaultFolder, name[..2], name);
}

public sealed class AuditLeaksOnSqliteTests() : AuditLeaksTests(UseCaseHost.SqliteAsync);

public sealed class AuditLeaksOnPostgresTests(PostgresServer server) : AuditLeaksTests(() => UseCaseHost.PostgresAsync(server));

using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Tests.App.Features;
using TitleReview.Tests.App.Features.Approvals;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Jobs;

/// <summary>kill -9 in the middle of a batch of certificates, again and again until it is done: it resumes, and nothing is issued twice. A thousand people and fifty kills in the full form.</summary>
public sealed class CertificateKillTests(DurablePostgres postgres) : IClassFixture<DurablePostgres>
{
    private static bool IsFull => Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1";

    private static int People => IsFull ? 1000 : 60;

    private static int Kills => IsFull ? 50 : 2;

    [Fact]
    public async Task Batch_WhoseWorkersAreKilled_Resumes_OnSqlite() => await KilledAsync(await UseCaseHost.SqliteAsync());

    [Fact]
    public async Task Batch_WhoseWorkersAreKilled_Resumes_OnPostgres() => await KilledAsync(await UseCaseHost.PostgresAsync(postgres.Server));

    private static async Task KilledAsync(UseCaseHost started)
    {
        await using var host = started;
        var cases = await FinalCases.AddAsync(host, People);
        var begun = Stopwatch.GetTimestamp();
        var (document, _) = await new ApprovalDesk(host).IssuedAsync(cases);
        var issued = Stopwatch.GetElapsedTime(begun);
        OfficePath.Accept(await host.As("zhaolei").Get<StartCertificates>().HandleAsync(new(document, "https://reviews.example/"), default));
        var (partly, made) = (0, 0);
        var rounds = new KillRounds();

        for (var kill = 1; kill <= Kills; kill++)
        {
            // each begins when the lease of the one before, which nobody gives back, has run out
            await using var worker = new SavingProcess(Words(host, kill, most: (People / Kills) - 1));
            await worker.BusyAsync();
            await UntilAsync(host, document, made + (People / Kills) - 5);
            await rounds.WaitAsync(40);
            await worker.KillAsync();
            made = await MadeAsync(host, document);
            partly += made < People ? 1 : 0;
        }
        await using (var last = new SavingProcess(Words(host, Kills + 1, most: People)))
        {
            await last.BusyAsync();
            await UntilAsync(host, document, People);
            await UntilDoneAsync(host, document);
        }

        await OnceEachAsync(host, document);
        await host.ThrowIfInconsistentAsync();
        Assert.Equal(Kills, partly);
        TestContext.Current.SendDiagnosticMessage(FormattableString.Invariant(
            $"{People} people drafted and issued in {issued.TotalSeconds:0.0} s; {Kills} kills, {partly} of them in the middle of the batch; all in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s"));
    }

    private static async Task OnceEachAsync(UseCaseHost host, DocumentId document)
    {
        await using var db = await host.DbAsync();
        var made = await db.Certificates.AsNoTracking().Where(one => one.Document == document).OrderBy(one => one.Number).ToListAsync();
        var issued = await db.AuditEntries.Where(entry => entry.Operation == "IssueCertificate").Select(entry => entry.Subject).ToListAsync();

        Assert.Equal(Enumerable.Range(1, People), made.Select(one => one.Number));
        Assert.Equal(People, made.Select(one => one.Case).Distinct().Count());
        Assert.Equal(People, made.Select(one => one.CodeHash).OfType<string>().Distinct().Count());
        Assert.Equal(People, made.Select(one => one.Pdf).Where(pdf => pdf.Length > 0).Distinct().Count());
        Assert.Equal(made.Select(one => one.Id.ToString("N")).Order(StringComparer.Ordinal), issued.Order(StringComparer.Ordinal));
    }

    private static async Task UntilAsync(UseCaseHost host, DocumentId document, int count)
    {
        for (var tries = 0; await MadeAsync(host, document) < count; tries++)
        {
            Assert.True(tries < 24_000, $"{await MadeAsync(host, document)} of {count} after four minutes");
            await Task.Delay(10);
        }
    }

    private static async Task UntilDoneAsync(UseCaseHost host, DocumentId document)
    {
        await using var db = await host.DbAsync();
        for (var tries = 0; !await db.CertificateBatches.AnyAsync(batch => batch.Document == document && batch.State == CertificateBatchState.Done); tries++)
        {
            Assert.True(tries < 6000, "the batch is not done");
            await Task.Delay(10);
        }
    }

    private static async Task<int> MadeAsync(UseCaseHost host, DocumentId document)
    {
        await using var db = await host.DbAsync();
        return await db.Certificates.CountAsync(one => one.Document == document && one.Pdf != "");
    }

    private static string[] Words(UseCaseHost host, int round, int most)
    {
        var settings = host.Get<IConfiguration>();
        // the machine's clock of each round lies an hour behind the one before
        return
        [
            "certificates", settings["Database:Provider"]!, settings["Database:ConnectionString"]!, settings["Secrets:MasterKeyFile"]!, host.VaultFolder,
            host.Clock.Now.ToString("O"), host.Clock.Now.AddHours(round).ToString("O", CultureInfo.InvariantCulture), $"{most}",
        ];
    }
}

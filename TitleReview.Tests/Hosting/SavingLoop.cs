using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Applications;
using TitleReview.App.Files;
using TitleReview.App.Identity;
using TitleReview.App.Jobs;
using TitleReview.App.Secrets;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.Tests.Hosting;

/// <summary>What <see cref="SavingProcess"/> does in the other process: it writes a line only when what the line says is promised.</summary>
internal static class SavingLoop
{
    private static readonly string[] _fields = ["idNumber", "phone", "profession", "workStart"];

    public static Task RunAsync(string[] words) => words switch
    {
        ["save", var provider, var connection, var keyFile, var file, var at] => SaveAsync(Open(provider, connection), keyFile, Case(file), Clock(at)),
        ["submit", var provider, var connection, var keyFile, var file, var at] => SubmitAsync(Open(provider, connection), keyFile, Case(file), Clock(at)),
        ["sweep", var provider, var connection, var at] => SweepAsync(Open(provider, connection), Clock(at)),
        ["store", var folder, var keyFile] => StoreAsync(new FileVault(folder, new Cipher(MasterKey.LoadOrCreate(keyFile), "files"))),
        ["migrate", var provider, var connection] => MigrateAsync(Open(provider, connection)),
        _ => throw new ArgumentException(string.Join(' ', words), nameof(words)),
    };

    /// <summary>One writer for each field, all on one application.</summary>
    private static Task SaveAsync(IDbContextFactory<ReviewDb> dbs, string keyFile, CaseId file, TimeProvider clock)
    {
        var fields = new FieldStore(new Cipher(MasterKey.LoadOrCreate(keyFile), "fields"));
        // SQLite answers without ever yielding: each writer needs a thread of its own
        return Task.WhenAll(_fields.Select(field => Task.Run(async () =>
        {
            var key = new FieldKey("Basic", 0, field);
            await using var db = await dbs.CreateDbContextAsync();
            var version = (await fields.ReadAsync(db, file, CancellationToken.None)).GetValueOrDefault(key).Version;
            while (true)
            {
                var value = Guid.NewGuid().ToString("N");
                var result = await new SaveField(dbs, Applicant, clock, fields, Guid.NewGuid).HandleAsync(new(file, key, value, version), CancellationToken.None);
                version = result.Version;
                if (!result.Verdict.IsRefused)
                {
                    Console.WriteLine($"{field} {version} {value}");
                }
            }
        })));
    }

    private static async Task SubmitAsync(IDbContextFactory<ReviewDb> dbs, string keyFile, CaseId file, TimeProvider clock)
    {
        var fields = new FieldStore(new Cipher(MasterKey.LoadOrCreate(keyFile), "fields"));
        await using var db = await dbs.CreateDbContextAsync();
        var version = await db.Cases.Where(candidate => candidate.Id == file).Select(candidate => candidate.Version).SingleAsync();
        Console.WriteLine("submitting");
        var (policies, notice) = (new PolicyStore(clock), await db.Cases.Where(candidate => candidate.Id == file).Select(candidate => candidate.Notice).SingleAsync());
        var pledge = PledgeText.HashOf(await policies.PolicyOfNoticeAsync(db, notice, CancellationToken.None));
        var verdict = await new SubmitApplication(dbs, Applicant, clock, policies, fields).HandleAsync(new(file, version, pledge), CancellationToken.None);
        Console.WriteLine(verdict.IsRefused ? $"refused {string.Join('；', verdict.Refusals)}" : "submitted");
        await Task.Delay(Timeout.Infinite);
    }

    private static async Task SweepAsync(IDbContextFactory<ReviewDb> dbs, TimeProvider clock)
    {
        var sweep = new ReturnSweep(dbs, new PolicyStore(clock), clock);
        Console.WriteLine("sweeping");
        while (true)
        {
            Console.WriteLine($"ended {await sweep.SweepAsync(CancellationToken.None)}");
        }
    }

    private static async Task StoreAsync(FileVault vault)
    {
        while (true)
        {
            Console.WriteLine(await vault.PutAsync(RandomNumberGenerator.GetBytes(RandomNumberGenerator.GetInt32(1, 300_000)), CancellationToken.None));
        }
    }

    private static async Task MigrateAsync(IDbContextFactory<ReviewDb> dbs)
    {
        await using var db = await dbs.CreateDbContextAsync();
        Console.WriteLine("upgrading");
        await db.UpgradeAsync(CancellationToken.None);
        await Task.Delay(Timeout.Infinite);
    }

    public static IDbContextFactory<ReviewDb> Open(string provider, string connection)
    {
        RuntimeHelpers.RunModuleConstructor(typeof(ReviewDb).Module.ModuleHandle);
        if (provider == "Postgres")
        {
            var postgres = new DbContextOptionsBuilder<PostgresReviewDb>().UseNpgsql(connection).Options;
            return new ReviewDbFactory(() => new PostgresReviewDb(postgres, static _ => { }));
        }
        var sqlite = new DbContextOptionsBuilder<SqliteReviewDb>();
        DataSetup.UseSqlite(sqlite, connection);
        return new ReviewDbFactory(() => new SqliteReviewDb(sqlite.Options, static _ => { }));
    }

    private static ValueTask<SubjectKey?> Applicant() => ValueTask.FromResult<SubjectKey?>(new(DevelopmentProvider.IssuerName, "zhoumin"));

    private static CaseId Case(string id) => new(Guid.Parse(id));

    private static FakeClock Clock(string at) => new(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
}

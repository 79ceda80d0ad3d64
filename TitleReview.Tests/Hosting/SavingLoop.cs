using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Data;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Approvals;
using TitleReview.App.Features.Ballots;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Files;
using TitleReview.App.Identity;
using TitleReview.App.Jobs;
using TitleReview.App.Secrets;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.FormalReviews;
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
        ["close-ballot", var provider, var connection, var keyFile, var box, var at, var first, var firstCode, var second, var secondCode] =>
            CloseBallotAsync(Open(provider, connection), keyFile, new(Guid.Parse(box)), Clock(at), (first, firstCode), (second, secondCode)),
        ["store", var folder, var keyFile] => StoreAsync(new FileVault(folder, new Cipher(MasterKey.LoadOrCreate(keyFile), "files"))),
        ["certificates", var provider, var connection, var keyFile, var vault, var at, var machine, var most] => CertificatesAsync(Open(provider, connection), keyFile, vault, Clock(at), Clock(machine), Most(most)),
        ["evaluation-forms", var provider, var connection, var keyFile, var vault, var at, var machine, var most] => EvaluationFormsAsync(Open(provider, connection), keyFile, vault, Clock(at), Clock(machine), Most(most)),
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

    private static async Task CloseBallotAsync(
        IDbContextFactory<ReviewDb> dbs, string keyFile, BallotBoxId box, TimeProvider clock, (string Keeper, string Code) first, (string Keeper, string Code) second)
    {
        var key = MasterKey.LoadOrCreate(keyFile);
        var store = new BallotStore(new Cipher(key, "ballots"), RandomNumberGenerator.GetInt32, RandomNumberGenerator.GetBytes);
        var rolls = new MeetingRoll(new Recusals(new Cipher(key, "recusals"), new FieldStore(new Cipher(key, "fields"))), clock);
        var (waiting, counting) = (new WaitingShares(clock), new CountingOfBallots(clock, Guid.NewGuid, store, rolls, new PolicyStore(clock)));
        await using (var db = await dbs.CreateDbContextAsync())
        {
            // with a wrong key, which is refused: what comes then is no longer the first time, and so is as short as it is
            using var wrong = new OpenedBox(BoxKeys.New());
            await counting.CountAsync(db, Actor.System, box, wrong, CancellationToken.None);
        }
        await HandInAsync(first);
        Console.WriteLine("closing");
        var result = await HandInAsync(second);
        Console.WriteLine(result.IsClosed ? "closed" : $"refused {string.Join('；', result.Verdict.Refusals)}");
        await Task.Delay(Timeout.Infinite);

        Task<CloseBallot.Result> HandInAsync((string Keeper, string Code) keeper) =>
            new CloseBallot(dbs, () => ValueTask.FromResult<SubjectKey?>(new(DevelopmentProvider.IssuerName, keeper.Keeper)), clock, waiting, counting).HandleAsync(new(box, keeper.Code), CancellationToken.None);
    }

    private static async Task StoreAsync(FileVault vault)
    {
        while (true)
        {
            Console.WriteLine(await vault.PutAsync(RandomNumberGenerator.GetBytes(RandomNumberGenerator.GetInt32(1, 300_000)), CancellationToken.None));
        }
    }

    // without a printer: what is proven is who gets which number, and how often
    private static async Task CertificatesAsync(IDbContextFactory<ReviewDb> dbs, string keyFile, string folder, TimeProvider clock, TimeProvider machine, Func<Task> turn)
    {
        var key = MasterKey.LoadOrCreate(keyFile);
        var content = new CertificateContent(new PolicyStore(clock), new FieldStore(new Cipher(key, "fields")), clock);
        var worker = new CertificateWorker(
            new CertificateClaims(dbs, content, Guid.NewGuid, clock, machine), new FileVault(folder, new Cipher(key, "files")), () => VerificationCode.Of(RandomNumberGenerator.GetBytes(VerificationCode.Length)),
            async (certificate, _) =>
            {
                await turn();
                return Encoding.UTF8.GetBytes($"{certificate.Number} {certificate.Code}");
            }, NullLogger<CertificateWorker>.Instance);
        Console.WriteLine("making");
        await worker.WorkAsync(CancellationToken.None);
        await Task.Delay(Timeout.Infinite);
    }

    // without drawing: what is proven is who is printed, and how often
    private static async Task EvaluationFormsAsync(IDbContextFactory<ReviewDb> dbs, string keyFile, string folder, TimeProvider clock, TimeProvider machine, Func<Task> turn)
    {
        var key = MasterKey.LoadOrCreate(keyFile);
        var (policies, fields) = (new PolicyStore(clock), new FieldStore(new Cipher(key, "fields")));
        var claims = new EvaluationFormClaims(dbs, new EvaluationStandings(policies, fields), policies, fields, RandomNumberGenerator.GetBytes, Guid.NewGuid, clock, machine);
        var worker = new EvaluationFormWorker(
            claims, new FileVault(folder, new Cipher(key, "files")),
            async (form, seal, _) =>
            {
                await turn();
                return Encoding.UTF8.GetBytes($"{form.Number} {seal.Code}");
            }, NullLogger<EvaluationFormWorker>.Instance);
        Console.WriteLine("making");
        await worker.WorkAsync(CancellationToken.None);
        await Task.Delay(Timeout.Infinite);
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

    // whoever is to be killed in the middle stands still there, however long the killer takes to come
    private static Func<Task> Most(string prints)
    {
        var left = int.Parse(prints, CultureInfo.InvariantCulture);
        return () => Interlocked.Decrement(ref left) >= 0 ? Task.CompletedTask : Task.Delay(Timeout.Infinite);
    }

    private static FakeClock Clock(string at) => new(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
}

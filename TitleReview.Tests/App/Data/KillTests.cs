using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <summary>kill -9 of a process in the middle of its writing: what it acknowledged is there, and nothing is there by half.</summary>
/// <remarks>G-CRASH, G-DRAFT.</remarks>
public abstract class KillTests(Func<Task<UseCaseHost>> start)
{
    [Fact]
    public async Task Saves_AcknowledgedBeforeAKill_AreAllThere()
    {
        await using var host = await start();
        var id = await CompleteApplication.StartedAsync(host);
        var rounds = new KillRounds();

        await rounds.RunAsync(async _ =>
        {
            await using var process = new SavingProcess(Words("save", host, id));
            await process.BusyAsync();
            await rounds.WaitAsync(700);
            var acknowledged = await process.KillAsync();

            Assert.NotEmpty(acknowledged);
            var stored = await ChangesAsync(host, id);
            Assert.All(acknowledged, line => Assert.Contains(line, stored));
            await SoundAsync(host);
        });
    }

    [Fact]
    public async Task Submission_KilledInTheMiddle_IsWhollyThereOrNotAtAll()
    {
        var rounds = new KillRounds();

        await rounds.RunAsync(async _ =>
        {
            await using var host = await start();
            var id = await CompleteApplication.ReadyAsync(host);
            await using var process = new SavingProcess(Words("submit", host, id));
            await process.BusyAsync();
            await rounds.WaitAsync(800);
            var said = await process.KillAsync();

            await SoundAsync(host);
            await using var db = await host.DbAsync();
            var isSubmitted = await SubmissionState.IsWholeAsync(db, id);
            Assert.DoesNotContain(said, line => line.StartsWith("refused", StringComparison.Ordinal));
            Assert.True(isSubmitted || !said.Contains("submitted"), "It said submitted, and it is not.");
        });
    }

    private static IEnumerable<string> Words(string what, UseCaseHost host, CaseId id)
    {
        var settings = host.Get<IConfiguration>();
        return [what, settings["Database:Provider"]!, settings["Database:ConnectionString"]!, settings["Secrets:MasterKeyFile"]!, id.ToString(), host.Clock.Now.ToString("O")];
    }

    private static async Task<HashSet<string>> ChangesAsync(UseCaseHost host, CaseId id)
    {
        await using var db = await host.DbAsync();
        var changes = await db.FieldChanges.AsNoTracking().Where(change => change.Case == id).ToListAsync();
        return [.. changes.Select(change => $"{change.Field} {change.FieldVersion} {host.Get<FieldStore>().Open(change)}")];
    }

    private static async Task SoundAsync(UseCaseHost host)
    {
        await using (var db = await host.DbAsync())
        {
            if (db is SqliteReviewDb)
            {
                Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync());
            }
            else
            {
                // the server may still be at the last words of the one who is gone
                await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(810975)");
            }
        }
        await host.ThrowIfInconsistentAsync();
    }
}

public sealed class KillOnSqliteTests() : KillTests(UseCaseHost.SqliteAsync);

public sealed class KillOnPostgresTests(DurablePostgres postgres) : KillTests(() => UseCaseHost.PostgresAsync(postgres.Server)), IClassFixture<DurablePostgres>;

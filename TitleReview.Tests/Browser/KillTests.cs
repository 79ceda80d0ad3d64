using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Playwright;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.App.Secrets;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>kill -9 of the server under a person's hands.</summary>
[Collection(nameof(Chromium))]
public sealed class KillTests(Chromium chromium)
{
    /// <remarks>G-DRAFT, G-CRASH, G-RESTART, G-LOG-CLEAN.</remarks>
    [Fact]
    public async Task Boxes_ShownAsSavedBeforeAKill_AreThereAfterTheRestartAndThePersonIsStillSignedIn()
    {
        await using var app = await RunningApp.StartNewAsync();
        await using var me = await Guest.ArriveAsync(chromium, app.Address, "周敏");
        await me.SignInAsync();
        // the page asks before it is left with something unsaved in it
        me.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        var application = await ApplicantJourney.StartAsync(me);
        var rounds = new KillRounds();
        var typist = new Typist(me, new Random(rounds.Random.Next()));

        await rounds.RunAsync(async _ =>
        {
            await me.GoAsync($"{application}/Basic");
            await me.ReadyAsync("Basic");
            var (isKilled, before) = (false, typist.Acknowledged);
            var typing = typist.TypeAsync(() => Volatile.Read(ref isKilled));
            await SavedAsync(typist, before);
            await rounds.WaitAsync(5000);
            await app.KillAsync();
            Volatile.Write(ref isKilled, true);
            await typing;

            await me.Page.GotoAsync("about:blank");
            await app.StartAsync();
            await me.GoAsync($"{application}/Basic");
            await me.ReadyAsync("Basic");
            foreach (var (box, possible) in typist.Possible)
            {
                Assert.Contains(await me.Page.Locator($"[id='{box}']").InputValueAsync(), possible);
            }
            await SoundAsync(app);
        });

        var (exit, output, _) = await app.RunVerbAsync("invariants");
        Assert.True(exit == 0, output);
        Assert.All(typist.Typed, value => Assert.DoesNotContain(value, app.Log, StringComparison.Ordinal));
        Assert.DoesNotContain("unencrypted", app.Log, StringComparison.OrdinalIgnoreCase);
    }

    /// <remarks>G-CRASH.</remarks>
    [Fact]
    public async Task Submission_KilledAroundTheClick_IsWhollyThereOrNotAtAll()
    {
        using var prepared = new TemporaryFolder();
        var id = await PrepareAsync(prepared.Path);
        var rounds = new KillRounds();

        await rounds.RunAsync(async _ =>
        {
            await using var app = await RunningApp.StartNewAsync(prepare: folder => FolderCopy.Make(prepared.Path, folder));
            await using var me = await Guest.ArriveAsync(chromium, app.Address, "周敏");
            await me.SignInAsync();
            await me.GoAsync($"/applications/{id}/submit");
            await me.ReadyAsync("check");

            var clicking = me.Page.GetByRole(AriaRole.Button, new() { Name = "确认承诺并提交" }).ClickAsync();
            await rounds.WaitAsync(600);
            await app.KillAsync();
            await clicking;
            var wasTold = await me.Page.Locator("[data-ready='submitted']").CountAsync() > 0;

            await me.Page.GotoAsync("about:blank");
            await app.StartAsync();
            await me.GoAsync("/applications");
            var isSubmitted = await LookAsync(app, id);
            Assert.True(isSubmitted || !wasTold, "The page said 已提交, and it is not.");
            Assert.DoesNotContain(FilledForm.IdNumber, app.Log, StringComparison.Ordinal);
        });
    }

    private static async Task SavedAsync(Typist typist, int before)
    {
        for (var tries = 0; typist.Acknowledged == before; tries++)
        {
            Assert.True(tries < 600, "nothing was shown as saved within a minute");
            await Task.Delay(100);
        }
    }

    /// <summary>A folder to start from: the test world with an application that can be submitted.</summary>
    private static async Task<CaseId> PrepareAsync(string folder)
    {
        await using var host = await UseCaseHost.SqliteAsync();
        var id = await CompleteApplication.ReadyAsync(host);
        await host.Get<DemoClock>().SetAsync(host.Clock.UtcNow(), default, CancellationToken.None);
        await using (var db = await host.DbAsync())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        var settings = host.Get<IConfiguration>();
        File.Copy(new SqliteConnectionStringBuilder(settings["Database:ConnectionString"]).DataSource, Path.Combine(folder, "app.db"));
        File.Copy(settings["Secrets:MasterKeyFile"]!, Path.Combine(folder, "master.key"));
        FolderCopy.Make(settings["Vault:Path"]!, Path.Combine(folder, "vault"));
        return id;
    }

    private static async Task<bool> LookAsync(RunningApp app, CaseId id)
    {
        await SoundAsync(app);
        await using var db = await SavingLoop.Open("Sqlite", app.ConnectionString).CreateDbContextAsync();
        return await SubmissionState.IsWholeAsync(db, id);
    }

    /// <summary>What the verb asks, without a start of the process for it.</summary>
    private static async Task SoundAsync(RunningApp app)
    {
        await using var db = await SavingLoop.Open("Sqlite", app.ConnectionString).CreateDbContextAsync();
        var vault = new FileVault(Path.Combine(app.Folder, "vault"), new Cipher(MasterKey.LoadOrCreate(Path.Combine(app.Folder, "master.key")), "files"));
        Assert.Empty(await Invariants.ViolationsAsync(db, vault.Holds, CancellationToken.None));
    }
}

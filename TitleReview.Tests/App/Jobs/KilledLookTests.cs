using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Tests.App.Imaging;
using TitleReview.Tests.Browser;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Jobs;

/// <summary>kill -9 of the application while it looks at a page in the background.</summary>
public sealed class KilledLookTests
{
    /// <remarks>G-CRASH. The reader of the test's own waits in the middle of the page until it is let go.</remarks>
    [Fact]
    public async Task Page_WhoseLookWasKilled_IsLookedAtAgainAfterTheRestart_AndNothingIsDoubled()
    {
        using var programs = new TemporaryFolder();
        WriteReader(programs);
        await using var host = await UseCaseHost.SqliteAsync();
        var id = await CompleteApplication.StartedAsync(host);
        (await CompleteApplication.UploadAsync(host, id, "Qualification", 0, "职称证书", Scans.Read("a4-150dpi-12_t0.jpg"))).MustAllow();
        await using var db = await host.DbAsync();
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        await using var app = await RunningApp.StartNewAsync(prepare: folder => PageWorld.Share(database, folder), suggests: true, programs: programs.Path);
        await UntilAsync(() => Task.FromResult(File.Exists(programs.File("reading"))));

        await app.KillAsync();

        var killed = await db.PageLooks.AsNoTracking().SingleAsync();
        Assert.Equal((LookState.UnderWay, 1, 0), (killed.State, killed.Attempts, await db.SuggestedRegions.CountAsync()));
        Assert.True(killed.LeaseEndsAt > DateTime.UtcNow);
        // nobody waits five minutes here
        await db.PageLooks.ExecuteUpdateAsync(set => set.SetProperty(look => look.LeaseEndsAt, DateTime.UtcNow.AddSeconds(-1)));
        await File.WriteAllTextAsync(programs.File("go"), "");
        (await CompleteApplication.UploadAsync(host, id, "Qualification", 0, "职称证书", Scans.Read("a4-150dpi-13_t1.jpg"))).MustAllow();
        await app.StartAsync();
        await UntilAsync(async () => await db.PageLooks.CountAsync(look => look.State != LookState.UnderWay) == 2);

        var looks = await db.PageLooks.AsNoTracking().ToListAsync();
        Assert.Equal([1, 2], looks.Select(look => look.Attempts).Order());
        var found = await db.SuggestedRegions.AsNoTracking().Where(suggestion => suggestion.Page == killed.Page).ToListAsync();
        Assert.NotEmpty(found);
        Assert.Equal(Enumerable.Range(1, found.Count), found.Select(suggestion => suggestion.Number).Order());
        Assert.Equal(found.Count, found.Select(suggestion => suggestion.Region).Distinct().Count());
        Assert.Empty(await Invariants.ViolationsAsync(db, host.Get<TitleReview.App.Files.FileVault>().Holds, CancellationToken.None));
    }

    private static void WriteReader(TemporaryFolder folder)
    {
        var path = folder.File("tesseract");
        // a reader whose application is killed must not wait for ever
        File.WriteAllText(path, $"""
            #!/bin/sh
            [ "$1" = --list-langs ] && echo chi_sim && exit
            cat > /dev/null
            touch {folder.File("reading")}
            for moment in $(seq 1200); do [ -f {folder.File("go")} ] && exit; sleep 0.1; done
            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            if (await isSo())
            {
                return;
            }
            await Task.Delay(100);
        }
        throw new TimeoutException("Two minutes have passed.");
    }
}

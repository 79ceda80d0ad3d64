using TitleReview.App.Files;
using TitleReview.App.Secrets;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Files;

/// <remarks>G-FILES, G-CRASH.</remarks>
public sealed class VaultKillTests
{
    [Fact]
    public async Task Vault_WhenItsProcessIsKilled_HoldsWhatItNamedAndNoHalfFile()
    {
        using var folder = new TemporaryFolder();
        var vault = new FileVault(folder.File("vault"), new Cipher(MasterKey.LoadOrCreate(folder.File("master.key")), "files"));
        var rounds = new KillRounds();

        await rounds.RunAsync(async _ =>
        {
            await using var process = new SavingProcess("store", folder.File("vault"), folder.File("master.key"));
            await process.BusyAsync();
            await rounds.WaitAsync(300);
            var named = await process.KillAsync();

            Assert.NotEmpty(named);
            Assert.All(named, name => Assert.True(vault.Holds(name)));
            foreach (var file in Directory.GetFiles(folder.File("vault"), "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".part", StringComparison.Ordinal)))
            {
                Assert.NotEmpty(await vault.GetAsync(Path.GetFileName(file), CancellationToken.None));
            }
        });
    }
}

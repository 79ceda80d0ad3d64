using System.Security.Cryptography;
using TitleReview.App.Files;
using TitleReview.App.Secrets;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Files;

/// <remarks>G-FILES.</remarks>
public sealed class FileVaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FileVault _vault;

    public FileVaultTests() => _vault = new(Root, new Cipher(MasterKey.LoadOrCreate(_folder.File("master.key")), "files"));

    private string Root => _folder.File("vault");

    private static byte[] Scan { get; } = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TestFiles", "scans", "a4-150dpi-12_t0.jpg"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Content_PutAndGot_IsTheSameUnderANameThatIsNotItsHash()
    {
        var name = await _vault.PutAsync(Scan, CancellationToken.None);

        // a plain hash would let anybody confirm that a scan he holds is among the files
        Assert.NotEqual(Convert.ToHexStringLower(SHA256.HashData(Scan)), name);
        Assert.True(_vault.Holds(name));
        Assert.Equal(Scan, await _vault.GetAsync(name, CancellationToken.None));
    }

    [Fact]
    public async Task Erase_IsDoneOnce_AndAgainAfterAKill()
    {
        var name = await _vault.PutAsync(Scan, CancellationToken.None);

        Assert.True(_vault.Erase(name, DateTime.UtcNow.AddMinutes(1)));
        Assert.Empty(Stored());
        Assert.True(_vault.Erase(name, DateTime.UtcNow.AddMinutes(1)));
        // killed after the file was put aside
        await _vault.PutAsync(Scan, CancellationToken.None);
        File.Move(Stored().Single(), $"{Stored().Single()}.gone");
        Assert.True(_vault.Erase(name, DateTime.UtcNow.AddMinutes(1)));
        Assert.Empty(Stored());
    }

    /// <summary>Whoever stores the same content again, before the row that names it is written, loses nothing.</summary>
    [Fact]
    public async Task Erase_OfWhatWasStoredAgainSince_LeavesIt()
    {
        var name = await _vault.PutAsync(Scan, CancellationToken.None);
        var before = DateTime.UtcNow.AddMinutes(-10);
        File.SetLastWriteTimeUtc(Stored().Single(), before.AddHours(-1));
        await _vault.PutAsync(Scan, CancellationToken.None);

        Assert.False(_vault.Erase(name, before));

        Assert.Equal(Scan, await _vault.GetAsync(name, CancellationToken.None));
        Assert.Single(Stored());
    }

    [Fact]
    public async Task Content_PutTwice_IsStoredOnce()
    {
        await _vault.PutAsync(Scan, CancellationToken.None);
        await _vault.PutAsync(Scan, CancellationToken.None);

        Assert.Single(Stored());
    }

    [Fact]
    public async Task Content_PutByManyAtOnce_IsStoredOnceAndWhole()
    {
        var names = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => _vault.PutAsync(Scan, CancellationToken.None))));

        Assert.Equal(Scan, await _vault.GetAsync(Assert.Single(names.Distinct(StringComparer.Ordinal)), CancellationToken.None));
        Assert.Single(Stored());
    }

    [Fact]
    public async Task Scan_OnTheDisk_IsNeverPlain()
    {
        await _vault.PutAsync(Scan, CancellationToken.None);
        var stored = await File.ReadAllBytesAsync(Assert.Single(Stored()));

        Assert.All(Enumerable.Range(0, Scan.Length / 16), piece => Assert.True(stored.AsSpan().IndexOf(Scan.AsSpan(piece * 16, 16)) < 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(29)]
    [InlineData(100_000)]
    [InlineData(-1)]
    public async Task File_WithAFlippedByte_IsRefused(int at)
    {
        var name = await _vault.PutAsync(Scan, CancellationToken.None);
        var path = Assert.Single(Stored());
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[at < 0 ? ^-at : at] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);

        await Assert.ThrowsAsync<InvalidDataException>(() => _vault.GetAsync(name, CancellationToken.None));
    }

    [Fact]
    public async Task File_PutInThePlaceOfAnother_IsRefused()
    {
        var name = await _vault.PutAsync(Scan, CancellationToken.None);
        var path = Assert.Single(Stored());
        var other = await _vault.PutAsync("another"u8.ToArray(), CancellationToken.None);
        File.Copy(Stored().Single(file => Path.GetFileName(file) == other), path, overwrite: true);

        await Assert.ThrowsAsync<InvalidDataException>(() => _vault.GetAsync(name, CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("AA00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("../0000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Name_ThatIsNoHash_IsRefused(string name)
    {
        Assert.Throws<ArgumentException>(() => _vault.Holds(name));
        await Assert.ThrowsAsync<ArgumentException>(() => _vault.GetAsync(name, CancellationToken.None));
    }

    private string[] Stored() => Directory.GetFiles(Root, "*", SearchOption.AllDirectories);
}

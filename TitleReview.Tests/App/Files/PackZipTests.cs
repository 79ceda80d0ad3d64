using System.IO.Compression;
using TitleReview.App.Cli;
using TitleReview.App.Files;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Files;

/// <summary>A pack is what was written, to the byte; whoever changes one is found out.</summary>
public sealed class PackZipTests
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private static readonly DateOnly _on = new(2023, 10, 9);

    private static readonly (string Path, byte[] Content)[] _files = [("01-通知/电子版/通知.pdf", "%PDF-1.7 one"u8.ToArray()), ("01-通知/扫描件/001.jpg", [0xFF, 0xD8, 0, 1, 2]), ("02-空.txt", [])];

    [Fact]
    public async Task Written_IsReadByAnyProgram_AndHolds()
    {
        var zip = await ZipAsync();

        using (var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read))
        {
            Assert.Equal([PackPath.Manifest, .. _files.Select(file => file.Path)], archive.Entries.Select(entry => entry.FullName));
            Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(2023, 10, 9), entry.LastWriteTime.DateTime));
            using var reader = new StreamReader(archive.GetEntry("01-通知/电子版/通知.pdf")!.Open());
            Assert.Equal("%PDF-1.7 one", await reader.ReadToEndAsync(_ct));
        }
        var answer = await PackCheck.RunAsync(new MemoryStream(zip), _ct);
        Assert.False(answer.Verdict.IsRefused, string.Join('；', answer.Verdict.Refusals));
        Assert.Equal(3, answer.Manifest!.Files.Count);
    }

    [Fact]
    public async Task AnyByteChanged_IsRefused()
    {
        var zip = await ZipAsync();
        for (var at = 0; at < zip.Length; at++)
        {
            var changed = zip.ToArray();
            changed[at] ^= 1;
            Assert.True((await PackCheck.RunAsync(new MemoryStream(changed), _ct)).Verdict.IsRefused, $"byte {at} of {zip.Length}");
        }
    }

    [Fact]
    public async Task CutShort_OrWithSomethingBeforeOrBehind_IsRefused()
    {
        var zip = await ZipAsync();

        Assert.Equal([new PackIsNoZip()], await RefusalsAsync([]));
        Assert.Equal([new PackIsNoZip()], await RefusalsAsync("not a zip"u8.ToArray()));
        Assert.NotEmpty(await RefusalsAsync(zip[..^1]));
        Assert.NotEmpty(await RefusalsAsync([.. zip, 0]));
        Assert.NotEmpty(await RefusalsAsync([0, .. zip]));
    }

    [Fact]
    public async Task MissingAddedDoubledOrRepacked_IsNamed()
    {
        Assert.Equal([new PackFileIsMissing(_files[0].Path)], await RefusalsAsync(await ZipAsync(leaveOut: _files[0].Path)));
        Assert.Equal([new PackFileIsAdded("更多.txt")], await RefusalsAsync(await ZipAsync(also: ("更多.txt", [1]))));
        Assert.Equal([new PackFileIsDoubled(_files[0].Path)], await RefusalsAsync(await ZipAsync(also: _files[0])));
        Assert.Equal([new PackPathLeavesFolder("../外面.txt")], await RefusalsAsync(await ZipAsync(also: ("../外面.txt", [1]))));
        Assert.Equal([new PackIsRepacked()], await RefusalsAsync(await ZipAsync(on: _on.AddDays(1))));
        Assert.Equal([new PackHasNoManifest()], await RefusalsAsync(await ZipAsync(leaveOut: PackPath.Manifest)));
    }

    [Fact]
    public async Task Compressed_WithTheSameContent_IsRepacked()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in _files.Prepend((PackPath.Manifest, ManifestOf().Write())))
            {
                await using var entry = archive.CreateEntry(path, CompressionLevel.Optimal).Open();
                await entry.WriteAsync(content, _ct);
            }
        }

        Assert.Equal([new PackIsRepacked()], await RefusalsAsync(file.ToArray()));
    }

    [Fact]
    public async Task Verb_SaysWhatItIs_OrWhatDiffers()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "pack.zip");
        await File.WriteAllBytesAsync(path, await ZipAsync(), _ct);
        var hash = ManifestOf().Hash();

        var (code, words, _) = await RunAsync(path);
        Assert.Equal(0, code);
        Assert.Contains("事前备案文件清单（第1次）\t评审通知", words, StringComparison.Ordinal);
        Assert.Contains($"清单指纹\t{hash}", words, StringComparison.Ordinal);
        Assert.Contains("通知\t电子版1个，扫描件1个", words, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("--published", hash, path)).Code);
        Assert.Equal(1, (await RunAsync("--published", new string('0', 64), path)).Code);

        await File.WriteAllBytesAsync(path, await ZipAsync(leaveOut: _files[1].Path), _ct);
        (code, words, _) = await RunAsync(path);
        Assert.Equal((1, $"{new PackFileIsMissing(_files[1].Path).Sentence}\n"), (code, words.ReplaceLineEndings("\n")));
        Assert.Contains(new PackHasAnotherHash(hash).Hash, hash, StringComparison.Ordinal);

        Assert.Equal(2, (await RunAsync()).Code);
        Assert.Equal(2, (await RunAsync("--published", hash)).Code);
        var (missing, _, error) = await RunAsync(Path.Combine(folder.Path, "nothing.zip"));
        Assert.Equal(2, missing);
        Assert.Contains("无法读取", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_MoreThanAZipHolds_IsAFault()
    {
        var zip = new PackZip(Stream.Null, _on);
        for (var file = 0; file < PackZip.MostFiles; file++)
        {
            await zip.AddAsync("a", ReadOnlyMemory<byte>.Empty, _ct);
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => zip.AddAsync("a", ReadOnlyMemory<byte>.Empty, _ct));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await VerifyPackVerb.RunAsync(args, output, error), output.ToString(), error.ToString());
    }

    private static async Task<IReadOnlyList<Refusal>> RefusalsAsync(byte[] zip) => (await PackCheck.RunAsync(new MemoryStream(zip), _ct)).Verdict.Refusals;

    private static PackManifest ManifestOf() => PackManifest.Of(
        FilingPack.Before, "评审通知", "", "办公室", 2023, 1, _on,
        [.. _files.Select((file, i) => new PackFile(file.Path, i < 2 ? "通知" : "其他", i == 1 ? "扫描件" : "电子版", file.Content.Length, PackManifest.HashOf(file.Content)))]);

    private static async Task<byte[]> ZipAsync(string? leaveOut = null, (string Path, byte[] Content)? also = null, DateOnly? on = null)
    {
        using var file = new MemoryStream();
        var zip = new PackZip(file, on ?? _on);
        foreach (var (path, content) in _files.Prepend((Path: PackPath.Manifest, Content: ManifestOf().Write())).Where(one => one.Path != leaveOut))
        {
            await zip.AddAsync(path, content, _ct);
        }
        if (also is { } more)
        {
            await zip.AddAsync(more.Path, more.Content, _ct);
        }
        await zip.EndAsync(_ct);
        return file.ToArray();
    }
}

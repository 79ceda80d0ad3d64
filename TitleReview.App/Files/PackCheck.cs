using System.IO.Compression;
using System.Security.Cryptography;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Files;

/// <summary>「校验备案包」: reads a pack as a stranger's file, computes everything anew and trusts nothing in it.</summary>
public static class PackCheck
{
    private const int LargestManifest = 32 * 1024 * 1024;
    private const int LargestFile = 512 * 1024 * 1024;

    /// <param name="Manifest">Null where it cannot be read.</param>
    public sealed record Answer(Verdict Verdict, PackManifest? Manifest);

    /// <param name="zip">Can be read from anywhere.</param>
    public static async Task<Answer> RunAsync(Stream zip, CancellationToken ct)
    {
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            var open = PackRules.WhyNotOpen([.. archive.Entries.Select(entry => entry.FullName)]);
            return open.IsRefused ? new(open, null) : await ReadAsync(zip, archive, ct);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return new(Verdict.Of(new PackIsNoZip()), null);
        }
    }

    private static async Task<Answer> ReadAsync(Stream zip, ZipArchive archive, CancellationToken ct)
    {
        var manifest = PackManifest.Read(await ContentAsync(archive.GetEntry(PackPath.Manifest)!, LargestManifest, ct));
        var found = new List<PackEntry>();
        foreach (var entry in archive.Entries.Where(entry => entry.FullName != PackPath.Manifest))
        {
            var content = await ContentAsync(entry, LargestFile, ct);
            found.Add(new(entry.FullName, content.Length, PackManifest.HashOf(content)));
        }
        var verdict = PackRules.WhyNotHolds(manifest, found);
        return new(verdict.IsRefused || await IsOriginalAsync(zip, archive, manifest!, ct) ? verdict : Verdict.Of(new PackIsRepacked()), manifest);
    }

    /// <summary>Whether the same files, written again, give the same bytes.</summary>
    private static async Task<bool> IsOriginalAsync(Stream zip, ZipArchive archive, PackManifest manifest, CancellationToken ct)
    {
        using var again = SHA256.Create();
        await using (var sink = new CryptoStream(Stream.Null, again, CryptoStreamMode.Write))
        {
            var writer = new PackZip(sink, manifest.MadeOn);
            await writer.AddAsync(PackPath.Manifest, manifest.Write(), ct);
            foreach (var file in manifest.Files)
            {
                await writer.AddAsync(file.Path, await ContentAsync(archive.GetEntry(file.Path)!, LargestFile, ct), ct);
            }
            await writer.EndAsync(ct);
        }
        zip.Position = 0;
        var whole = await SHA256.HashDataAsync(zip, ct);
        return whole.AsSpan().SequenceEqual(again.Hash!);
    }

    private static async Task<byte[]> ContentAsync(ZipArchiveEntry entry, int most, CancellationToken ct)
    {
        if (entry.Length > most)
        {
            throw new InvalidDataException("Larger than any file of a pack.");
        }
        var content = new byte[entry.Length];
        await using var stream = entry.Open();
        await stream.ReadExactlyAsync(content, ct);
        // one byte more than it says: what was packed is not what stands in the head
        return stream.ReadByte() < 0 ? content : throw new InvalidDataException("Longer than its head says.");
    }
}

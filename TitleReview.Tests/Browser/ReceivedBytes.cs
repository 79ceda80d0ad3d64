using System.IO.Compression;
using System.Text;
using TitleReview.Tests.App.Documents;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>What a browser was given, looked through for what it must not be given; of a document also what it says, which its own bytes pack.</summary>
internal static class ReceivedBytes
{
    public static void AssertNone(IEnumerable<BlindCanary> canaries, IReadOnlyList<byte[]> received)
    {
        var all = Whole(received);
        var hits = canaries.Where(canary => all.Exists(canary.IsIn)).Select(canary => $"{canary.Value} in {canary.Around(all.Find(canary.IsIn)!)}").ToList();
        Assert.True(hits.Count == 0, $"{hits.Count} hits:\n{string.Join('\n', hits)}");
    }

    public static IReadOnlyList<string> Found(IEnumerable<BlindCanary> canaries, IReadOnlyList<byte[]> received)
    {
        var all = Whole(received);
        return [.. canaries.Where(canary => all.Exists(canary.IsIn)).Select(canary => canary.Value)];
    }

    private static List<byte[]> Whole(IReadOnlyList<byte[]> received) => [.. received, .. received.SelectMany(Unpacked)];

    private static IEnumerable<byte[]> Unpacked(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("%PDF"u8))
        {
            using var pdf = new PdfFile(bytes);
            // as it is laid out, and with every line break taken out
            return [Encoding.UTF8.GetBytes(pdf.Text()), Encoding.UTF8.GetBytes(pdf.Words()), Encoding.UTF8.GetBytes(pdf.Info())];
        }
        return bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) ? Entries(bytes) : [];
    }

    private static List<byte[]> Entries(byte[] packed)
    {
        var found = new List<byte[]>();
        using var archive = new ZipArchive(new MemoryStream(packed));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            found.AddRange([Encoding.UTF8.GetBytes(entry.FullName), content.ToArray()]);
        }
        return found;
    }
}

using System.IO.Compression;

namespace TitleReview.App.Documents.Excel;

/// <summary>What a packed file really unpacks to, not what it says of itself: a small file may hold gigabytes.</summary>
internal static class UnpackedSize
{
    public static bool Exceeds(byte[] packed, long most)
    {
        using var archive = new ZipArchive(new MemoryStream(packed), ZipArchiveMode.Read);
        var buffer = new byte[64 * 1024];
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            int read;
            while ((read = part.Read(buffer)) > 0)
            {
                if ((total += read) > most)
                {
                    return true;
                }
            }
        }
        return false;
    }
}

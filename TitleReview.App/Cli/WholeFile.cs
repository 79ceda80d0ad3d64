namespace TitleReview.App.Cli;

/// <summary>Writes a file whole or not at all: beside its place first, then renamed into it.</summary>
internal static class WholeFile
{
    public static bool TryWrite(string path, ReadOnlySpan<byte> bytes)
    {
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
            return true;
        }
        catch (Exception failure) when (IsAboutThePath(failure))
        {
            Discard(beside);
            return false;
        }
    }

    /// <summary>Failures that come from the name, the place or the rights, not from this program.</summary>
    public static bool IsAboutThePath(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (IsAboutThePath(failure))
        {
            // it was never created, or the folder is gone with it
        }
    }
}

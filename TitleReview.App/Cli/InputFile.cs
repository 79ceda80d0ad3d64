namespace TitleReview.App.Cli;

/// <summary>A file an operator names, read up to a limit.</summary>
internal static class InputFile
{
    /// <summary>The first <paramref name="max"/> bytes; null where there is no such file or it may not be read.</summary>
    public static byte[]? ReadAtMost(string path, long max)
    {
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[max];
            return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception failure) when (WholeFile.IsAboutThePath(failure))
        {
            return null;
        }
    }
}

namespace TitleReview.Bench;

internal static class Repository
{
    /// <summary>A file of the checkout that the benchmark runs in.</summary>
    public static string Find(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TitleReview.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("TitleReview.sln");
        }

        return Path.Combine([folder.FullName, .. path]);
    }
}

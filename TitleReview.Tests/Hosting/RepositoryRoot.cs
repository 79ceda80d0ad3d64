namespace TitleReview.Tests.Hosting;

/// <summary>The working tree the tests were built from: house tests read its sources.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    public static string File(string relative) => System.IO.Path.Combine(Path, relative);

    private static string Find(string? folder)
    {
        while (folder is not null && !System.IO.File.Exists(System.IO.Path.Combine(folder, "TitleReview.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException($"No TitleReview.sln above {AppContext.BaseDirectory}.");
    }
}

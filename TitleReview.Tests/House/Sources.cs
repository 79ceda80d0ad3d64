using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.House;

/// <summary>The hand-written files of the working tree.</summary>
internal static class Sources
{
    private static readonly string[] _generated = ["/bin/", "/obj/", "/wwwroot/", "/Data/Migrations/", "/TestFiles/", "/node_modules/"];

    public static readonly string[] Product = ["TitleReview.Core", "TitleReview.App"];

    public static readonly string[] Everything = [.. Product, "TitleReview.Tests", "TitleReview.Bench", "tools", "wwwroot-assets"];

    /// <summary>Paths below the root of the repository, with forward slashes.</summary>
    public static IEnumerable<string> Files(IEnumerable<string> folders, params string[] endings) => folders
        .Select(RepositoryRoot.File).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'))
        .Where(path => !_generated.Any(path.Contains) && endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)));

    public static string Text(string path) => File.ReadAllText(RepositoryRoot.File(path));

    public static string[] Lines(string path) => File.ReadAllLines(RepositoryRoot.File(path));
}

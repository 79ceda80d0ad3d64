namespace TitleReview.Tests.Scenarios;

/// <summary>The files of vectors: the rule book's, the project's own, and those of a folder that whoever runs the tests may name.</summary>
internal static class ScenarioFiles
{
    /// <summary>Names a folder of further vectors.</summary>
    public const string FolderVariable = "TITLEREVIEW_SCENARIOS";

    public const string Book = "worked_examples.json";
    public const string Boundaries = "boundary_examples.json";

    public static string? Folder => Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder ? folder : null;

    public static IReadOnlyList<string> OwnFiles { get; } = [InDomain(Book), InDomain(Boundaries)];

    public static IReadOnlyList<string> AllFiles => [.. OwnFiles, .. Folder is { } folder ? FilesOf(folder) : []];

    public static string InDomain(string file) => Path.Combine(AppContext.BaseDirectory, "TestFiles", "domain", file);

    /// <summary>The vectors' files of a folder; none where there is no such folder.</summary>
    public static IReadOnlyList<string> FilesOf(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)] : [];
}

using TitleReview.Core.Filing;

namespace TitleReview.App.Features.Filing;

/// <summary>What the system holds of one item of a pack: what it lacks, and how its files are made.</summary>
/// <param name="Stamp">Whatever the files are made of: another text means another file.</param>
/// <param name="Made">The electronic version; nothing is printed before it is asked for.</param>
/// <param name="Scans">Names in the file vault.</param>
internal sealed record FilingSource(IReadOnlyList<FilingGap> Gaps, string Stamp, IReadOnlyList<FilingSource.File> Made, IReadOnlyList<string> Scans)
{
    /// <summary>Filled by hand alone.</summary>
    public static FilingSource Nothing { get; } = new([], "", [], []);

    /// <param name="Name">With its ending; it names no person.</param>
    public sealed record File(string Name, Func<CancellationToken, Task<byte[]>> MakeAsync);

    public static FilingSource Lacks(string what, string owner = FilingChecklist.Office) => new([new(what, owner)], "", [], []);

    public static FilingSource Of(string stamp, params IEnumerable<File> made) => new([], stamp, [.. made], []);

    /// <summary>What is there at once.</summary>
    public static File Ready(string name, Func<byte[]> make) => new(name, _ => Task.FromResult(make()));

    /// <summary>The second of several is 名册-2.pdf.</summary>
    public static string Name(string name, int index, string ending) => index == 0 ? $"{name}.{ending}" : $"{name}-{index + 1}.{ending}";
}

namespace TitleReview.Core.Kernel;

/// <summary>「族别」: one of the 56 names of GB/T 3304-1991. Prescribed by template 6 and annex 4; never an input to a rule.</summary>
/// <param name="IsListedFirst">Whether a form in the region offers it before the others.</param>
public sealed record EthnicGroup(string Code, string Name, bool IsListedFirst)
{
    public static Citation Source { get; } = new("GB/T 3304-1991 中国各民族名称的罗马字母拼写法和代码", "");

    /// <summary>In the order of the standard.</summary>
    public static IReadOnlyList<EthnicGroup> All { get; } =
        [.. ReferenceTable.Rows("ethnic_groups").Select(row => new EthnicGroup(row[0], row[1], row[5] == "1"))];

    /// <summary>As a form offers them.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. All.OrderByDescending(group => group.IsListedFirst).ThenBy(group => group.Code, StringComparer.Ordinal).Select(group => group.Name)];
}

using System.Collections.Frozen;
using System.Globalization;

namespace TitleReview.Core.Kernel;

/// <summary>「职称系列」: what the levels of one series, or of one track in it, are called.</summary>
/// <param name="Number">1 to 27; the tracks of a series share it.</param>
/// <param name="Track">Such as 畜牧 or 实习指导; empty where the series has one track.</param>
/// <param name="Titles">A level without a title of its own is absent.</param>
public sealed record TitleSeries(
    int Number, string Name, string Track, IReadOnlyDictionary<TitleLevel, string> Titles, Citation Source, Confidence Confidence)
{
    private static readonly TitleLevel[] _levels = [TitleLevel.Full, TitleLevel.Associate, TitleLevel.Intermediate, TitleLevel.Junior, TitleLevel.Assistant];

    /// <summary>In the order of the 27 series, each track on its own.</summary>
    public static IReadOnlyList<TitleSeries> All { get; } = [.. ReferenceTable.Rows("title_series").Select(Read)];

    /// <summary>The 27 series, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(series => series.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The levels that a title stands for in any series; empty: no title of the table.</summary>
    public static IReadOnlyList<TitleLevel> LevelsOf(string title) =>
        [.. All.SelectMany(series => series.Titles.Where(one => one.Value == title).Select(one => one.Key)).Distinct()];

    /// <summary>Every title once, the series in order, the highest level of each first.</summary>
    public static IReadOnlyList<string> TitleNames { get; } =
        [.. All.SelectMany(series => _levels.Where(series.Titles.ContainsKey).Select(level => series.Titles[level])).Distinct(StringComparer.Ordinal)];

    // series_no,series,track,正高级,副高级,中级,助理级（初级）,员级（初级）,source,confidence,note
    private static TitleSeries Read(IReadOnlyList<string> row) => new(
        int.Parse(row[0], CultureInfo.InvariantCulture),
        row[1],
        row[2],
        _levels.Select((level, place) => (level, Title: row[3 + place])).Where(cell => cell.Title.Length > 0).ToFrozenDictionary(cell => cell.level, cell => cell.Title),
        SourceOf(row[8]),
        ReferenceTable.ConfidenceOf(row[8], row[9]));

    private static Citation SourceOf(string found) =>
        found.StartsWith("page:职称系列", StringComparison.Ordinal) ? new("职称系列（专业）各层级名称", "人力资源社会保障部专业技术人员管理司，2021年11月2日")
        : found.StartsWith("memory", StringComparison.Ordinal) ? new(Citation.Proposal, "", found)
        : new("各系列职称制度改革的公开网页", "", found);
}

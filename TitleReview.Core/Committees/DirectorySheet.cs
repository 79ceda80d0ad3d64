using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>「附件2 评审委员会专业目录登记表」 as it is printed: the second level numbered within its first, a cell that goes on left empty.</summary>
public sealed record DirectorySheet(string Title, IReadOnlyList<string> Columns, IReadOnlyList<DirectoryLine> Lines)
{
    private static readonly DirectoryTemplate _template = EmbeddedTemplate.Read<DirectoryTemplate>("specialty-directory.json");

    public static IReadOnlyList<string> OfficialColumns => _template.Columns;

    /// <param name="specialties">In whatever order; they are printed by their place in the list.</param>
    public static DirectorySheet Of(string committee, IEnumerable<Specialty> specialties)
    {
        var name = committee.EndsWith(_template.Ending, StringComparison.Ordinal) ? committee[..^_template.Ending.Length] : committee;
        var lines = new List<DirectoryLine>();
        foreach (var series in specialties.OrderBy(one => one.Position).GroupBy(one => one.Series, StringComparer.Ordinal))
        {
            foreach (var first in series.GroupBy(one => one.First, StringComparer.Ordinal))
            {
                lines.AddRange(first.Select((one, place) => new DirectoryLine(
                    series.Key, first.Key, $"{place + 1}. {one.Second}",
                    IsFirstOfSeries: place == 0 && first.Key == series.First().First, IsFirstOfGroup: place == 0)));
            }
        }
        return new(TemplateText.Fill(_template.Title, ("committee", name)), _template.Columns, lines);
    }

    private sealed record DirectoryTemplate(string Title, string Ending, IReadOnlyList<string> Columns);
}

/// <summary>「专业目录的一行」</summary>
/// <param name="IsFirstOfSeries">The series is written here, and spans all its lines.</param>
/// <param name="IsFirstOfGroup">Likewise the first level.</param>
public sealed record DirectoryLine(string Series, string First, string Second, bool IsFirstOfSeries, bool IsFirstOfGroup);

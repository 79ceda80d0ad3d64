using System.Globalization;
using TitleReview.Core.Scoring;

namespace TitleReview.App.Features.Scoring;

/// <summary>Sealed parts that are rows of one list: 「获奖情况（1）」「获奖情况（2）」 with the same headings.</summary>
public sealed record BlindGroup(string Heading, IReadOnlyList<IReadOnlyList<BlindLine>> Rows)
{
    public static IReadOnlyList<BlindGroup> Of(IReadOnlyList<BlindSection> sections)
    {
        var groups = new List<(string Heading, List<IReadOnlyList<BlindLine>> Rows)>();
        foreach (var section in sections)
        {
            var number = groups.Count > 0 ? groups[^1].Rows.Count + 1 : 1;
            if (number > 1 && section.Heading == Numbered(groups[^1].Heading, number) && HaveSameHeadings(groups[^1].Rows[0], section.Lines))
            {
                groups[^1].Rows.Add(section.Lines);
            }
            else
            {
                groups.Add((WithoutFirst(section.Heading), [section.Lines]));
            }
        }
        return [.. groups.Select(group => new BlindGroup(group.Heading, group.Rows))];
    }

    private static string Numbered(string heading, int number) => string.Create(CultureInfo.InvariantCulture, $"{heading}（{number}）");

    private static string WithoutFirst(string heading) =>
        heading.EndsWith(Numbered("", 1), StringComparison.Ordinal) ? heading[..^Numbered("", 1).Length] : heading;

    private static bool HaveSameHeadings(IReadOnlyList<BlindLine> one, IReadOnlyList<BlindLine> other) =>
        one.Select(line => line.Heading).SequenceEqual(other.Select(line => line.Heading), StringComparer.Ordinal);
}

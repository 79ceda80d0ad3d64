using TitleReview.Core.Kernel;

namespace TitleReview.Core.Applications;

/// <summary>「本人身份词」: the words that give one applicant away.</summary>
/// <param name="name">The applicant's.</param>
/// <param name="units">The present unit and those of the work history; empty ones are not sought.</param>
/// <param name="numbers">Identity number and telephone; empty ones are not sought.</param>
public sealed class IdentityWords(PersonName name, IEnumerable<string> units, params IEnumerable<string> numbers)
{
    public PersonName Name { get; } = name;

    /// <summary>Each name once, with what is said of it where it is found: the unit as it was written, or the part of it.</summary>
    internal List<(string Shown, string Sought)> Units { get; } =
    [
        .. units.Distinct(StringComparer.Ordinal).SelectMany(UnitNames.Of, (unit, name) => (name == ComparableText.Of(unit) ? unit : name, name)).DistinctBy(pair => pair.name),
    ];

    internal List<string> Numbers { get; } = [.. numbers.Select(ComparableText.Of).Where(number => number.Length > 0)];

    /// <summary>Whether any of them stands in the text.</summary>
    internal bool OccurIn(SearchedText text)
    {
        var found = Name.OccursIn(text);
        foreach (var (_, sought) in Units)
        {
            found = found || text.Holds(sought);
        }

        foreach (var number in Numbers)
        {
            found = found || text.HoldsNumber(number);
        }

        return found;
    }
}

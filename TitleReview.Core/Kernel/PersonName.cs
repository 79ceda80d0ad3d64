namespace TitleReview.Core.Kernel;

/// <summary>「姓名」: compared without dots and blanks, printed with the one official middle dot.</summary>
/// <remarks>
/// Names of minorities carry a middle dot that people type in many code points, or leave out: 某某·某某, 某某•某某, 某某．某某.
/// Two names are equal when they are the same name so compared. Rules NM-01, MK-05.
/// </remarks>
public sealed class PersonName(string typed) : IEquatable<PersonName>
{
    /// <summary>The same for every form of one name, and for nothing but looking it up.</summary>
    public string Compared { get; } = ComparableText.Of(typed);

    /// <summary>As the person typed it.</summary>
    public string Typed { get; } = typed;

    /// <summary>As documents print it: U+00B7 for every dot, no blanks around it.</summary>
    public string Printed { get; } = string.Concat(typed.Trim().Select(character => ComparableText.IsDot(character) ? '\u00B7' : character))
        .Replace(" \u00B7", "\u00B7", StringComparison.Ordinal).Replace("\u00B7 ", "\u00B7", StringComparison.Ordinal);

    /// <summary>Whether a text names this person, however the name is spaced or dotted there.</summary>
    public bool OccursIn(string text) => OccursIn(new SearchedText(text));

    internal bool OccursIn(SearchedText text) => text.Holds(Compared);

    public bool Equals(PersonName? other) => other is not null && string.Equals(Compared, other.Compared, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as PersonName);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Compared);

    public override string ToString() => Printed;
}

namespace TitleReview.Core.Applications;

/// <summary>Where a value stands: section, row (0 for a section that is no list), field.</summary>
public readonly record struct FieldKey(string Section, int Row, string Field)
{
    // keys come from the catalogue, never from a stranger, and a form asks for hundreds of them in every check: two letters tell them apart well enough
    public override int GetHashCode() => HashCode.Combine(Row, Section.Length, Section.Length > 2 ? Section[2] : 0, Field.Length, Field.Length > 0 ? Field[0] : 0, Field.Length > 0 ? Field[^1] : 0);
}

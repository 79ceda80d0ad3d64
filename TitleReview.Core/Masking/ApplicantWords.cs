using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Masking;

/// <summary>「本人要找的词」: the words of one applicant that are sought on the pages: name, unit, and the units of the work history.</summary>
/// <remarks>Rule MK-05. A former unit tells as much as that of today; a unit written with a note (借调至…) is sought without it too.</remarks>
public static class ApplicantWords
{
    // a shorter word stands by chance on too many pages
    private const int ShortestName = 2;
    private const int ShortestUnit = 3;

    /// <returns>Each word once, the name first. Empty where name and units are too short to be sought.</returns>
    public static IReadOnlyList<IdentityWord> Of(PersonName name, string unit, ApplicationForm form)
    {
        var names = new[] { name.Printed }.Where(word => word.Length >= ShortestName);
        var units = form.Rows(SectionCatalogue.WorkHistory)
            .Select(row => form.Text(SectionCatalogue.WorkHistory, "unit", row))
            .Prepend(unit)
            .SelectMany(UnitNames.Of)
            .Where(word => word.Length >= ShortestUnit)
            .Distinct(StringComparer.Ordinal);
        return [.. names.Select(word => new IdentityWord(word, MaskKind.Name)), .. units.Select(word => new IdentityWord(word, MaskKind.Unit))];
    }
}

using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Publicity;

/// <summary>「公示对象」: what a public notice says of the applicant. There is no identity number in it: it is never kept with what is made public.</summary>
/// <param name="Level">高级, 中级 or 初级.</param>
/// <param name="Politics">政治面貌</param>
/// <param name="Title">现任专业技术职务任职资格, or 现任职称</param>
public sealed record AnnouncedPerson(string Name, string Series, string Specialty, string Level, string Sex, string Ethnicity, string Politics, string Title)
{
    internal IReadOnlyList<(string Place, string Value)> Places => [("name", Name), ("series", Series), ("specialty", Specialty), ("level", Level)];

    /// <param name="today">For the identity number, which says the sex.</param>
    public static AnnouncedPerson Of(ApplicationForm form, PersonName name, DateOnly today) => new(
        name.Printed,
        Without("系列", form.Series()),
        Without("专业", form.Specialty()),
        form.Level() is { } level ? LevelGrade.Of(level) : form.Text(SectionCatalogue.Target, "level"),
        Number(form, today) is { } number ? number.IsMale ? "男" : "女" : "",
        form.Text(SectionCatalogue.Basic, "ethnicity"),
        form.Text(SectionCatalogue.Basic, "politics"),
        form.Text(SectionCatalogue.Qualification, "title"));

    /// <summary>Rule PB-06: what of the number the printed sheet shows. Empty where the form holds no valid one.</summary>
    public static string PrintedNumber(ApplicationForm form, DateOnly today, bool isWhole) =>
        Number(form, today) is not { } number ? "" : isWhole ? number.Value : number.Shortened;

    private static IdCardNumber? Number(ApplicationForm form, DateOnly today) =>
        IdCardNumber.TryParse(form.Text(SectionCatalogue.Basic, "idNumber"), today, out var number, out _) ? number : null;

    // the template adds the word itself
    private static string Without(string ending, string name) => name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
}

using TitleReview.Core.Kernel;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.Applications;

/// <summary>「免除继续教育学习申请表」, filled in as far as the form knows; the reviewing office writes its opinion by hand.</summary>
/// <param name="TitleLines">The title, broken where the template breaks it.</param>
/// <param name="Cells">Label and content, in the order of the template; 审核意见 stays empty.</param>
/// <param name="Seal">What is printed under the empty opinion.</param>
/// <remarks>党校 2023 notice, annex 4; the prefecture's requirements, annex 5, prescribe the same form. Rules CE-08 to CE-10.</remarks>
public sealed record CourseExemptionSheet(IReadOnlyList<string> TitleLines, IReadOnlyList<(string Label, string Content)> Cells, string Seal, IReadOnlyList<string> Notes)
{
    private static readonly Template _template = EmbeddedTemplate.Read<Template>("template-003-a4.json");

    public string Title => string.Concat(TitleLines);

    private sealed record Template(IReadOnlyList<string> TitleLines, IReadOnlyList<string> Fields, string Seal, IReadOnlyList<string> Notes);

    /// <param name="unit">Full name of the present unit.</param>
    /// <param name="reason">免学理由, one of the kinds the notice knows.</param>
    /// <param name="years">免学年度; the template has no box of its own for them, so they stand in the reason.</param>
    public static CourseExemptionSheet Of(ApplicationForm form, PersonName name, string unit, string reason, IReadOnlyList<int> years, DateOnly today)
    {
        // not every notice asks for an order
        var last = form.Rows(SectionCatalogue.Education).OrderBy(row => EducationTerm.LevelOf(form.Text(SectionCatalogue.Education, "level", row))).LastOrDefault();
        var number = IdCardNumber.TryParse(form.Text(SectionCatalogue.Basic, "idNumber"), today, out var read, out _) ? read : null;
        string[] contents =
        [
            name.Printed,
            number is null ? "" : number.IsMale ? "男" : "女",
            number is null ? "" : ChineseDate.Of(YearMonth.Of(number.BirthDate)),
            number?.Value ?? "",
            form.Text(SectionCatalogue.Education, "level", last),
            form.Text(SectionCatalogue.Education, "degree", last),
            Graduation(form, last),
            unit,
            form.Month(SectionCatalogue.Basic, "workStart") is { } start ? ChineseDate.Of(YearMonth.Of(start)) : "",
            form.Text(SectionCatalogue.Qualification, "title"),
            TitleApplied(form),
            $"参加{reason}工作，申请免除{string.Join("、", years.Order())}年度继续教育学习。",
            "",
        ];
        return new CourseExemptionSheet(_template.TitleLines, [.. _template.Fields.Zip(contents)], _template.Seal, _template.Notes);
    }

    private static string Graduation(ApplicationForm form, int row) => form.Month(SectionCatalogue.Education, "graduated", row) is { } graduated
        ? $"{ChineseDate.Of(YearMonth.Of(graduated))}，{form.Text(SectionCatalogue.Education, "school", row)}，{form.Text(SectionCatalogue.Education, "major", row)}专业"
        : "";

    // the name of the level in the series, or series and level where the table of titles does not have it
    private static string TitleApplied(ApplicationForm form) => form.Level() is not { } level ? "" :
        TitleSeries.All.Where(series => series.Name == form.Series()).Select(series => series.Titles.GetValueOrDefault(level)).OfType<string>().ToList() is [var only]
            ? only
            : $"{form.Series()}系列{OfficialName.Of(level)}";
}

using System.Globalization;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Approvals;

/// <summary>「名册行」: template 6 filled in from an application. Sex and month of birth come from the identity number, never from a box.</summary>
public static class RosterRowOfForm
{
    /// <param name="today">For the identity number.</param>
    /// <exception cref="InvalidOperationException">The form has no valid identity number, which no submitted form lacks.</exception>
    public static RosterRow Of(string name, string unit, ApplicationForm form, DateOnly today)
    {
        if (!IdCardNumber.TryParse(form.Text(SectionCatalogue.Basic, "idNumber"), today, out var number, out var refusal))
        {
            throw new InvalidOperationException(refusal.Sentence);
        }
        var education = HighestEducation(form);
        return new RosterRow(
            new PersonName(name).Printed,
            form.Text(SectionCatalogue.Target, "level"),
            unit,
            number.IsMale ? "男" : "女",
            form.Text(SectionCatalogue.Basic, "ethnicity"),
            Month(number.BirthDate),
            number.Value,
            form.Text(SectionCatalogue.Education, "level", education),
            form.Text(SectionCatalogue.Education, "major", education),
            Month(form, SectionCatalogue.Basic, "workStart"),
            form.Text(SectionCatalogue.Basic, "profession"),
            form.Text(SectionCatalogue.Qualification, "years"),
            form.Text(SectionCatalogue.Qualification, "title"),
            Since(Month(form, SectionCatalogue.Qualification, "obtained"), Month(form, SectionCatalogue.Qualification, "appointed")));
    }

    /// <summary>The row of the highest level of education; of equal ones the last.</summary>
    private static int HighestEducation(ApplicationForm form)
    {
        var levels = SectionCatalogue.Find(SectionCatalogue.Education)!.Find("level")!.Choices!.ToList();
        return form.Rows(SectionCatalogue.Education)
            .OrderBy(row => levels.IndexOf(form.Text(SectionCatalogue.Education, "level", row)))
            .ThenBy(row => row)
            .LastOrDefault();
    }

    /// <summary>取得（聘任）时间: the second in brackets, where it says more than the first.</summary>
    private static string Since(string obtained, string appointed) =>
        appointed.Length == 0 || appointed == obtained || appointed == ApplicationForm.None ? obtained : $"{obtained}（{appointed}）";

    private static string Month(ApplicationForm form, string section, string field) =>
        form.Month(section, field) is { } month ? Month(month) : form.Text(section, field);

    private static string Month(DateOnly day) => day.ToString("yyyy.MM", CultureInfo.InvariantCulture);
}

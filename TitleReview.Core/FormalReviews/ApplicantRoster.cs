using System.Globalization;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;

namespace TitleReview.Core.FormalReviews;

/// <summary>「花名册人员」: one applicant, as far as the form itself does not say it.</summary>
/// <param name="Defends">是、否, or empty where it cannot be said.</param>
/// <param name="Remark">Empty for a case that the committee has received.</param>
public sealed record RosterPerson(string Name, string Unit, ApplicationForm Form, string Defends, int? Yuan, string Remark);

/// <summary>「申报人员花名册」 in the columns that the notice's policy names.</summary>
/// <remarks>Rule PM-02. The notice mentions its annex 5 and does not contain it: the columns are a proposal, and the identity number is shortened in them.</remarks>
public sealed record ApplicantRoster(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string Footer)
{
    /// <param name="of">The unit's name, or the notice's office for all units.</param>
    public static ApplicantRoster Of(string of, int year, IReadOnlyList<RosterPerson> people, PaperPolicy policy, DateOnly today) => new(
        $"{year}年度职称申报人员花名册",
        policy.RosterColumns.Value,
        [.. people.Index().Select(person => (IReadOnlyList<string>)[.. policy.RosterColumns.Value.Select(column => Cell(column, person.Index + 1, person.Item, today))])],
        $"填表单位（盖章）：{of}　　填表人：　　　　　　填表时间：{ChineseDate.Of(today)}　　共{people.Count}人");

    private static string Cell(string column, int number, RosterPerson person, DateOnly today) => column switch
    {
        "序号" => number.ToString(CultureInfo.InvariantCulture),
        "姓名" => new PersonName(person.Name).Printed,
        "性别" => IdNumber(person, today) is { } id ? (id.IsMale ? "男" : "女") : "",
        "族别" => person.Form.Text(SectionCatalogue.Basic, "ethnicity"),
        "出生年月" => IdNumber(person, today) is { } id ? id.BirthDate.ToString("yyyy.MM", CultureInfo.InvariantCulture) : "",
        "身份证号" or "身份证号码" => ShortenedNumber.Of(FieldKind.IdCard, person.Form.Text(SectionCatalogue.Basic, "idNumber")),
        "工作单位" => person.Unit,
        "学历" => Education(person.Form),
        "现专业技术职务" => person.Form.Text(SectionCatalogue.Qualification, "title"),
        "取得时间" => person.Form.Month(SectionCatalogue.Qualification, "obtained") is { } month ? month.ToString("yyyy.MM", CultureInfo.InvariantCulture) : person.Form.Text(SectionCatalogue.Qualification, "obtained"),
        "申报系列（专业）" => $"{person.Form.Series()}（{person.Form.Specialty()}）",
        "申报级别" => person.Form.Text(SectionCatalogue.Target, "level"),
        "是否答辩" => person.Defends,
        "缴费金额" => person.Yuan?.ToString(CultureInfo.InvariantCulture) ?? "",
        "备注" => person.Remark,
        _ when column.StartsWith("申报类别", StringComparison.Ordinal) => person.Form.Text(SectionCatalogue.Target, "kind"),
        // a column that only the unit can fill in
        _ => "",
    };

    private static IdCardNumber? IdNumber(RosterPerson person, DateOnly today) =>
        IdCardNumber.TryParse(person.Form.Text(SectionCatalogue.Basic, "idNumber"), today, out var number, out _) ? number : null;

    private static string Education(ApplicationForm form) => form.Rows(SectionCatalogue.Education)
        .OrderBy(row => EducationTerm.LevelOf(form.Text(SectionCatalogue.Education, "level", row)))
        .Select(row => form.Text(SectionCatalogue.Education, "level", row)).LastOrDefault() ?? "";
}

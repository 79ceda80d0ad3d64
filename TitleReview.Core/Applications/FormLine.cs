using TitleReview.Core.Kernel;

namespace TitleReview.Core.Applications;

/// <summary>「所见栏目」: one box of the form as unit and office are shown it.</summary>
/// <param name="Row">第1行; empty in a section that is no list.</param>
/// <param name="Box">Where it is stored; null where there is nothing but the section.</param>
public sealed record FormLine(string Row, string Title, string Value, FieldKey? Box = null)
{
    /// <param name="today">Tells a possible identity number from an impossible one.</param>
    public static IReadOnlyList<FormLine> Of(FormSection section, ApplicationForm form, DateOnly today)
    {
        var rows = section.IsList ? form.Rows(section.Key) : [0];
        return rows.Count == 0
            ? [new FormLine("", section.Title, form.Text(section.Key, ApplicationForm.NoneField))]
            :
            [
                .. rows.SelectMany((row, index) => section.Fields.Where(field => form.Asks(section.Key, field, row)).Select(field => new FormLine(
                    section.IsList ? $"第{index + 1}行" : "", field.Title, Shown(field, form.Text(section.Key, field.Key, row), today), new FieldKey(section.Key, row, field.Key)))),
            ];
    }

    // the officers of the unit and the office check the number against the scan beside it; elsewhere it is shortened too
    private static string Shown(FormField field, string value, DateOnly today) =>
        field.Kind == FieldKind.IdCard && IdCardNumber.TryParse(value, today, out var number, out _)
            ? $"{number.Shortened}（地址码：{number.Region.FullName}）"
            : ShortenedNumber.Of(field.Kind, value);
}

namespace TitleReview.Core.Applications;

/// <summary>「申报表」: the values of one application, as typed.</summary>
/// <param name="Values">Empty fields may be absent.</param>
/// <param name="RowsOf">The standing rows of each list section, in order.</param>
public sealed record ApplicationForm(
    IReadOnlyDictionary<FieldKey, string> Values,
    IReadOnlyDictionary<string, IReadOnlyList<int>> RowsOf)
{
    /// <summary>The field that holds 「无」 for a list section without rows (BL-03).</summary>
    public const string NoneField = "none";

    public const string None = "无";

    public string Text(string section, string field, int row = 0) => Text(new FieldKey(section, row, field));

    public string Text(FieldKey box) => Values.GetValueOrDefault(box, "").Trim();

    public int? Number(string section, string field, int row = 0) =>
        int.TryParse(Text(section, field, row), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The first day of a month typed as yyyy-MM.</summary>
    public DateOnly? Month(string section, string field, int row = 0) =>
        WrittenMonth.FirstDay(Text(section, field, row));

    /// <summary>A day typed as yyyy-MM-dd.</summary>
    public DateOnly? Day(string section, string field, int row = 0) => WrittenDay.Of(Text(section, field, row));

    /// <summary>Whether a box is asked for, as the row is filled in.</summary>
    public bool Asks(string section, FormField field, int row = 0) => field.When is not { } when || when.IsMet(Text(section, when.Field, row));

    public IReadOnlyList<int> Rows(string section) => RowsOf.GetValueOrDefault(section, []);

    /// <summary>The form as it would be with more rows in a list section.</summary>
    public ApplicationForm WithRows(string section, IEnumerable<IReadOnlyList<(string Field, string Value)>> added)
    {
        var (rows, values) = (Rows(section).ToList(), new Dictionary<FieldKey, string>(Values));
        var next = rows.Count == 0 ? 1 : rows.Max() + 1;
        foreach (var row in added)
        {
            foreach (var (field, value) in row)
            {
                values[new FieldKey(section, next, field)] = value;
            }

            rows.Add(next++);
        }

        return new ApplicationForm(values, new Dictionary<string, IReadOnlyList<int>>(RowsOf, StringComparer.Ordinal) { [section] = rows });
    }

    public ApplicationForm WithRow(string section, params IReadOnlyList<(string Field, string Value)> values) => WithRows(section, [values]);

    /// <summary>The form as it would be with another value in one box.</summary>
    public ApplicationForm With(FieldKey key, string value) => this with { Values = new Dictionary<FieldKey, string>(Values) { [key] = value } };

    public bool DeclaresNone(string section) => Text(section, NoneField) == None;
}

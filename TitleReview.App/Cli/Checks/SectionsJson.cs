using System.Text.Json;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Policies;

namespace TitleReview.App.Cli.Checks;

/// <summary>The sections of a facts file as an application form: an object of boxes, a list of such objects, or 「无」.</summary>
internal static class SectionsJson
{
    /// <exception cref="FormatException">A section or a box that the notice does not have, or a value that is no text.</exception>
    public static ApplicationForm Read(IReadOnlyDictionary<string, JsonElement> sections, Policy policy)
    {
        var known = SubmissionCheck.SectionsOf(policy).ToDictionary(section => section.Key, StringComparer.Ordinal);
        var values = new Dictionary<FieldKey, string>();
        var rows = new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal);
        foreach (var (key, json) in sections)
        {
            var section = known.GetValueOrDefault(key)
                ?? throw new FormatException($"这份通知没有“{key}”栏目，可以写：{string.Join("、", known.Keys)}。");
            if (json.ValueKind == JsonValueKind.String)
            {
                values[new FieldKey(key, 0, ApplicationForm.NoneField)] = json.GetString()!;
            }
            else if (section.IsList && json.ValueKind == JsonValueKind.Array)
            {
                rows[key] = [.. Enumerable.Range(1, json.GetArrayLength())];
                foreach (var (row, index) in json.EnumerateArray().Select((row, index) => (row, index)))
                {
                    ReadBoxes(section, index + 1, row, values);
                }
            }
            else
            {
                ReadBoxes(section, 0, json, values);
            }
        }

        return new ApplicationForm(values, rows);
    }

    private static void ReadBoxes(FormSection section, int row, JsonElement json, Dictionary<FieldKey, string> values)
    {
        if (json.ValueKind != JsonValueKind.Object || (section.IsList && row == 0))
        {
            throw new FormatException($"“{section.Key}”（{section.Title}）应写成{(section.IsList ? "数组，每行一个对象，或者“无”" : "一个对象")}。");
        }

        foreach (var box in json.EnumerateObject())
        {
            if (section.Find(box.Name) is null)
            {
                throw new FormatException($"“{section.Key}”（{section.Title}）没有“{box.Name}”这一栏，可以写：{string.Join("、", section.Fields.Select(field => field.Key))}。");
            }

            values[new FieldKey(section.Key, row, box.Name)] = box.Value.ValueKind switch
            {
                JsonValueKind.String => box.Value.GetString()!,
                JsonValueKind.Number => box.Value.GetRawText(),
                _ => throw new FormatException($"“{section.Key}.{box.Name}”的值应是文字或整数。"),
            };
        }
    }
}

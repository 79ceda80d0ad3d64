using System.Globalization;
using System.Text.RegularExpressions;
using TitleReview.App.Documents.Excel;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Committees;

/// <summary>「专业目录导入」: what a list will do to the directory of one version. The list is the whole directory: what it does not name is taken out.</summary>
internal static partial class SpecialtyImport
{
    private const string Code = "专业代码";
    private const int MostLetters = 100;

    public static IReadOnlyList<string> Columns { get; } = [.. DirectorySheet.OfficialColumns, Code];

    /// <param name="Position">From 1, as the file has it.</param>
    internal sealed record Wanted(int Position, string Series, string First, string Second, string Code)
    {
        public (string, string, string) Key => (Series, First, Second);
    }

    /// <param name="series">Of the committee: it registers no other.</param>
    /// <returns>The plan, and the directory as it is to be.</returns>
    public static (ImportPlan Plan, IReadOnlyList<Wanted> Wanted) Plan(byte[] file, string series, IReadOnlyList<Specialty> known)
    {
        var (table, refusal) = ImportTable.Read(file, Columns);
        if (table is null)
        {
            return (ImportPlan.Refused(refusal!), []);
        }
        var (lines, wanted, there) = (new List<ImportLine>(), new Dictionary<(string, string, string), Wanted>(), known.ToDictionary(one => (one.Series, one.First, one.Second)));
        var (above, first) = ("", "");
        foreach (var line in table.Lines)
        {
            // annex 2 writes a series and a first level once, and leaves the cells beneath empty
            above = Or(table[line, Columns[0]], above);
            first = Or(table[line, Columns[1]], table[line, Columns[0]].Length > 0 ? "" : first);
            var one = new Wanted(wanted.Count + 1, above, first, Numbering().Replace(table[line, Columns[2]], ""), table[line, Code]);
            var what = $"{one.Series}／{one.First}／{one.Second}";
            lines.Add(WhyNot(one, series) is { } sentence ? new(line.Number, what, ImportChange.Refused, sentence)
                : !wanted.TryAdd(one.Key, one) ? new(line.Number, what, ImportChange.Refused, "表格中这个专业出现了不止一次，请只保留一行。")
                : Compare(line.Number, what, one, there.GetValueOrDefault(one.Key)));
        }
        lines.AddRange(known.Where(one => !wanted.ContainsKey((one.Series, one.First, one.Second)))
            .Select(one => new ImportLine(0, $"{one.Series}／{one.First}／{one.Second}", ImportChange.Changed, "表格中没有这个专业，将从目录中删除。")));
        return (new ImportPlan(Verdict.Allowed, lines), [.. wanted.Values]);
    }

    private static string? WhyNot(Wanted one, string series) =>
        one.Series.Length == 0 || one.First.Length == 0 || one.Second.Length == 0 ? "系列（专业）、一级目录和二级目录都要填写。"
        : one.Series != series ? $"该评审委员会登记的系列是“{series}”，不能登记“{one.Series}”的专业。"
        : new[] { one.First, one.Second, one.Code }.Any(text => text.Length > MostLetters) ? $"一级目录、二级目录和专业代码各不超过{MostLetters}字。"
        : null;

    private static ImportLine Compare(int number, string what, Wanted one, Specialty? known) =>
        known is null ? new(number, what, ImportChange.New, "新增到目录。")
        : known.Code == one.Code && known.Position == one.Position ? new(number, what, ImportChange.Same, "与系统中的一致。")
        : new(number, what, ImportChange.Changed, string.Join("，", new[]
        {
            known.Code == one.Code ? null : $"专业代码由“{Named(known.Code)}”改为“{Named(one.Code)}”",
            known.Position == one.Position ? null : string.Create(CultureInfo.InvariantCulture, $"次序由第{known.Position}改为第{one.Position}"),
        }.OfType<string>()) + "。");

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    private static string Named(string code) => code.Length > 0 ? code : "无";

    // 1. 城市规划: numbered on the printed sheet, and nothing of the name; 3D打印 keeps its figure
    [GeneratedRegex(@"^[0-9]{1,3}[.．、]\s*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbering();
}

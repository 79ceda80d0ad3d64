using TitleReview.App.Data.Rows;
using TitleReview.App.Documents.Excel;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

/// <summary>「单位导入」: what a list of organisations will do to the tree. Known organisations are found by their full name.</summary>
internal sealed class OrganisationImport
{
    private readonly ImportTable _table;
    private readonly Dictionary<string, Organisation> _known;
    private readonly Dictionary<string, Wanted> _wanted = new(StringComparer.Ordinal);

    private OrganisationImport(ImportTable table, IEnumerable<Organisation> known) =>
        (_table, _known) = (table, known.ToDictionary(one => one.Name, StringComparer.Ordinal));

    public static IReadOnlyList<string> Columns { get; } = ["上级单位", "名称", "类别", "性质", "行政区划代码"];

    /// <summary>One line that says what is to be.</summary>
    /// <param name="Parent">Its full name; empty: none.</param>
    internal sealed record Wanted(string Parent, string Name, OrganisationKind Kind, OrganisationNature Nature, string? Division);

    /// <returns>The plan, and what its new and changed lines want, in the order of the file.</returns>
    public static (ImportPlan Plan, IReadOnlyList<Wanted> Wanted) Plan(byte[] file, IReadOnlyList<Organisation> known)
    {
        var (table, refusal) = ImportTable.Read(file, Columns);
        if (table is null)
        {
            return (ImportPlan.Refused(refusal!), []);
        }
        var import = new OrganisationImport(table, known);
        var read = table.Lines.Select(line => (line, import.Read(line))).ToList();
        var names = known.ToDictionary(one => one.Id, one => one.Name);
        var lines = read.Select(pair => import.Judge(pair.line, pair.Item2.Sentence, names)).ToList();
        return (new ImportPlan(Verdict.Allowed, lines), [.. lines.Where(line => line.Change is ImportChange.New or ImportChange.Changed).Select(line => import._wanted[line.What])]);
    }

    private (Wanted? Wanted, string Sentence) Read(TableLine line)
    {
        var name = _table[line, "名称"];
        var kind = KindOf(_table[line, "类别"]);
        var nature = NatureOf(_table[line, "性质"]);
        if (kind is null || nature is null)
        {
            return (null, kind is null
                ? $"没有“{_table[line, "类别"]}”这个类别，请填：{string.Join("、", Enum.GetValues<OrganisationKind>().Select(one => Short(one)))}。"
                : $"没有“{_table[line, "性质"]}”这个性质，请填：{string.Join("、", Enum.GetValues<OrganisationNature>().Select(one => one.Title()))}。");
        }
        var wanted = new Wanted(_table[line, "上级单位"], name, kind.Value, nature.Value, OrganisationRules.Code(_table[line, "行政区划代码"]));
        var refusals = Verdict.Of(OrganisationRules.WhyNot(name, wanted.Kind, wanted.Nature, wanted.Division)).Refusals;
        return refusals.Count > 0 ? (null, string.Concat(refusals))
            : !_wanted.TryAdd(name, wanted) ? (null, $"表格中“{name}”出现了不止一次，请只保留一行。")
            : (wanted, "");
    }

    private ImportLine Judge(TableLine line, string refused, Dictionary<OrganisationId, string> names)
    {
        var name = _table[line, "名称"];
        if (refused.Length > 0)
        {
            return new(line.Number, name, ImportChange.Refused, refused);
        }
        var wanted = _wanted[name];
        if (wanted.Parent.Length > 0 && !_known.ContainsKey(wanted.Parent) && !_wanted.ContainsKey(wanted.Parent))
        {
            return new(line.Number, name, ImportChange.Refused, $"没有找到上级单位“{wanted.Parent}”，请先登记，或在表格中加上该单位。");
        }
        if (IsInARing(wanted, names))
        {
            return new(line.Number, name, ImportChange.Refused, new OrganisationWouldBeItsOwnParent(name).Sentence);
        }
        return _known.GetValueOrDefault(name) is { } one ? Compare(line, one, wanted, names) : new(line.Number, name, ImportChange.New, $"新登记{(wanted.Parent.Length > 0 ? $"，上级单位为“{wanted.Parent}”" : "为顶级单位")}。");
    }

    private static ImportLine Compare(TableLine line, Organisation one, Wanted wanted, Dictionary<OrganisationId, string> names)
    {
        var parent = one.Parent is { } id ? names[id] : "";
        string?[] changes =
        [
            parent == wanted.Parent ? null : $"上级单位由“{Or(parent)}”改为“{Or(wanted.Parent)}”",
            one.Kind == wanted.Kind ? null : $"类别由“{Short(one.Kind)}”改为“{Short(wanted.Kind)}”",
            one.Nature == wanted.Nature ? null : $"性质由“{one.Nature.Title()}”改为“{wanted.Nature.Title()}”",
            one.Division == wanted.Division ? null : $"行政区划代码由“{Or(one.Division)}”改为“{Or(wanted.Division)}”",
        ];
        var said = string.Join("，", changes.OfType<string>());
        return said.Length == 0
            ? new(line.Number, one.Name, ImportChange.Same, "与系统中的一致。")
            : new(line.Number, one.Name, ImportChange.Changed, $"{said}。");
    }

    private bool IsInARing(Wanted wanted, Dictionary<OrganisationId, string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { wanted.Name };
        for (var at = wanted.Parent; at.Length > 0; at = Above(at))
        {
            if (!seen.Add(at))
            {
                return at == wanted.Name;
            }
        }
        return false;

        string Above(string name) => _wanted.TryGetValue(name, out var other) ? other.Parent
            : _known.GetValueOrDefault(name)?.Parent is { } id ? names[id] : "";
    }

    private static string Or(string? text) => string.IsNullOrEmpty(text) ? "无" : text;

    private static OrganisationKind? KindOf(string word) =>
        Enum.GetValues<OrganisationKind>().Where(kind => word == kind.Title() || word == Short(kind)).Select(kind => (OrganisationKind?)kind).FirstOrDefault();

    private static OrganisationNature? NatureOf(string word) =>
        Enum.GetValues<OrganisationNature>().Where(nature => word == nature.Title()).Select(nature => (OrganisationNature?)nature).FirstOrDefault();

    // what stands in brackets explains, and nobody types it into a list
    private static string Short(OrganisationKind kind) => kind == OrganisationKind.Unit ? "用人单位" : kind.Title();
}

using TitleReview.App.Data;
using TitleReview.App.Documents.Excel;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Experts;

/// <summary>「专家导入」: what a list will do to a pool, row by row. A known expert is found by his number, of either generation.</summary>
internal sealed class ExpertImport
{
    private readonly Dictionary<string, (PoolExpert Expert, ExpertForm Form)> _known;
    private readonly ILookup<(string Name, DateOnly Born), string> _namesakes;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, DateOnly Born, string Unit), int> _people = [];
    private readonly ExpertStore _store;
    private readonly DateOnly _today;

    private ExpertImport(IReadOnlyCollection<PoolExpert> known, ExpertStore store, DateOnly today)
    {
        (_store, _today) = (store, today);
        _known = known.ToDictionary(expert => expert.IdNumberName, expert => (expert, ExpertWriting.FormOf(expert, store.Open(expert))), StringComparer.Ordinal);
        _namesakes = known.ToLookup(expert => (expert.ComparedName, expert.Born), expert => expert.IdNumberName);
    }

    /// <param name="Expert">Null: a new one.</param>
    internal sealed record Wanted(ExpertForm Form, IdCardNumber Number, PoolExpert? Expert);

    /// <param name="known">All experts of the pool, in whatever state; tracked where they are to be changed.</param>
    /// <returns>The plan, and what its new and changed rows want.</returns>
    public static (ImportPlan Plan, IReadOnlyList<Wanted> Wanted) Plan(byte[] file, IReadOnlyCollection<PoolExpert> known, ExpertStore store, DateOnly today)
    {
        var (table, refusal) = ImportTable.Read(file, ExpertColumns.Names);
        if (table is null)
        {
            return (ImportPlan.Refused(refusal!), []);
        }
        var import = new ExpertImport(known, store, today);
        var wanted = new List<Wanted>();
        var lines = new List<ImportLine>();
        foreach (var line in table.Lines)
        {
            var (row, want) = import.Judge(line.Number, column => table[line, column]);
            lines.Add(row);
            if (want is not null && row.Change is ImportChange.New or ImportChange.Changed)
            {
                wanted.Add(want!);
            }
        }
        return (new ImportPlan(Verdict.Allowed, lines), wanted);
    }

    private (ImportLine Line, Wanted? Wanted) Judge(int row, Func<string, string> cell)
    {
        var (form, unreadable) = ExpertColumns.Read(cell);
        var refusals = form is null ? [unreadable!] : form.WhyNot(PoolPolicies.Experts.DirectEntryHonours.Value, _today).ToList();
        if (refusals.Count > 0)
        {
            return (new(row, cell("姓名"), ImportChange.Refused, string.Concat(refusals.Select(refusal => refusal.Sentence))), null);
        }
        var number = ExpertWriting.NumberOf(form!, _today);
        var key = _store.NameOf(number);
        if (WhyDouble(form!, number, key, row) is { } twice)
        {
            return (new(row, form!.Name, ImportChange.Refused, twice), null);
        }
        var old = form!.IdNumber.Length < number.Value.Length ? "15位身份证号已换算为18位，请对照身份证核对。" : "";
        if (!_known.TryGetValue(key, out var known))
        {
            return (new(row, form.Name, ImportChange.New, $"新登记，待职称评价中心确定。{old}"), new(form, number, null));
        }
        var retired = form.IsRetired && !known.Form.IsRetired && known.Expert.State == ExpertState.InPool ? "退休的专家，请另在其页面报告变动。" : "";
        var isOut = known.Expert.State is ExpertState.NotAdmitted or ExpertState.Removed ? $"目前为“{OfficialName.Of(known.Expert.State)}”，导入不改变状态。" : "";
        var changes = Changes(known.Form, form with { IdNumber = known.Form.IdNumber }).ToList();
        return changes.Count == 0
            ? (new(row, form.Name, ImportChange.Same, $"与专家库中的一致。{isOut}"), null)
            : (new(row, form.Name, ImportChange.Changed, $"{string.Join("，", changes)}。{old}{retired}{isOut}"), new(form, number, known.Expert));
    }

    /// <summary>The same number twice, the number of somebody else, or the same person under two numbers.</summary>
    private string? WhyDouble(ExpertForm form, IdCardNumber number, string key, int row)
    {
        if (!_rows.TryAdd(key, row))
        {
            return $"与第{_rows[key]}行的身份证号相同，请只保留一行。";
        }
        var name = new PersonName(form.Name);
        if (_known.TryGetValue(key, out var known))
        {
            return name.Compared == known.Expert.ComparedName ? null : $"这个身份证号在专家库中是“{known.Expert.Name}”，姓名不同，请核对姓名和身份证号。";
        }
        var person = (name.Compared, number.BirthDate, new PersonName(form.UnitName).Compared);
        return !_people.TryAdd(person, row) ? $"与第{_people[person]}行的姓名、出生日期、单位相同而身份证号不同，请核对是否同一人。"
            : _namesakes.Contains((name.Compared, number.BirthDate)) ? "专家库中有姓名、出生日期相同而身份证号不同的专家，请核对是否同一人；确为两人的，请在“推荐专家”页面单独登记。"
            : null;
    }

    private static IEnumerable<string> Changes(ExpertForm old, ExpertForm now)
    {
        (string Column, string Old, string Now)[] boxes =
        [
            ("姓名", old.Name, now.Name), ("族别", old.Ethnicity, now.Ethnicity), ("工作单位", old.UnitName, now.UnitName), ("行政职务", old.UnitPost, now.UnitPost), ("专业系列", old.Series, now.Series),
            ("专业", old.Specialty, now.Specialty), ("现专业岗位", old.Post, now.Post), ("现专业职称", old.Title, now.Title), ("职称层级", Word(old.Level), Word(now.Level)),
            ("取得职称时间", $"{old.TitleSince:yyyy-MM-dd}", $"{now.TitleSince:yyyy-MM-dd}"), ("是否行政机关领导", Word(old.IsLeader), Word(now.IsLeader)), ("是否退休", Word(old.IsRetired), Word(now.IsRetired)),
            ("是否主系列", Word(old.IsMainSeries), Word(now.IsMainSeries)), ("荣誉称号", old.Honour, now.Honour), ("破例理由", old.OverrideReason, now.OverrideReason), ("备注", old.Remark, now.Remark),
        ];
        foreach (var (column, was, becomes) in boxes.Where(box => box.Old != box.Now))
        {
            yield return $"{column}由“{Or(was)}”改为“{Or(becomes)}”";
        }
        // a telephone is nobody's business in a report
        if (old.Phone != now.Phone)
        {
            yield return "电话有变化";
        }
    }

    private static string Word(TitleLevel? level) => level is { } one ? OfficialName.Of(one) : "";

    private static string Word(bool answer) => answer ? "是" : "否";

    private static string Or(string text) => text.Length == 0 ? "无" : text;
}

using System.Globalization;
using System.Text.Json.Serialization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>「泄露检查报告」: every page of an application that experts see, read again.</summary>
/// <param name="Application">「申报编号」.</param>
/// <param name="At">When the reading ended, UTC.</param>
/// <param name="Sealed">The sealed submission as a whole; not done while there is none.</param>
public sealed record LeakReport(string Application, DateTime At, LeakCheck Sealed, IReadOnlyList<LeakRow> Rows)
{
    public const string Title = "泄露检查报告";

    private const string Nothing = "—";

    public static IReadOnlyList<string> Columns { get; } = ["页号", "栏目", "材料种类", "文件", "附带信息", "遮盖", "文字", "发现"];

    /// <summary>Pages with a finding; the sealed submission counts as one.</summary>
    [JsonIgnore]
    public int Findings => Rows.Count(row => row.HasFinding) + (Sealed.IsFinding ? 1 : 0);

    /// <summary>Pages that show what the notice does not ask to be covered, and nothing else: for somebody to know of, no finding.</summary>
    [JsonIgnore]
    public int Reminders => Rows.Count(row => row is { IsToldOf: true, HasFinding: false });

    [JsonIgnore]
    public string Summary =>
        $"申报{Application}，{ChineseDate.Of(BeijingTime.FromUtc(At))}检查：共{Rows.Count}页，{(Findings == 0 ? "没有发现问题" : $"发现{Findings}处问题")}{(Reminders == 0 ? "" : $"，另有{Reminders}页有提醒")}。";

    /// <summary>The table without its head, as many cells to a line as there are <see cref="Columns"/>.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Lines() =>
    [
        .. Sealed.Outcome == Outcome.NotApplicable ? Array.Empty<string[]>() : [["全部", "盲评件", Nothing, Sealed.Word, Nothing, Nothing, Nothing, Sealed.Sentence is { Length: > 0 } said ? said : "与申报记录一致。"]],
        .. Rows.Select(row => (string[])[row.Number.ToString(CultureInfo.InvariantCulture), row.Section, row.Kind, .. row.Checks.Select(check => check.Word), row.Sentence]),
    ];

    public PrintedSheet Print() => new(
        Title,
        Columns,
        [new("", Lines())],
        [
            Summary,
            "文件：文件库中的遮盖件与申报的记录、已密封的盲评件一致。附带信息：除图像和方向以外没有别的内容。遮盖：各遮盖框内是纯色，无需遮盖的页也已重新写成。文字：识别遮盖件，读不出本人姓名、单位、身份证号和手机号码。",
            "评审通知要求遮盖的内容还看得到的，为“不符合”；通知没有要求遮盖、由申报人自愿遮盖的，只作“提醒”，不算问题。",
            "文字识别不能读出所有字迹，没有发现问题不能代替人工查看。检查没有打开原件。",
        ]);
}

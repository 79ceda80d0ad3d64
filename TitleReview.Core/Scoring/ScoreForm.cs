using TitleReview.Core.Kernel;

namespace TitleReview.Core.Scoring;

/// <summary>「打分栏」: what an expert fills in for one submission: the items of the sealed table, or one score where there is none.</summary>
public sealed record ScoreForm
{
    /// <summary>The box of the comment; the boxes of the items bear their numbers.</summary>
    public const int Comment = 0;

    /// <summary>The box of the score where there is no table.</summary>
    public const int WholeScore = 1;

    private readonly ScoreTable? _table;

    private ScoreForm(BlindSubmission submission)
    {
        (_table, Maximum) = (submission.Table, submission.MaximumPoints);
        Items = _table?.Items ?? [new ScoreItem(WholeScore, "分数", ScoreItemKind.Basic, Maximum.Value * Points.PerPoint, [], "")];
    }

    public IReadOnlyList<ScoreItem> Items { get; }

    public Cited<int> Maximum { get; }

    public bool HasTable => _table is not null;

    public static ScoreForm Of(BlindSubmission submission) => new(submission);

    public Citation SourceOf(ScoreItem item) => _table?.SourceOf(item) ?? Maximum.Source;

    /// <param name="box">Number of an item, or the comment's.</param>
    /// <param name="text">As typed; empty: cleared.</param>
    public Verdict WhyNotKeep(int box, string text)
    {
        if (box == Comment)
        {
            return Verdict.Of(text.Length > ScoreSheet.LongestComment ? new CommentTooLong(ScoreSheet.LongestComment) : null);
        }
        var item = Items.FirstOrDefault(one => one.Number == box);
        var isRight = text.Trim().Length == 0 || (item is not null && Points.TryParse(text) is { } points && points <= item.Cap);
        return Verdict.Of(
            item is null ? new ItemNotFound()
            : isRight ? null
            : HasTable ? new ItemOutOfRange(item.Title, Points.Written(item.Cap), SourceOf(item))
            : new ScoreOutOfRange(Maximum.Value, Maximum.Source));
    }

    /// <summary>「总分」 in hundredths: basic items and bonus items, each sum up to its own limit. Null while nothing was given.</summary>
    /// <param name="given">Points by item.</param>
    public int? Total(IReadOnlyDictionary<int, int> given) =>
        given.Count == 0 ? null : Math.Min(Basic(given) + Bonus(given), Maximum.Value * Points.PerPoint);

    /// <summary>How the total came about; empty where there is no table.</summary>
    public string Sum(IReadOnlyDictionary<int, int> given)
    {
        if (_table is null || Total(given) is not { } total)
        {
            return "";
        }
        var (basic, bonus) = (Basic(given), Bonus(given));
        var typed = Of(given, ScoreItemKind.Bonus);
        var reduced = typed > bonus ? $"（所给{Points.Written(typed)}，加分合计上限{_table.BonusMaximum}）" : "";
        var capped = basic + bonus > total ? $"，超过总分上限，按{Points.Written(total)}计" : "";
        return $"基本项{Points.Written(basic)}＋加分项{Points.Written(bonus)}{reduced}＝{Points.Written(basic + bonus)}{capped}";
    }

    /// <param name="given">Points by item.</param>
    /// <param name="kinds">Headings of the sealed pages.</param>
    public Verdict WhyNotSign(bool isSigned, IReadOnlyDictionary<int, int> given, IReadOnlyCollection<string> kinds)
    {
        if (isSigned || !HasTable)
        {
            return ScoreSheet.WhyNotSign(isSigned, Total(given));
        }
        var open = Items.Where(item => item.Kind == ScoreItemKind.Basic && !given.ContainsKey(item.Number)).Select(item => $"“{item.Title}”").ToList();
        return Verdict.Of(
        [
            open.Count > 0 ? new SheetNeedsItems(string.Join('、', open)) : null,
            .. Items.Where(item => given.GetValueOrDefault(item.Number) > 0 && LacksEvidence(item, kinds)).Select(item => new ItemNeedsEvidence(item.Title, string.Join("、", item.Evidence), SourceOf(item))),
        ]);
    }

    public static bool LacksEvidence(ScoreItem item, IReadOnlyCollection<string> kinds) => item.Evidence.Count > 0 && !item.Evidence.Any(kinds.Contains);

    private int Basic(IReadOnlyDictionary<int, int> given) => Of(given, ScoreItemKind.Basic);

    private int Bonus(IReadOnlyDictionary<int, int> given) =>
        _table is { BonusMaximum: > 0 and var most } ? Math.Min(Of(given, ScoreItemKind.Bonus), most * Points.PerPoint) : Of(given, ScoreItemKind.Bonus);

    private int Of(IReadOnlyDictionary<int, int> given, ScoreItemKind kind) => Items.Where(item => item.Kind == kind).Sum(item => given.GetValueOrDefault(item.Number));
}

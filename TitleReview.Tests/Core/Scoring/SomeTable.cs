using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;

namespace TitleReview.Tests.Core.Scoring;

/// <summary>An invented table: two basic items of 60 and 30 points, a bonus for papers of 15, all bonus up to 10, 100 together.</summary>
internal static class SomeTable
{
    public static ScoreItem Teaching { get; } = new(1, "教学实绩", ScoreItemKind.Basic, 6000, [], "按近三年学时赋分");

    public static ScoreItem Awards { get; } = new(2, "教学获奖", ScoreItemKind.Basic, 3000, ["获奖证书", "表彰文件"], "");

    public static ScoreItem Papers { get; } = new(3, "论文著作", ScoreItemKind.Bonus, 1500, ["论文正文"], "核心期刊每篇5分");

    public static ScoreTable Table { get; } = new("2023年党校教师赋分表", 95, 10, [Teaching, Awards, Papers]);

    /// <summary>Of one item, so that a score is one figure.</summary>
    public static ScoreTable OfOne { get; } = new("2023年党校教师赋分表", 100, 0, [Teaching with { Cap = 10_000 }]);

    public static ScoreForm Form { get; } = ScoreForm.Of(new BlindSubmission("党校教师", "副高级", Table.CitedMaximum, [], [], Table, Table.Hash()));

    public static Citation Source(ScoreItem item) => Table.SourceOf(item);
}

using System.Globalization;
using TitleReview.App.Documents.Rosters;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;

namespace TitleReview.App.Features.Filing;

/// <summary>「赋分表」 as it is filed: the table as it was made final.</summary>
internal static class FiledScoreTable
{
    private static readonly double[] _widths = [6, 26, 10, 10, 30, 44];

    public static RosterSheet Of(ScoreTable table) => new(
        "赋分表", table.Title, ["序号", "赋分项", "类别", "最高分", "佐证材料", "赋分标准"], _widths,
        [.. table.Items.Select(item => (IReadOnlyList<string>)
        [
            item.Number.ToString(CultureInfo.InvariantCulture), item.Title, OfficialName.Of(item.Kind), Say.Points(item.Cap),
            item.Evidence.Count > 0 ? string.Join('、', item.Evidence) : "无", item.Standard.Length > 0 ? item.Standard : "无",
        ])],
        $"总分上限{table.Maximum}分{(table.BonusMaximum > 0 ? $"，加分合计不超过{table.BonusMaximum}分" : "")}。赋分表指纹（SHA-256）：{table.Hash()}");
}

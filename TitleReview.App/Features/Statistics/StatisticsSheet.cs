using System.Globalization;
using TitleReview.App.Documents.Rosters;
using TitleReview.Core.Filing;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Statistics;

/// <summary>All tables below each other, for Excel.</summary>
internal static class StatisticsSheet
{
    private static readonly double[] _widths = [16, 40, 10, 10, 18, 10, 10, 10, 18, 18];

    public static string Remark { get; } = $"不足{GetStatistics.Least}件的数字不显示，可以由其他数字推算的一并不显示。";

    public static string Title(GetStatistics.View view) => $"{(!view.IsRegion ? "" : view.MayChoose ? "全区其他办公室" : "全区")}{(view.Year is { } year ? $"{year}年度" : "")}职称评审统计";

    public static RosterSheet Of(GetStatistics.View view) => new(
        "统计", Title(view), ["统计", "分类", "通过", "未通过", "不予受理或退出", "办理中", "合计", "通过率", "中位数（小时）", "最长（小时）"], _widths,
        [
            .. view.Tables.Where(table => table.HasRate).SelectMany(table => table.Rows.Select(row => (IReadOnlyList<string>)[table.Title, row.Name, .. row.Cells(hasRate: true), "", ""])),
            .. view.Tables.Where(table => !table.HasRate).SelectMany(table => table.Rows.Select(row => (IReadOnlyList<string>)[table.Title, row.Name, "", "", "", "", .. row.Cells(hasRate: false), "", "", ""])),
            .. view.Times.Select(time => (IReadOnlyList<string>)["环节用时", time.Stage.Title(), "", "", "", "", Text(time.Times), "", Text(time.Median), Text(time.Longest)]),
        ],
        view.IsRegion ? Remark : "");

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? StatisticsTable.Hidden;
}

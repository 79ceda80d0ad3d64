using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Notices;

/// <summary>One window of a notice, and how it stands by the clock.</summary>
public sealed record NoticeWindow(string Title, string Days, string State, Citation Source)
{
    /// <summary>Those that the notice sets, in the order they come.</summary>
    public static IReadOnlyList<NoticeWindow> Of(WindowsPolicy windows, DateTime utc) =>
    [
        .. Row("网上申报", windows.Apply.Value, windows.Apply.Source, utc),
        .. Row("缴费", windows.Pay.Value, windows.Pay.Source, utc),
        .. Row("纸质材料报送", windows.Paper.Value, windows.Paper.Source, utc),
        .. Row(windows.DefenceIsTentative.Value ? "答辩（拟定）" : "答辩", windows.Defence.Value, windows.Defence.Source, utc),
    ];

    private static IEnumerable<NoticeWindow> Row(string title, TimeWindow? window, Citation source, DateTime utc) =>
        window is null ? [] : [new(title, window.ToString(), StateOf(window, utc), source)];

    private static string StateOf(TimeWindow window, DateTime utc)
    {
        if (!window.HasOpened(utc))
        {
            return "未开始";
        }
        if (window.HasClosed(utc))
        {
            return "已截止";
        }
        // a closing hour is itself still inside
        return Say.TimeLeft(window.ClosesAt > utc ? window.ClosesAt - utc : TimeSpan.FromMinutes(1));
    }
}

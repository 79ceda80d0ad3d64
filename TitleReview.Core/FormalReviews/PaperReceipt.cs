using System.Globalization;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.FormalReviews;

/// <summary>「纸质材料接收凭证」: what of the paper the office has, line by line, for whoever brought it.</summary>
public static class PaperReceipt
{
    public const string Title = "职称评审纸质材料接收凭证";

    /// <param name="lines">Every item of the notice's list; a null day: not there.</param>
    public static PrintedSheet Print(string application, string notice, PersonName name, string unit, IReadOnlyList<(PaperItem Item, DateOnly? ReceivedOn, string By)> lines) => new(
        Title,
        ["序号", "材料", "接收情况"],
        [
            new($"申报编号：{application}　　申报人：{name.Printed}　　推荐单位：{unit}",
                [.. lines.Select(line => (IReadOnlyList<string>)[line.Item.Number.ToString(CultureInfo.InvariantCulture), line.Item.Title, Received(line.Item, line.ReceivedOn, line.By)])]),
        ],
        [
            $"评审通知：{notice}",
            $"共接收{lines.Count(line => line.ReceivedOn is not null)}项。本凭证只表明收到了所列材料，不表明材料已通过审核。",
            "接收人（签字）：　　　　　　　送交人（签字）：　　　　　　　　　年　　月　　日",
        ]);

    private static string Received(PaperItem item, DateOnly? on, string by) =>
        on is { } day ? $"{ChineseDate.Of(day)}收到（{by}）" : item.IsAsked ? "未收到" : "有则报送";
}

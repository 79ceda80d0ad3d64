using System.Text.RegularExpressions;

namespace TitleReview.App.Documents;

/// <summary>Where a title may break: 关于批准周敏同志 · 获得自治区工程系列 · 建筑工程专业技术职务 · 任职资格的通知.</summary>
internal static partial class TitlePieces
{
    public static IEnumerable<string> Of(string title) => AfterWord().Split(title).Where(piece => piece.Length > 0);

    /// <summary>156 mm hold twenty characters of 22 pt; without this a line would also end at the dot within a name.</summary>
    public static bool FitsOnALine(string piece) => piece.Length <= 20;

    [GeneratedRegex("(?<=同志|系列|专业技术职务)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterWord();
}

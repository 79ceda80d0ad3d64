using System.Globalization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Filing;

/// <summary>「年度归档文件目录」, ready to be placed.</summary>
public sealed record ArchiveIndex(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string Footer)
{
    private const string None = "无";

    public static ArchiveIndex Of(int year, string office, IReadOnlyList<ArchiveLine> lines, DateOnly on) => new(
        $"{office}{year}年度职称评审归档文件目录",
        ["序号", "责任者", "文号", "题名", "日期", "件数", "指纹（SHA-256）"],
        [.. lines.OrderBy(line => line.On).ThenBy(line => line.Title, StringComparer.Ordinal).Select((line, i) => (IReadOnlyList<string>)
            [Digits(i + 1), line.Author, Or(line.Number), line.Title, ChineseDate.Of(line.On), Digits(line.Files), Or(line.Hash)])],
        $"共{lines.Count}条　　编制日期：{ChineseDate.Of(on)}");

    private static string Or(string text) => text.Length > 0 ? text : None;

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}

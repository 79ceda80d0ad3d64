using System.Text.RegularExpressions;

namespace TitleReview.App.Documents;

/// <summary>
/// GB/T 9704-2012 7.3.3: 「第一层用黑体字，第二层用楷体字」. A paragraph that is nothing but a heading, 一、评审范围 or （一）申报时间, is set so; one that goes on as a
/// sentence stays as it is.
/// </summary>
internal static partial class HeadingLevel
{
    private const int Longest = 40;

    /// <returns>1 or 2; 0: no heading.</returns>
    public static int Of(string paragraph) => paragraph.Length > Longest || Sentence().IsMatch(paragraph) ? 0 : First().IsMatch(paragraph) ? 1 : Second().IsMatch(paragraph) ? 2 : 0;

    [GeneratedRegex("[。；：，？！]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex("^[一二三四五六七八九十]+、", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex First();

    [GeneratedRegex("^（[一二三四五六七八九十]+）", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Second();
}

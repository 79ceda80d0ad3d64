using System.Buffers;
using System.Text.RegularExpressions;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Applications;

/// <summary>「单位名称及其注明」: what one box of the work history names: the unit as written, the unit without its notes, and the units that the notes name.</summary>
/// <remarks>某党校（借调至某县委组织部）: 某党校 in a text gives the applicant away as much as the whole.</remarks>
internal static partial class UnitNames
{
    // 中学（某县第一）: what is left is no name
    private const int ShortestUnit = 3;

    // （在职学习）: so short a note names nobody
    private const int ShortestNote = 5;

    private const string Opening = "([{〔【〈《";
    private const string Closing = ")]}〕】〉》";

    private static readonly SearchValues<char> _brackets = SearchValues.Create(Opening + Closing);

    /// <param name="unit">As written; each name comes once, the whole first.</param>
    public static IReadOnlyList<string> Of(string unit)
    {
        var whole = ComparableText.Of(unit);
        if (!whole.AsSpan().ContainsAny(_brackets))
        {
            return whole.Length == 0 ? [] : [whole];
        }

        var (outside, notes) = Split(whole);
        return
        [
            .. new[] { whole, outside.Length >= ShortestUnit ? outside : whole }
                .Concat(notes.SelectMany(note => Separator().Split(note)).Select(NamedIn).OfType<string>())
                .Distinct(StringComparer.Ordinal),
        ];
    }

    // a bracket that nobody closes reaches to the end, one that nobody opened closes nothing
    private static (string Outside, IReadOnlyList<string> Notes) Split(string whole)
    {
        var (depth, from, outside, notes) = (0, 0, "", new List<string>());
        for (var at = 0; at <= whole.Length; at++)
        {
            if (at < whole.Length && !_brackets.Contains(whole[at]))
            {
                continue;
            }

            if (depth == 0)
            {
                outside += whole[from..at];
            }
            else
            {
                notes.Add(whole[from..at]);
            }

            if (at < whole.Length)
            {
                (depth, from) = (Math.Max(0, Opening.Contains(whole[at], StringComparison.Ordinal) ? depth + 1 : depth - 1), at + 1);
            }
        }

        return (outside, notes);
    }

    /// <summary>The unit that a note names; null for 主持日常工作 and the like, which anybody may write.</summary>
    private static string? NamedIn(string note)
    {
        var name = Purpose().Replace(Sending().Replace(note, ""), "");
        var isNamed = name.Length < note.Length || Institution().IsMatch(name);
        return name.Length >= ShortestNote && isNamed ? name : null;
    }

    [GeneratedRegex("[,、;:：。]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex("(?:局|厅|部|委|院|校|所|站|村|镇|乡|小学|中学|大学|中心|公司)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Institution();

    // 2019年3月至2020年5月借调至…, 原…, “访惠聚”驻村工作队
    [GeneratedRegex(@"^(?:\d+[年月日]?|[至\-—~“”""]|期间|曾|原|现|后|借调|借用|抽调|选派|派驻|派往|派|挂职|驻村|驻|访惠聚|工作队|支教|援助|到|往|赴|在|于|为)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sending();

    [GeneratedRegex(@"(?:工作队|工作|挂职|锻炼|驻村|帮扶|支教|学习|期间|任职)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Purpose();
}

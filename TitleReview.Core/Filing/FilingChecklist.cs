using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Filing;

/// <summary>「备案清单」: what a pack must hold, and what it still lacks.</summary>
public static class FilingChecklist
{
    /// <summary>Who owes whatever nobody else owes.</summary>
    public const string Office = "评审委员会办公室";

    public const string Centre = "自治区职称评价中心";

    private static readonly Dictionary<string, FilingItemKind> _kinds = Enum.GetValues<FilingItemKind>().ToDictionary(kind => OfficialName.Of(kind), StringComparer.Ordinal);

    /// <summary>「将备案内容的扫描件和电子版在网上进行备案。」</summary>
    public static Citation BothForms { get; } = new("自治区职称评审工作备案内容和流程", "三", "将备案内容的扫描件和电子版在网上进行备案");

    /// <summary>The items that are asked for, in the order of the policy.</summary>
    /// <param name="isSenior">Whether a senior committee reviews.</param>
    public static IReadOnlyList<string> Items(FilingPack pack, bool isSenior, FilingPolicy policy) => pack == FilingPack.After
        ? policy.AfterItems.Value
        : [.. policy.BeforeItems.Value.Where(item => isSenior || !policy.SeniorItems.Value.Contains(item, StringComparer.Ordinal))];

    public static FilingItemKind KindOf(string item) => _kinds.GetValueOrDefault(item);

    /// <summary>One item with all that it lacks: first what the system knows, then a form of it that is not there.</summary>
    /// <remarks>Rule FB-05.</remarks>
    public static FilingLine Line(int number, string item, IReadOnlyList<FilingGap> gaps, int electronic, int scans) => new(
        number, item, KindOf(item),
        [
            .. gaps,
            // whoever reads that a list is empty need not read besides that there is no file of it
            .. electronic == 0 && gaps.Count == 0 ? [new FilingGap("上传电子版", Office)] : Array.Empty<FilingGap>(),
            .. scans == 0 && gaps.Count == 0 ? [new FilingGap("打印、签字盖章后上传扫描件", Office)] : Array.Empty<FilingGap>(),
        ],
        electronic, scans);

    /// <remarks>Rules FB-01 and FB-03.</remarks>
    public static Finding Check(FilingPack pack, bool isSenior, IEnumerable<FilingLine> lines, FilingPolicy policy)
    {
        var complete = lines.Where(line => line.IsComplete).Select(line => line.Item).ToList();
        return pack == FilingPack.Before ? FilingItems.CheckBefore(complete, isSenior, policy) : FilingItems.CheckAfter(complete, policy);
    }
}

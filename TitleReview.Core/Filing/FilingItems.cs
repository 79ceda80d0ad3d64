using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Filing;

/// <summary>「备案内容」.</summary>
public static class FilingItems
{
    /// <summary>「职称评审工作事前备案」</summary>
    /// <param name="isSenior">Whether a senior committee reviews.</param>
    /// <remarks>Rule FB-01.</remarks>
    public static Finding CheckBefore(IReadOnlyCollection<string> filed, bool isSenior, FilingPolicy policy) => Check(
        "FB-01", "事前备案", filed, policy.BeforeItems.Value.Where(item => isSenior || !policy.SeniorItems.Value.Contains(item, StringComparer.Ordinal)), policy.BeforeItems);

    /// <summary>「职称评审工作事后备案」</summary>
    /// <remarks>Rule FB-03.</remarks>
    public static Finding CheckAfter(IReadOnlyCollection<string> filed, FilingPolicy policy) =>
        Check("FB-03", "事后备案", filed, policy.AfterItems.Value, policy.AfterItems);

    private static Finding Check(string rule, string what, IReadOnlyCollection<string> filed, IEnumerable<string> asked, Cited<IReadOnlyList<string>> by)
    {
        var items = asked.ToList();
        var missing = items.Except(filed, StringComparer.Ordinal).ToList();
        var arithmetic = $"{items.Count - missing.Count}/{items.Count}";
        return missing.Count == 0
            ? new Finding(rule, Outcome.Pass, $"{what}{items.Count}项齐全。", by.Source, by.Confidence, arithmetic)
            : new Finding(rule, Outcome.Refused, $"{what}共{items.Count}项，还缺{string.Join("、", missing)}，请补齐扫描件和电子版。", by.Source, by.Confidence, arithmetic);
    }
}

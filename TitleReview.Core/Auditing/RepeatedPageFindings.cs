using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「避免重复上传」: one scan in two sections proves one thing twice. A warning for each two sections, never a refusal.</summary>
/// <remarks>Rule SE-10; 网上申报材料填写要求 2023 一13.</remarks>
internal static class RepeatedPageFindings
{
    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now)
    {
        var once = policy.Attachments.OnceOnly;
        return once.Value
            ? Repeated(facts.Pages).GroupBy(pair => (pair.Page.Section, Other: pair.Other.Section)).Select(pairs => new LocatedFinding(
                pairs.Key.Section,
                new Finding("SE-10", Outcome.Warning, Sentence([.. pairs], policy), once.Source, once.Confidence),
                pairs.First().Page.Row,
                LocatedFinding.Pages))
            : [];
    }

    // the vault names a file by a keyed hash of its content: the same name is the same file
    private static IEnumerable<(EvidencePage Page, EvidencePage Other)> Repeated(IReadOnlyList<EvidencePage> pages)
    {
        var first = new Dictionary<string, EvidencePage>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (!first.TryAdd(page.Original, page) && first[page.Original] is var other && other.Section != page.Section)
            {
                yield return (page, other);
            }
        }
    }

    private static string Sentence(IReadOnlyList<(EvidencePage Page, EvidencePage Other)> pairs, Policy policy)
    {
        var (page, other) = pairs[0];
        var title = other.SectionTitle(policy);
        return pairs.Count == 1
            ? $"“{page.Kind}”与“{title}”栏目的“{other.Kind}”是同一个文件，请确认放对了栏目，避免重复上传。"
            : $"有{pairs.Count}页与“{title}”栏目的材料是同一个文件，第一处是“{page.Kind}”，请确认放对了栏目，避免重复上传。";
    }
}

using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>「避免重复上传」: one scan in two sections proves one thing twice. A warning, never a refusal.</summary>
/// <remarks>Rule SE-10; 网上申报材料填写要求 2023 一13.</remarks>
internal static class RepeatedPageFindings
{
    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now)
    {
        var once = policy.Attachments.OnceOnly;
        var first = new Dictionary<string, EvidencePage>(StringComparer.Ordinal);
        foreach (var page in once.Value ? facts.Pages : [])
        {
            // the vault names a file by a keyed hash of its content: the same name is the same file
            if (!first.TryAdd(page.Original, page) && first[page.Original] is var other && other.Section != page.Section)
            {
                yield return new LocatedFinding(
                    page.Section,
                    new Finding("SE-10", Outcome.Warning, $"“{page.Kind}”与“{TitleOf(other.Section, policy)}”栏目的“{other.Kind}”是同一个文件，请确认放对了栏目，避免重复上传。", once.Source, once.Confidence),
                    page.Row,
                    LocatedFinding.Pages);
            }
        }
    }

    private static string TitleOf(string section, Policy policy) => Enum.TryParse<SectionKey>(section, out var key) ? policy.Sections.Rules[key].Value.Title : section;
}

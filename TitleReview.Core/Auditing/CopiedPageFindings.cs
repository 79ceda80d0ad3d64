using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Auditing;

/// <summary>Pages taken over from an earlier application that nobody has looked at since. They stand in nobody's way; a certificate may have lapsed all the same.</summary>
internal static class CopiedPageFindings
{
    private static readonly Citation _source = new(Citation.Proposal, "");

    public static IEnumerable<LocatedFinding> Of(SubmissionFacts facts, Policy policy, DateTime now) => facts.Unconfirmed is not { Count: > 0 } open
        ? []
        : facts.Pages.Where(page => open.Contains(page.Id)).GroupBy(page => (page.Section, page.Row)).Select(place => new LocatedFinding(
            place.Key.Section,
            new Finding(
                "SE-01", Outcome.Warning, $"有{place.Count()}页是上一年度材料，请核对是否仍然有效：有效的逐页确认，失效的请更换。", _source, Confidence.Proposed),
            place.Key.Row,
            LocatedFinding.Pages));
}

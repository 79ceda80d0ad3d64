using TitleReview.Core.Kernel;

namespace TitleReview.Core.Masking;

/// <summary>「遮盖规则」: which regions can be burned, and when a page is answered.</summary>
public static class MaskRules
{
    /// <summary>Why these regions cannot be burned into this page; each is named by its number.</summary>
    public static Verdict WhyNot(PageGeometry page, IReadOnlyList<MaskRegion> regions) =>
        Verdict.Of(regions.Select((region, index) => WhyNot(page, region, index + 1)));

    /// <summary>「页面如需遮盖的请在是否需要遮盖处单击【是】，并进行【遮盖】；如无需遮盖的请在是否需要遮盖处单击【否】。」</summary>
    /// <remarks>Rule MK-04: 是 exactly where at least one region is drawn; a page without an answer stops the submission.</remarks>
    /// <param name="asks">The clause of the notice that asks the question.</param>
    public static Verdict WhyIncomplete(MaskDecision decision, IReadOnlyList<MaskRegion> regions, Citation asks) =>
        Verdict.Of(decision switch
        {
            MaskDecision.Needed => regions.Count > 0 ? null : new MaskingNeedsRegion(asks),
            MaskDecision.NotNeeded => regions.Count == 0 ? null : new UnneededMaskingHasRegions(regions.Count, asks),
            _ => new MaskingIsUndecided(asks),
        });

    /// <summary>Whether <see cref="WhyIncomplete"/> has nothing to say.</summary>
    public static bool IsComplete(MaskDecision decision, IReadOnlyList<MaskRegion> regions) => decision switch
    {
        MaskDecision.Needed => regions.Count > 0,
        MaskDecision.NotNeeded => regions.Count == 0,
        _ => false,
    };

    /// <summary>Why a page with suggestions that nobody has judged is not answered without a second look.</summary>
    /// <remarks>「凡遮盖不符合要求的一律不予受理。」 A program may see what a tired eye has passed over; it never decides.</remarks>
    /// <param name="unjudged">Suggestions that are open and that the person has not been warned of.</param>
    /// <param name="asks">The clause of the notice that asks the question.</param>
    public static Verdict WhyLookAgain(MaskDecision decision, int unjudged, Citation asks) =>
        Verdict.Of(unjudged == 0 ? null : decision switch
        {
            MaskDecision.Needed => new MaskingLeavesSuggestions(unjudged, asks),
            MaskDecision.NotNeeded => new UnneededMaskingHasSuggestions(unjudged, asks),
            _ => null,
        });

    private static Refusal? WhyNot(PageGeometry page, MaskRegion region, int number)
    {
        if (region.W <= 0 || region.H <= 0)
        {
            return new RegionIsEmpty(number);
        }

        // in long: x + w of hostile numbers does not fit an int
        var isInside = region.X >= 0 && region.Y >= 0
            && (long)region.X + region.W <= page.UprightWidth
            && (long)region.Y + region.H <= page.UprightHeight;
        return isInside ? null : new RegionLeavesPage(number, page.UprightWidth, page.UprightHeight);
    }
}

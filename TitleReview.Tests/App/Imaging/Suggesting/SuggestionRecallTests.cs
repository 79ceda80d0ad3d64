using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Imaging;
using TitleReview.App.Imaging.Suggesting;
using TitleReview.Bench.Suggestions;
using TitleReview.Core.Masking;
using Xunit;

namespace TitleReview.Tests.App.Imaging.Suggesting;

/// <summary>The targets on pages of which is known what is to be covered. Tables of all pages: docs/measurements.md.</summary>
public sealed class SuggestionRecallTests
{
    private static readonly string[] _few =
    [
        "a4-300dpi-04_t4.jpg", "a4-300dpi-05_t5.jpg", "a4-150dpi-13_t1.jpg", "a4-150dpi-15_t3.jpg", "phone-18_t0.jpg", "phone-20_t2.jpg",
    ];

    private static bool IsFull => Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1";

    [Fact]
    [Trait("Fault", "B35")]
    public async Task Suggest_OnKnownPages_FindsWhatIsToBeCoveredAndLittleElse()
    {
        using var slots = new DecodeSlots(1);
        using var suggester = new MaskSuggester(slots, SuggestionTools.Installed(), NullLogger<MaskSuggester>.Instance);
        var tally = new SuggestionTally();

        foreach (var page in TruePage.Load(Scans.PathOf("")).Where(page => IsFull || _few.Contains(Path.GetFileName(page.Path))))
        {
            var suggested = await suggester.SuggestAsync(File.ReadAllBytes(page.Path), orientation: null, page.Words, TestContext.Current.CancellationToken);

            Assert.True(suggested.IsComplete);
            tally.Add(page.Regions, suggested.Suggestions);
        }

        Assert.InRange(tally.Recall(MaskKind.Seal), 0.98, 1);
        Assert.InRange(tally.Precision(MaskKind.Seal), 0.85, 1);
        Assert.InRange(tally.Recall(MaskKind.Unit), 0.95, 1);
        Assert.InRange(tally.Recall(MaskKind.Name), 0.80, 1);
        Assert.InRange(tally.Found(MaskKind.Eyes), tally.There(MaskKind.Eyes) - 1, tally.There(MaskKind.Eyes));
        Assert.InRange(tally.MostFalseOnAPage, 0, 3);
    }
}

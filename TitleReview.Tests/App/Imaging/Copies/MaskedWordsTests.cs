using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Imaging;
using TitleReview.App.Imaging.Suggesting;
using TitleReview.Bench.Suggestions;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.App.Imaging.Copies;

/// <summary>What the reader still finds on scans of which it is known where the words stand.</summary>
public sealed class MaskedWordsTests
{
    private static readonly string[] _few = ["a4-300dpi-02_t2.jpg", "a4-150dpi-13_t1.jpg", "phone-18_t0.jpg"];
    private static readonly MaskingPolicy _policy = PolicyCatalogue.Load("online-requirements-2023").Masking;

    private static bool IsFull => Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1";

    [Fact]
    public async Task FindWords_WhereAllIsCovered_NothingIsLeft_AndWhereNothingIs_ItIsFound()
    {
        using var slots = new DecodeSlots(1);
        using var reader = new MaskSuggester(slots, SuggestionTools.Installed(), NullLogger<MaskSuggester>.Instance);

        foreach (var page in TruePage.Load(Scans.PathOf("")).Where(page => IsFull || _few.Contains(Path.GetFileName(page.Path))))
        {
            var scan = await File.ReadAllBytesAsync(page.Path, TestContext.Current.CancellationToken);
            var words = page.Regions.Where(region => region.Kind is MaskKind.Name or MaskKind.Unit).ToList();
            IdentityWord[] sought = [.. page.Words, new(Builders.FilledForm.IdNumber, MaskKind.Other), new("13900000000", MaskKind.Other)];

            var covered = await JudgeAsync(MaskBurner.Burn(scan, words).Full);
            var open = await JudgeAsync(MaskBurner.Burn(scan, []).Full);

            Assert.Equal((page.Path, LeakCheck.Sound), (page.Path, covered));
            Assert.Equal(Outcome.Refused, open.Outcome);

            async Task<LeakCheck> JudgeAsync(byte[] burned)
            {
                var read = await reader.FindWordsAsync(burned, orientation: null, sought, TestContext.Current.CancellationToken);
                Assert.True(read.IsComplete);
                return LeakWords.Judge(read.Suggestions, pageHeight: 3508, _policy);
            }
        }
    }
}

using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Imaging;
using TitleReview.App.Imaging.Suggesting;
using TitleReview.Core.Masking;

namespace TitleReview.Bench.Suggestions;

/// <summary>Prints how much of what is to be covered is suggested, on the scans of a folder with their ground truth.</summary>
internal static class SuggestionTable
{
    /// <param name="folder">The scans of the tests where null.</param>
    /// <param name="shows">Whether each miss and each false box is named.</param>
    public static async Task<int> PrintAsync(string? folder, bool shows, TextWriter output)
    {
        using var slots = new DecodeSlots(1);
        var tools = SuggestionTools.Installed();
        using var suggester = new MaskSuggester(slots, tools, NullLogger<MaskSuggester>.Instance);
        var (tally, times) = (new SuggestionTally(), new List<double>());
        foreach (var page in TruePage.Load(folder ?? Repository.Find("TitleReview.Tests", "TestFiles", "scans")))
        {
            var jpeg = await File.ReadAllBytesAsync(page.Path);
            var watch = Stopwatch.StartNew();
            var suggested = await suggester.SuggestAsync(jpeg, orientation: null, page.Words, CancellationToken.None);
            times.Add(watch.Elapsed.TotalSeconds);
            var (missed, wrong) = tally.Add(page.Regions, suggested.Suggestions);
            if (shows)
            {
                await output.WriteLineAsync($"{Path.GetFileName(page.Path)} {times[^1]:0.00} s{string.Concat(missed.Select(region => $"\n  missed {Say(region)}"))}{string.Concat(wrong.Select(region => $"\n  false  {Say(region)}"))}");
            }
        }

        await WriteAsync(tally, times, output);
        return tools.MissingPackages.Count;
    }

    private static string Say(MaskRegion region) => $"{region.Kind} {region.W}x{region.H} at {region.X},{region.Y}";

    private static async Task WriteAsync(SuggestionTally tally, List<double> times, TextWriter output)
    {
        await output.WriteLineAsync("kind   there  found  recall  suggested  precision");
        foreach (var kind in SuggestionTally.Kinds)
        {
            await output.WriteLineAsync($"{kind,-6} {tally.There(kind),5}  {tally.Found(kind),5}  {tally.Recall(kind),6:0.000}  {tally.Suggested(kind),9}  {tally.Precision(kind),9:0.000}");
        }

        times.Sort();
        await output.WriteLineAsync($"{times.Count} pages; at most {tally.MostFalseOnAPage} false boxes on one; a page takes {times[times.Count / 2]:0.00} s in the median, {times[^1]:0.00} s at most");
    }
}

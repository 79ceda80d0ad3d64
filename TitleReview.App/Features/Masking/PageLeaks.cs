using TitleReview.App.Files;
using TitleReview.App.Imaging.Copies;
using TitleReview.App.Imaging.Suggesting;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Scoring;

namespace TitleReview.App.Features.Masking;

/// <summary>Reads one page again as an expert gets it.</summary>
public sealed class PageLeaks(FileVault vault, CopyCheck copies, MaskSuggester reader, SuggestionTools tools)
{
    private const string Chinese = "tesseract-ocr-chi-sim";

    /// <param name="number">From 1, in the order of the experts.</param>
    /// <param name="blind">What was sealed in this place; null before sealing.</param>
    public async Task<LeakRow> ReadAsync(
        int number, EvidencePage page, BlindPage? blind, IReadOnlyList<IdentityWord> words, Policy policy, CancellationToken ct)
    {
        var row = new LeakRow(number, page.SectionTitle(policy), page.Kind, LeakCheck.Sound, LeakCheck.NotDone, LeakCheck.NotDone, LeakCheck.NotDone);
        var faults = WhyNotOfRecord(page, blind);
        if (!page.IsBurned && blind is null)
        {
            return row with { Files = LeakCheck.Of(faults) };
        }

        // what experts get is what was sealed, whatever the record says since
        var (full, view, thumbnail) = blind is null ? (page.BurnedFull, page.BurnedView, page.BurnedThumbnail) : (blind.Full, blind.View, blind.Thumbnail);
        var read = new StoredCopies(
            await ReadAsync(full, "遮盖件", faults, ct), await ReadAsync(view, "预览图", faults, ct), await ReadAsync(thumbnail, "缩略图", faults, ct));
        row = row with { Files = LeakCheck.Of(faults) };
        if (read.Full.Length == 0)
        {
            return row;
        }

        var found = await copies.InspectAsync(read, page.Geometry, page.Regions, ct);
        row = row with { Metadata = LeakCheck.Of(found.More) };
        return found.Uncovered is { } uncovered
            ? row with { Regions = LeakCheck.Of(uncovered), Words = await WordsAsync(read.Full, page, words, policy, ct) }
            : row;
    }

    private static List<Refusal> WhyNotOfRecord(EvidencePage page, BlindPage? blind)
    {
        var faults = new List<Refusal>();
        if (!page.IsBurned || !MaskRules.IsComplete(page.Decision, page.Regions))
        {
            faults.Add(new PageIsNotBurned());
        }

        if (blind is not null && (blind.Full, blind.View, blind.Thumbnail) != (page.BurnedFull, page.BurnedView, page.BurnedThumbnail))
        {
            faults.Add(new SealedCopyIsAnother());
        }

        return faults;
    }

    /// <summary>Empty where it cannot be read.</summary>
    private async Task<byte[]> ReadAsync(string name, string copy, List<Refusal> faults, CancellationToken ct)
    {
        try
        {
            return await vault.GetAsync(name, ct);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            faults.Add(new CopyIsNotInVault(copy));
            return [];
        }
    }

    private async Task<LeakCheck> WordsAsync(byte[] full, EvidencePage page, IReadOnlyList<IdentityWord> words, Policy policy, CancellationToken ct)
    {
        if (tools.MissingPackages.Contains(Chinese, StringComparer.Ordinal))
        {
            return new(Outcome.NeedsPerson, $"未能识别文字：未安装 {Chinese}，请系统管理员安装后再检查。");
        }

        var read = await reader.FindWordsAsync(full, page.Orientation, words, ct);
        return read.IsComplete
            ? LeakWords.Judge(read.Suggestions, page.Geometry.UprightHeight, policy.Masking)
            : new(Outcome.NeedsPerson, "未能识别文字：识别没有完成，请稍后再检查；仍不能完成的，请人工查看这一页。");
    }
}

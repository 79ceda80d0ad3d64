using System.ComponentModel;
using TitleReview.App.Imaging.Suggesting.Faces;
using TitleReview.App.Imaging.Suggesting.Seals;
using TitleReview.App.Imaging.Suggesting.Words;
using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Suggesting;

/// <summary>Says where on a page something seems to have to be covered: seals, eyes, and the words that tell who the applicant is.</summary>
/// <remarks>Suggestions only: whoever masks must look at every page. At most half of the processors work on them, so that others never wait for it.</remarks>
public sealed class MaskSuggester(DecodeSlots slots, SuggestionTools tools, ILogger<MaskSuggester> log) : IDisposable
{
    // a page takes seconds; a minute was not enough on a machine that was busy with everything else. Twice as long, one page waiting for another, is less than the lease of a look
    private static readonly TimeSpan _longestReading = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _pages = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <param name="original">Has passed <see cref="ScanCheck"/>.</param>
    /// <param name="orientation">How the page stands by now, 1 to 8; as its file says where null.</param>
    /// <returns>The surest first; no two of a kind over the same place.</returns>
    public async Task<SuggestedPage> SuggestAsync(
        ReadOnlyMemory<byte> original, int? orientation, IReadOnlyList<IdentityWord> words, CancellationToken ct)
    {
        await _pages.WaitAsync(ct);
        try
        {
            var (page, seen) = await slots.RunAsync(original, () => Look(original, orientation, ct), ct);
            var read = await ReadAsync(page, words, ct);
            return new(Distinct.Of([.. seen, .. read ?? []]), read is not null && tools.MissingPackages.Count == 0);
        }
        finally
        {
            _pages.Release();
        }
    }

    /// <summary>The words alone, without looking for seals and eyes: for a page that has been masked already.</summary>
    /// <param name="page">A JPEG that has passed <see cref="ScanCheck"/>, or that was burned here.</param>
    /// <param name="orientation">How the page stands by now, 1 to 8; as its file says where null.</param>
    public async Task<SuggestedPage> FindWordsAsync(ReadOnlyMemory<byte> page, int? orientation, IReadOnlyList<IdentityWord> words, CancellationToken ct)
    {
        await _pages.WaitAsync(ct);
        try
        {
            var pictures = await slots.RunAsync(page, () => PagePictures.Decode(page.Span, orientation), ct);
            var read = await ReadAsync(pictures, words, ct);
            return new(Distinct.Of(read ?? []), read is not null);
        }
        finally
        {
            _pages.Release();
        }
    }

    public void Dispose() => _pages.Dispose();

    private (PagePictures Page, IReadOnlyList<MaskSuggestion> Seen) Look(ReadOnlyMemory<byte> original, int? orientation, CancellationToken ct)
    {
        var page = PagePictures.Decode(original.Span, orientation);
        var seals = SealFinder.Find(page.Seals).Select(seal => SealBox.Of(page, seal));
        var eyes = tools.Faces?.Find(page.Faces, ct).Select(face => EyeBand.Of(page, face));
        return (page, [.. seals, .. eyes ?? []]);
    }

    /// <summary>Null where the words could not be read to the end.</summary>
    private async Task<IReadOnlyList<MaskSuggestion>?> ReadAsync(PagePictures page, IReadOnlyList<IdentityWord> words, CancellationToken ct)
    {
        if (tools.Reader is not { } reader || words.Count == 0)
        {
            return words.Count == 0 ? [] : null;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(_longestReading);
        try
        {
            return await PageReader.FindAsync(reader, page, words, limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("Reading a page took longer than {Limit}", _longestReading);
        }
        catch (Exception failure) when (failure is OcrFailedException or Win32Exception)
        {
            log.LogWarning(failure, "A page could not be read");
        }

        return null;
    }
}

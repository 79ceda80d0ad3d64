using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Suggesting;

/// <summary>Says where on a page something seems to have to be covered; see <see cref="MaskSuggester.SuggestAsync"/>.</summary>
public delegate Task<SuggestedPage> SuggestRegions(ReadOnlyMemory<byte> original, int? orientation, IReadOnlyList<IdentityWord> words, CancellationToken ct);

/// <summary>Debian packages without which some kinds are not suggested.</summary>
public delegate IReadOnlyList<string> MissingPackages();

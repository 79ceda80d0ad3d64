using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Suggesting.Words;

/// <summary>A place where an identity word seems to stand, in pixels of the picture that was read.</summary>
internal sealed record FoundWord(MaskKind Kind, double Left, double Top, double Right, double Bottom, double Score);

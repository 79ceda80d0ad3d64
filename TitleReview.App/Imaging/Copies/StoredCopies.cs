namespace TitleReview.App.Imaging.Copies;

/// <summary>The three copies of a page as they were found in the file vault.</summary>
public sealed record StoredCopies(byte[] Full, byte[] View, byte[] Thumbnail);

namespace TitleReview.Core.Filing;

/// <summary>「压缩包中的文件」, as it was found.</summary>
/// <param name="Sha256">Of its content; empty where it was not read.</param>
public sealed record PackEntry(string Path, long Bytes, string Sha256);

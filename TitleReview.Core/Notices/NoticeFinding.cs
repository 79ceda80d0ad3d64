using TitleReview.Core.Kernel;

namespace TitleReview.Core.Notices;

/// <summary>「通知检查结论」: what is to be said of one value of a notice before it is published.</summary>
/// <param name="Key">The value concerned, for example windows.apply.</param>
public sealed record NoticeFinding(string Key, Finding Finding)
{
    /// <summary>Whether the notice cannot be published with it.</summary>
    public bool Stops => Finding.Outcome == Outcome.Refused;
}

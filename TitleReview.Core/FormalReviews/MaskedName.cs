using System.Globalization;

namespace TitleReview.Core.FormalReviews;

/// <summary>「隐名」: 周**, which lets whoever holds the paper compare, and tells nobody else a name.</summary>
public static class MaskedName
{
    public static string Of(string name) => $"{(name.Trim() is { Length: > 0 } plain ? StringInfo.GetNextTextElement(plain) : "")}**";
}

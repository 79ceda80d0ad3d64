using System.Text.Json.Serialization;

namespace TitleReview.Core.Scoring;

/// <summary>「赋分项类别」. The numbers are stored.</summary>
public enum ScoreItemKind
{
    [JsonStringEnumMemberName("基本项")]
    Basic = 1,

    [JsonStringEnumMemberName("加分项")]
    Bonus,
}

/// <summary>「赋分项」: one line of a scoring table.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Cap">「最高分」, in hundredths of a point.</param>
/// <param name="Evidence">Kinds of page of which at least one must be there for any points; empty: none is asked for.</param>
/// <param name="Standard">「赋分标准」, as the committee wrote it; empty: none.</param>
public sealed record ScoreItem(int Number, string Title, ScoreItemKind Kind, int Cap, IReadOnlyList<string> Evidence, string Standard);

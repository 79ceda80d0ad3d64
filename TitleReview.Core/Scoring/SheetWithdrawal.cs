using System.Text.Json.Serialization;

namespace TitleReview.Core.Scoring;

/// <summary>「不计入的原因」: why a sheet does not count; it stays on record. The numbers are stored.</summary>
public enum SheetWithdrawal
{
    [JsonStringEnumMemberName("回避")]
    Recused = 1,

    [JsonStringEnumMemberName("复评")]
    ScoredAgain,
}

namespace TitleReview.Core.Masking;

/// <summary>「建议的处理」: what a person has made of a suggestion.</summary>
public enum SuggestionState
{
    /// <summary>未处理</summary>
    Open,

    /// <summary>已采用</summary>
    Accepted,

    /// <summary>已忽略</summary>
    Dropped,
}

namespace TitleReview.Core.Policies;

/// <summary>「效力层次」, lowest first: a higher layer's value takes the place of a lower one's.</summary>
public enum PolicyLayer
{
    /// <summary>系统建议值</summary>
    Defaults,

    /// <summary>国家规章</summary>
    Regulation,

    /// <summary>自治区规定</summary>
    Region,

    /// <summary>地（州、市）要求</summary>
    Prefecture,

    /// <summary>评审通知</summary>
    Notice,
}

namespace TitleReview.Core.Kernel;

/// <summary>「行政区划级别」.</summary>
public enum DivisionKind
{
    /// <summary>省级</summary>
    Province = 1,

    /// <summary>地级</summary>
    Prefecture,

    /// <summary>县级</summary>
    County,
}

namespace TitleReview.Core.Committees;

/// <summary>「组建方式」 of a committee.</summary>
public enum CommitteeForming
{
    /// <summary>按职称系列组建</summary>
    BySeries = 1,

    /// <summary>按专业组建</summary>
    BySpecialty,
}

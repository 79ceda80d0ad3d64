namespace TitleReview.Core.Policies;

/// <summary>「顺延的算法」: the two readings of 顺延…申报.</summary>
public enum DeferralMode
{
    /// <summary>Each bad year lengthens the service that is required.</summary>
    AddToServiceYears = 1,

    /// <summary>Each bad year blocks the applications directly after it.</summary>
    AfterOccurrence,
}

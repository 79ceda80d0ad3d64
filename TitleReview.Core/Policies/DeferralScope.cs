namespace TitleReview.Core.Policies;

/// <summary>「顺延所计的考核年度」.</summary>
public enum DeferralScope
{
    /// <summary>Every year since the current title (任现职期间).</summary>
    CurrentTitlePeriod = 1,

    /// <summary>Only the years whose forms are asked for.</summary>
    UploadedYears,
}

namespace TitleReview.App.Features.Notices;

/// <summary>Which values of a draft are shown.</summary>
public enum DraftFilter
{
    All,
    Edited,
    Carried,
    Proposed,
    Missing,
}

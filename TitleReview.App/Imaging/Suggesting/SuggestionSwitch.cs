namespace TitleReview.App.Imaging.Suggesting;

/// <summary>Whether pages are looked at in the background at all.</summary>
public sealed record SuggestionSwitch(bool IsOn);

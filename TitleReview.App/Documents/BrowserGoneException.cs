namespace TitleReview.App.Documents;

/// <summary>The browser ended, by a crash or a kill, before it answered.</summary>
internal sealed class BrowserGoneException() : Exception("The browser ended.");

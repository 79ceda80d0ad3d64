namespace TitleReview.App.Documents;

/// <summary>A document could not be printed. The message is for the log: it names paths and settings, and nothing of the document.</summary>
public sealed class PrintFailedException(string message, Exception? inner = null) : Exception(message, inner)
{
    public bool IsTooSlow { get; init; }
}

namespace TitleReview.App.Documents;

/// <summary>A document could not be printed; the message is for the person who asked for it.</summary>
public sealed class PrintFailedException(string message, Exception? inner = null) : Exception(message, inner);

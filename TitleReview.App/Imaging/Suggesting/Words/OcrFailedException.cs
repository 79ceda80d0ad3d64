namespace TitleReview.App.Imaging.Suggesting.Words;

/// <summary>tesseract could not be run to its end.</summary>
public sealed class OcrFailedException : Exception
{
    public OcrFailedException()
    {
    }

    public OcrFailedException(string message)
        : base(message)
    {
    }

    public OcrFailedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

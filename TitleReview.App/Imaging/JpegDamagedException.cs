namespace TitleReview.App.Imaging;

/// <summary>Stored bytes no longer decode, although they did when they were judged at the upload.</summary>
public sealed class JpegDamagedException : Exception
{
    public JpegDamagedException()
    {
    }

    public JpegDamagedException(string message)
        : base(message)
    {
    }

    public JpegDamagedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

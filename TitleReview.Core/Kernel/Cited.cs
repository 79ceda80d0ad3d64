namespace TitleReview.Core.Kernel;

/// <summary>How sure a value is: read from a notice or regulation, or proposed by the makers of the product.</summary>
public enum Confidence
{
    /// <summary>The document says so.</summary>
    Notice,

    /// <summary>No document says so; the default is shown as 「系统建议值」 wherever it decides.</summary>
    Proposed,
}

/// <summary>A value that cannot be had without its source.</summary>
public sealed record Cited<T>(T Value, Citation Source, Confidence Confidence);

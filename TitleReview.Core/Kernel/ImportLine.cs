namespace TitleReview.Core.Kernel;

/// <summary>「导入处理」: what becomes of one line of a list.</summary>
public enum ImportChange
{
    New = 1,
    Same,
    Changed,
    Refused,
}

/// <summary>「导入结果」 of one line, in words.</summary>
/// <param name="Number">In the file, as a person counts.</param>
/// <param name="What">What the line is about.</param>
/// <param name="Sentence">What will be done with it, or why nothing can be.</param>
public sealed record ImportLine(int Number, string What, ImportChange Change, string Sentence);

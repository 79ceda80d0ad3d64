using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「评审表打印记录」: one print, with the hash of the data it was made from.</summary>
public sealed class EvaluationPrint
{
    public CaseId Case { get; init; }

    /// <summary>「第几次打印」, from 1.</summary>
    public int Number { get; init; }

    /// <summary>SHA-256 of the code on the paper, lower-case hexadecimal; the code itself is on the paper alone.</summary>
    public required string CodeHash { get; init; }

    /// <summary>Of the data.</summary>
    public required string DataHash { get; init; }

    /// <summary>Name in the file vault.</summary>
    public required string Pdf { get; init; }

    public PersonId By { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}

namespace TitleReview.Core.Kernel;

/// <summary>「出处」: where a value or a sentence comes from.</summary>
/// <param name="Document">Title of the notice or regulation, as printed.</param>
/// <param name="Clause">Clause within it, for example 四（三）.</param>
/// <param name="Quote">The words of the clause, shortened; empty where only the place matters.</param>
public sealed record Citation(string Document, string Clause, string Quote = "")
{
    /// <summary>What stands in place of a document where none decides.</summary>
    public const string Proposal = "系统建议值";

    /// <summary>What stands in place of a document where a value was only supposed.</summary>
    public const string Hypothesis = "假设";

    /// <summary>The citation as it is shown, with a word where the value is not the document's own but one proposed beside it.</summary>
    public static string Basis(Citation source, Confidence confidence) =>
        confidence == Confidence.Proposed && source.Document != Proposal ? $"{source}（{Proposal}）" : $"{source}";

    /// <summary>《document》clause, as shown beside a decision.</summary>
    public override string ToString() => Document is Proposal or Hypothesis ? $"{Document}{Clause}" : $"《{Document}》{Clause}";
}

using TitleReview.Core.Kernel;

namespace TitleReview.Core.FormalReviews;

/// <summary>「对账结果」 of one line: what it pays, or in words why it is not booked.</summary>
/// <param name="Batch">Null: it pays no batch.</param>
/// <param name="Case">Null: it pays no single person.</param>
/// <param name="PaidAt">UTC; null where the line has no time that can be read.</param>
/// <param name="Problems">Why it is not booked.</param>
/// <param name="Remarks">What is worth a look though it is booked.</param>
public sealed record BankMatch(
    BankLine Line, BatchFacts? Batch, OwingFacts? Case, int? Yuan, DateTime? PaidAt, IReadOnlyList<string> Problems, IReadOnlyList<string> Remarks)
{
    public bool IsClean => Problems.Count == 0;

    /// <summary>「对应」 in words.</summary>
    public string Target => Batch is { } batch ? $"批次{batch.Number}（{batch.Unit}）" : Case is { } person ? $"申报{person.Number}（{person.Unit}）" : "没有对应";

    internal BankMatch With(string problem) => this with { Problems = [.. Problems, problem] };

    internal CaseId? Person => Case?.Case;
}

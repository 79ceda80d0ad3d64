using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.FormalReviews;

/// <summary>「缴费批次现状」, as a line of the bank is compared with it.</summary>
/// <param name="Gone">Numbers of the applications in it that can no longer be paid for.</param>
/// <param name="PaidAt">UTC. Null while it is open.</param>
public sealed record BatchFacts(
    Guid Id, string Number, string Unit, int Total, WindowsPolicy Windows, bool IsCancelled, DateTime? PaidAt, IReadOnlyList<string> Gone)
{
    public bool IsOpen => !IsCancelled && PaidAt is null;
}

/// <summary>「应缴费人员现状」.</summary>
/// <param name="Yuan">What is still owed; null where the notice sets no fee.</param>
/// <param name="Batch">Number of the open batch the person is in; empty: in none.</param>
public sealed record OwingFacts(CaseId Case, string Number, string Unit, int? Yuan, WindowsPolicy Windows, string Batch);

/// <summary>「对账依据」: what the office knows when a bank's list is compared with it.</summary>
/// <param name="Booked">Transaction numbers that were booked before, with the day.</param>
public sealed record BankFacts(IReadOnlyList<BatchFacts> Batches, IReadOnlyList<OwingFacts> Owing, IReadOnlyDictionary<string, DateOnly> Booked, DateTime Now);

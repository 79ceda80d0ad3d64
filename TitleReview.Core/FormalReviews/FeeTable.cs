using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;

namespace TitleReview.Core.FormalReviews;

/// <summary>「评审费标准」.</summary>
public static class FeeTable
{
    /// <summary>「中级380元/人，初级220元/人。初次确定初级100元、初次确定中级、授予（中级）收费380元。」 Null: no fee is set.</summary>
    /// <remarks>Rule FE-01.</remarks>
    public static Cited<int>? Find(ApplicationKind kind, TitleLevel level, FeesPolicy policy) =>
        policy.PerPerson.Value.TryGetValue(kind, out var levels) && levels.TryGetValue(level, out var yuan)
            ? new Cited<int>(yuan, policy.PerPerson.Source, policy.PerPerson.Confidence)
            : null;

    /// <summary>What is to be paid, in words.</summary>
    /// <remarks>Rule FE-01. A notice that names no amount at all leaves it to the office; one that names some leaves out what cannot be applied for.</remarks>
    public static Finding Explain(ApplicationKind kind, TitleLevel level, FeesPolicy policy)
    {
        var table = policy.PerPerson;
        return Find(kind, level, policy) is { } due
            ? new Finding("FE-01", Outcome.Pass, $"{OfficialName.Of(kind)}{OfficialName.Of(level)}每人应缴{due.Value}元。", due.Source, due.Confidence)
            : table.Value.Count == 0
                ? new Finding("FE-01", Outcome.NeedsPerson, "通知没有列出收费标准，由评审委员会办公室按核定的标准登记。", table.Source, table.Confidence)
                : new Finding("FE-01", Outcome.Refused, new NoFeeIsSet(kind, level, table.Source).Sentence, table.Source, table.Confidence);
    }

    /// <summary>「已缴清」: what was paid too much is not given back (FE-04) and asks for nothing more.</summary>
    /// <param name="due">Null where the notice sets no fee: then whatever the office has recorded is the fee.</param>
    public static bool IsPaid(int paidYuan, Cited<int>? due) => paidYuan > 0 && paidYuan >= (due?.Value ?? 0);

    /// <summary>Why a payment may not be recorded.</summary>
    /// <param name="paidAt">The time on the receipt, UTC.</param>
    /// <param name="alreadyPaid">Yuan, recorded before: the level may have changed since.</param>
    /// <remarks>Rules FE-01 and TW-03.</remarks>
    public static Verdict WhyNotRecord(ApplicationKind kind, TitleLevel level, int yuan, DateTime paidAt, Policy policy, int alreadyPaid = 0)
    {
        var due = Find(kind, level, policy.Fees);
        return Verdict.Of(
            due is null && policy.Fees.PerPerson.Value.Count == 0 ? null
            : due is null ? new NoFeeIsSet(kind, level, policy.Fees.PerPerson.Source)
            : due.Value - alreadyPaid != yuan ? new FeeIsNotTheAmount(yuan, Math.Max(0, due.Value - alreadyPaid), due.Source)
            : null)
            .And(WindowRules.WhyPaymentDoesNotCount(paidAt, policy.Windows));
    }
}

using TitleReview.Core.Kernel;

namespace TitleReview.Core.FormalReviews;

/// <summary>「没有收费标准」.</summary>
public sealed record NoFeeIsSet(ApplicationKind Kind, TitleLevel Level, Citation Clause)
    : Refusal($"通知没有规定{OfficialName.Of(Kind)}{OfficialName.Of(Level)}的收费标准，不在本次评审范围之内，不能申报。", Clause);

/// <summary>「金额不符」.</summary>
public sealed record FeeIsNotTheAmount(int Paid, int Due, Citation Clause)
    : Refusal($"登记的金额是{Paid}元，应缴{Due}元，请核对收据。", Clause);

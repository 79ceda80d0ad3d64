using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「纸质选票双人计票」: two people count without seeing each other's figures; only equal figures are the result.</summary>
public static class PaperRules
{
    /// <summary>Why these cannot be the figures of slips that this many people were given.</summary>
    public static Verdict WhyNot(int voters, int agree, int against, int abstain) => Verdict.Of(
        agree < 0 || against < 0 || abstain < 0 || (long)agree + against + abstain > voters ? new PaperCountDoesNotFit(voters) : null);
}

/// <summary>「纸质票数有误」</summary>
public sealed record PaperCountDoesNotFit(int Voters) : Refusal($"发出{Voters}张选票，三项票数都不能是负数，合计也不能超过{Voters}，请重新清点。");

/// <summary>「两人计票不一致」</summary>
public sealed record PaperCountsDiffer() : Refusal("您录入的票数与另一人录入的不一致，两次录入都已作废。请共同重新清点后，再由两人分别录入。");

/// <summary>「两次计票为同一人」</summary>
public sealed record PaperCountIsYours() : Refusal("第一次票数是您录入的，第二次须由另一人独立录入。");

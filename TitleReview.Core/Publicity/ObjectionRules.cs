using TitleReview.Core.Kernel;

namespace TitleReview.Core.Publicity;

/// <summary>「异议登记规则」: a register that is only added to; what is recorded is not changed, and decided once.</summary>
public static class ObjectionRules
{
    /// <summary>Of what was said, and of what was found, in characters.</summary>
    public const int Longest = 2000;

    /// <param name="receivedOn">The day it was received in Beijing.</param>
    /// <param name="days">Of the publicity; null: none is registered, and there is nothing to object to.</param>
    public static Verdict WhyNotRecord(string content, DateOnly receivedOn, DateRange? days, DateOnly today) => Verdict.Of(
        content.Trim().Length switch
        {
            0 => new ObjectionNeedsContent(),
            > Longest => new ObjectionIsTooLong(Longest),
            _ => null,
        },
        days is not { } posted ? new ObjectionNeedsPublicity()
        : receivedOn > today ? new ObjectionIsOfTheFuture(today)
        : receivedOn < posted.From ? new ObjectionPrecedesPublicity(posted.From)
        : null);

    public static Verdict WhyNotDecide(string words) => Verdict.Of(words.Trim().Length switch
    {
        0 => new ObjectionNeedsFindings(),
        > Longest => new ObjectionIsTooLong(Longest),
        _ => null,
    });
}

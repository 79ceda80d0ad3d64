using TitleReview.Core.Kernel;

namespace TitleReview.Core.Publicity;

/// <summary>「尚未公示」.</summary>
public sealed record PublicityNotRecorded(int Workdays, Citation Clause)
    : Refusal($"尚未公示，公示期不少于{Workdays}个工作日，请先公示并登记起止日期。", Clause);

/// <summary>「公示期不足」.</summary>
/// <param name="Warning">For the days until the earliest end, which may lie in the next year.</param>
public sealed record PublicityTooShort(PublicityPeriod Period, int Workdays, DateOnly EarliestEnd, string Warning, Citation Clause)
    : Refusal($"公示期{Period.Days}只有{Period.Workdays}个工作日，规定不少于{Workdays}个工作日，最早应公示至{ChineseDate.Of(EarliestEnd)}。{Warning}", Clause);

/// <summary>「公示尚未期满」.</summary>
public sealed record PublicityNotEnded(PublicityPeriod Period, Citation Clause)
    : Refusal($"公示至{ChineseDate.Of(Period.Days.To)}，{ChineseDate.Of(Period.Days.To.AddDays(1))}起方可办理。{Period.Warning}", Clause);

/// <summary>「异议未处理」.</summary>
/// <param name="Open">In the order of their numbers.</param>
public sealed record ObjectionIsOpen(IReadOnlyList<OpenObjection> Open, Citation Clause)
    : Refusal($"公示期间收到的异议未处理（{string.Join('、', Open)}），请核实并登记处理结果后再办理。", Clause)
{
    // records compare lists by identity, and refusals are compared by what they say
    public bool Equals(ObjectionIsOpen? other) => other is not null && Clause == other.Clause && Open.SequenceEqual(other.Open);

    public override int GetHashCode() => HashCode.Combine(Clause, Open.Count);
}

/// <summary>「推荐单位的异议未处理」, as the levels above are told, which do not keep the register.</summary>
/// <param name="Open">In the order of their numbers.</param>
public sealed record UnitMustAnswerObjection(IReadOnlyList<OpenObjection> Open, Citation Clause)
    : Refusal($"推荐单位收到的异议还没有处理（{string.Join('、', Open)}），请联系推荐单位核实并在“单位公示”中登记处理结果后再通过；需要修改的，可以退回。", Clause)
{
    public bool Equals(UnitMustAnswerObjection? other) => other is not null && Clause == other.Clause && Open.SequenceEqual(other.Open);

    public override int GetHashCode() => HashCode.Combine(Clause, Open.Count);
}

using TitleReview.Core.Kernel;

namespace TitleReview.Core.Publicity;

/// <summary>「没有选择申报」</summary>
public sealed record ResultPublicityNeedsCases() : Refusal("没有选择申报，请先勾选要公示的人员。");

/// <summary>「结果已公示」</summary>
public sealed record ResultPublicityIsOpen(string Number) : Refusal($"申报{Number}的评审结果已登记公示，不能重复登记，请刷新页面。");

/// <summary>「公示起止日期颠倒」</summary>
public sealed record PublicityEndsBeforeItStarts() : Refusal("公示截止日期早于开始日期，请更正。");

/// <summary>「公示早于表决」</summary>
public sealed record ResultPublicityBeforeVote(DateOnly HeldOn)
    : Refusal($"评审结果公示不能早于评审会表决之日（{ChineseDate.Of(HeldOn)}），请更正公示开始日期。");

/// <summary>「结果公示期不足」</summary>
public sealed record ResultPublicityTooShort(Finding Finding) : Refusal(Finding.Sentence, Finding.Source);

/// <summary>「年份有误」</summary>
public sealed record PublicityDayIsUnlikely(DateOnly Day) : Refusal($"公示日期{ChineseDate.Of(Day)}与今天相差一年以上，请核对年份。")
{
    public static bool Is(DateOnly day, DateOnly today) => Math.Abs(day.DayNumber - today.DayNumber) > 366;
}

/// <summary>「评审结果未签字确认」</summary>
public sealed record ResultNeedsSignature(string Numbers, Citation Clause)
    : Refusal($"申报{Numbers}的评审结果还没有由主持人签字确认，请主持人在会议纪要上签字后再公示。", Clause);

/// <summary>「结果还没有公布」</summary>
public sealed record ResultIsNotPublic() : Refusal("评审结果还没有公布，公布以后可以申请复查。");

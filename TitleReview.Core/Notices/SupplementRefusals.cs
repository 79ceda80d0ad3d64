using TitleReview.Core.Kernel;

namespace TitleReview.Core.Notices;

/// <summary>「补充通知没有变更」.</summary>
public sealed record SupplementChangesNothing() : Refusal("没有修改任何规定，请先修改再发布补充通知。");

/// <summary>「补充通知标题未填」.</summary>
public sealed record SupplementNeedsTitle(int Most) : Refusal($"请填写补充通知的标题，不超过{Most}字。");

/// <summary>「补充通知文号未填」.</summary>
public sealed record SupplementNeedsNumber() : Refusal("请填写补充通知的发文字号，例如“新X职字〔2024〕5号”。");

/// <summary>「补充通知施行日期未填」.</summary>
public sealed record SupplementNeedsDay() : Refusal("请填写补充通知自哪一天起施行。");

/// <summary>「补充通知施行日期颠倒」.</summary>
public sealed record SupplementIsBeforeLast(DateOnly Last) : Refusal($"前一份补充通知自{ChineseDate.Of(Last)}起施行，这一份不能更早施行。");

/// <summary>「适用于全部申报的即日施行」.</summary>
public sealed record SupplementForAllIsNotForLater(DateOnly Today) : Refusal($"适用于已提交申报的补充通知自发布起施行，施行日期不能晚于{ChineseDate.Of(Today)}。");

/// <summary>「从严的变更不适用于已提交的申报」.</summary>
public sealed record SupplementIsHarderForAll(Citation Clause) : Refusal("这项变更比原规定严，不能适用于已经提交的申报；请只对以后提交的施行，或单独发文。", Clause);

using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Approvals;

/// <summary>「不能打印」</summary>
public sealed record DocumentCannotBePrinted(string Reason) : Refusal(Reason);

/// <summary>「不属于该通知」</summary>
public sealed record CaseIsOfAnotherNotice(string Number) : Refusal($"申报{Number}不属于所选的评审通知，请刷新页面后重新选择。");

/// <summary>「没有签发记录」: of a document from before releases were recorded.</summary>
public sealed record DocumentHasNoRelease() : Refusal("该文件印发时系统还没有签发记录，不能在系统中换发或撤销，请按公文程序办理并在案卷中注明。");

/// <summary>「拟稿后有变动」: refreshing the page is of no use, the draft stays as it was written.</summary>
public sealed record CaseChangedSinceTheDraft(string Number) : Refusal($"申报{Number}在拟稿之后有变动，不能按这份拟稿办理，请作废这份拟稿后重新拟制。");

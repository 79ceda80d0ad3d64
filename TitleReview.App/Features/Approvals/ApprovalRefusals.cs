using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Approvals;

/// <summary>「另有文件印发」: another document took the number while this one was being printed.</summary>
public sealed record NumberIsTaken() : Refusal("印发期间另有文件占用了编号，请重新印发。");

/// <summary>「不能打印」</summary>
public sealed record DocumentCannotBePrinted(string Reason) : Refusal(Reason);

/// <summary>「不属于该通知」</summary>
public sealed record CaseIsOfAnotherNotice(string Number) : Refusal($"申报{Number}不属于所选的评审通知，请刷新页面后重新选择。");

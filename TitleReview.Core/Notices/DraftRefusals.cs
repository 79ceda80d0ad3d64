using TitleReview.Core.Kernel;

namespace TitleReview.Core.Notices;

/// <summary>「值不合适」.</summary>
public sealed record DraftValueIsUnfit(string Title, string Why) : Refusal($"“{Title}”没有保存：{Why}，请改正。");

/// <summary>「出处文件未填」.</summary>
public sealed record DraftValueNeedsDocument(string Title) : Refusal($"“{Title}”没有保存：请填写规定它的文件名称。");

/// <summary>「条款未填」.</summary>
public sealed record DraftValueNeedsClause(string Title, string Document) : Refusal($"“{Title}”没有保存：请填写它在《{Document}》中的条款，例如“三（一）”。");

/// <summary>「出处过长」.</summary>
public sealed record DraftSourceIsTooLong(string Title, int Most) : Refusal($"“{Title}”没有保存：文件、条款和原文合计不超过{Most}字，请摘要填写。");

using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「参数不存在」.</summary>
public sealed record ParameterIsUnknown(string Name) : Refusal($"通知中没有参数“{Name}”，请从列表中选择。");

/// <summary>「参数值不合适」.</summary>
public sealed record ParameterValueIsUnfit(string Why) : Refusal($"不能按这个值试算：{Why}。");

using TitleReview.Core.Kernel;

namespace TitleReview.Core.Publicity;

/// <summary>「异议没有内容」</summary>
public sealed record ObjectionNeedsContent() : Refusal("请写明反映的内容，再登记。");

/// <summary>「异议文字过长」</summary>
public sealed record ObjectionIsTooLong(int Longest) : Refusal($"文字超过{Longest}字，没有保存，请删减。");

/// <summary>「尚未公示，没有异议」</summary>
public sealed record ObjectionNeedsPublicity() : Refusal("还没有登记公示，不能登记异议，请先登记公示的起止日期。");

/// <summary>「异议日期在今天之后」</summary>
public sealed record ObjectionIsOfTheFuture(DateOnly Today) : Refusal($"收到异议的日期晚于今天（{ChineseDate.Of(Today)}），请更正。");

/// <summary>「异议早于公示」</summary>
public sealed record ObjectionPrecedesPublicity(DateOnly From) : Refusal($"收到异议的日期早于公示开始之日（{ChineseDate.Of(From)}），请更正。");

/// <summary>「异议没有核实情况」</summary>
public sealed record ObjectionNeedsFindings() : Refusal("请写明核实的情况和处理意见，再登记处理结果。");

/// <summary>「异议没有核实结果」</summary>
public sealed record ObjectionNeedsOutcome() : Refusal("请选择核实结果：属实、部分属实或者不属实。");

/// <summary>「异议经核实属实」</summary>
public sealed record ObjectionIsUpheld(IReadOnlyList<int> Numbers, Citation Source) : Refusal(
    $"第{string.Join("、", Numbers)}号异议经核实属实或者部分属实，不能出具“公示无异议”的公示结果；请退回申报人修改，或者不予推荐。", Source);

using TitleReview.Core.Kernel;

namespace TitleReview.Core.Publicity;

/// <summary>「结果公示未满」</summary>
public sealed record ResultPublicityIsNotOver(DateOnly To) : Refusal($"结果公示到{ChineseDate.Of(To)}为止，期满次日起方可出具公示结果。");

/// <summary>「结果公示异议未处理」</summary>
public sealed record ResultObjectionsAreOpen(int Count) : Refusal($"结果公示还有{Count}件异议没有处理，全部核实处理后方可出具公示结果。");

using TitleReview.Core.Kernel;

namespace TitleReview.Core.Scoring;

/// <summary>「赋分表名称未填」</summary>
public sealed record TableNeedsTitle() : Refusal("请填写赋分表名称，不超过100字。");

/// <summary>「赋分表没有基本项」</summary>
public sealed record TableNeedsItems(int Most) : Refusal($"赋分表至少有一个基本项，总共不超过{Most}项，请增删后再保存。");

/// <summary>「总分上限不对」</summary>
public sealed record TableNeedsMaximum(int Most) : Refusal($"总分上限填1至{Most}的整数；加分合计上限填0至{Most}的整数，0表示不另设上限。");

/// <summary>「赋分项名称未填」</summary>
public sealed record ItemNeedsTitle(int Number) : Refusal($"请填写第{Number}项的名称，不超过100字。");

/// <summary>「赋分项最高分不对」</summary>
public sealed record ItemNeedsCap(int Number, int Most) : Refusal($"第{Number}项的最高分须大于0且不超过{Most}分，最多两位小数，请更正。");

/// <summary>「赋分项文字过长」</summary>
public sealed record ItemIsTooLong(int Number, int Longest) : Refusal($"第{Number}项的赋分标准不超过{Longest}字，每种佐证材料名称不超过100字，请精简。");

/// <summary>「赋分项重复」</summary>
public sealed record ItemIsThereTwice(string Title) : Refusal($"“{Title}”在赋分表中出现了两次，请只保留一项。");

/// <summary>「基本项超过总分」</summary>
public sealed record BasicItemsExceedMaximum(string Sum, int Maximum) : Refusal($"基本项最高分合计{Sum}分，超过总分上限{Maximum}分，请调整各项最高分或者总分上限。");

/// <summary>「只能作为加分项」</summary>
public sealed record ItemIsBonusOnly(string Title, string Word, Citation Clause) : Refusal($"“{Title}”涉及{Word}，只能作为加分项，请把这一项改为加分项。", Clause);

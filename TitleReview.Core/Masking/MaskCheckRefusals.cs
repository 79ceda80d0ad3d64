using TitleReview.Core.Kernel;

namespace TitleReview.Core.Masking;

/// <summary>「退回重遮没有写明原因」</summary>
public sealed record RedoNeedsReason() : Refusal("请写明这一页为什么须退回重遮，例如“姓名未遮盖”，申报人才知道怎样修改。");

/// <summary>「退回重遮的原因过长」</summary>
public sealed record RedoReasonIsTooLong(int Length, int Longest) : Refusal($"原因有{Length}字，最多{Longest}字，请删减后再保存。");

/// <summary>「有须退回重遮的页」</summary>
/// <param name="Pages">Their numbers in words: 2、5.</param>
/// <param name="Asks">The clause of the notice that asks for the masking.</param>
public sealed record MaskingMustBeRedone(string Pages, Citation Asks)
    : Refusal($"第{Pages}页已标为“须退回重遮”，不能通过：请在遮盖检查中退回这些页；经复核合格的，改标“遮盖合格”后再通过。", Asks);

/// <summary>「没有须退回重遮的页」</summary>
public sealed record NothingToRedo() : Refusal("还没有标为“须退回重遮”的页：请先逐页检查，在有问题的页上选择“须退回重遮”并写明原因，再一并退回。");

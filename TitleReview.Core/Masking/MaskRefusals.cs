using TitleReview.Core.Kernel;

namespace TitleReview.Core.Masking;

/// <summary>「遮盖框为空」</summary>
/// <param name="Number">Which region of the page, counted from 1.</param>
public sealed record RegionIsEmpty(int Number)
    : Refusal($"第{Number}个遮盖框没有面积，请重新画一个宽和高都大于0的框");

/// <summary>「遮盖框超出页面」</summary>
public sealed record RegionLeavesPage(int Number, int PageWidth, int PageHeight)
    : Refusal($"第{Number}个遮盖框超出了页面（页面宽{PageWidth}像素、高{PageHeight}像素），请把它移到页面之内");

/// <summary>「未选择是否需要遮盖」</summary>
public sealed record MaskingIsUndecided(Citation Asks)
    : Refusal("本页还没有选择是否需要遮盖，请查看图片：有需要遮盖的内容，单击【是】并进行遮盖；没有，单击【否】", Asks);

/// <summary>「选择了是而没有遮盖」</summary>
public sealed record MaskingNeedsRegion(Citation Asks)
    : Refusal("本页选择了需要遮盖【是】，但还没有画遮盖框，请进行遮盖；如果无需遮盖，请改选【否】", Asks);

/// <summary>「旋转会清除遮盖」</summary>
public sealed record TurningClearsMasking()
    : Refusal("这一页已经回答了是否需要遮盖，或已经画了遮盖框；旋转后要重新回答和遮盖。确定要旋转的，请选择“清除遮盖并旋转”");

/// <summary>「选择了否而有遮盖」</summary>
public sealed record UnneededMaskingHasRegions(int Count, Citation Asks)
    : Refusal($"本页选择了无需遮盖【否】，但已画有{Count}个遮盖框，请改选【是】，或者删除这些遮盖框", Asks);

/// <summary>「选择了否而有未处理的建议」</summary>
public sealed record UnneededMaskingHasSuggestions(int Count, Citation Asks)
    : Refusal($"本页还有{Count}处系统建议遮盖的地方（虚线框）没有处理，请再看一遍：需要遮盖的，请采用；确实都不需要的，请单击【已再次核对，无需遮盖】，这些建议将一并忽略", Asks);

/// <summary>「选择了是而有未处理的建议」</summary>
public sealed record MaskingLeavesSuggestions(int Count, Citation Asks)
    : Refusal($"本页还有{Count}处系统建议遮盖的地方（虚线框）没有采用，不会被遮盖，请再看一遍：需要遮盖的，请采用；其余确实不需要的，请单击【已再次核对，只遮盖画好的框】，这些建议将一并忽略", Asks);

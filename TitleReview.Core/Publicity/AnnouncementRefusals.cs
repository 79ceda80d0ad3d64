using TitleReview.Core.Kernel;

namespace TitleReview.Core.Publicity;

/// <summary>「公示内容不完整」</summary>
public sealed record AnnouncementIsIncomplete(AnnouncementPart Part, Citation Clause)
    : Refusal($"公示内容还缺“{OfficialName.Of(Part)}”，请填写后再登记公示。", Clause);

/// <summary>「公示内容过长」</summary>
public sealed record AnnouncementIsTooLong(AnnouncementPart Part, int Longest)
    : Refusal($"“{OfficialName.Of(Part)}”超过{Longest}字，没有保存，请删减。");

/// <summary>「公示内容含身份证号」</summary>
public sealed record AnnouncementNamesIdNumber(AnnouncementPart Part, Citation Clause)
    : Refusal($"“{OfficialName.Of(Part)}”中写有申报人的身份证号，公示会向所有人公开，请删去。", Clause);

/// <summary>「已张贴的公示不能改」</summary>
public sealed record PostedAnnouncementIsFixed(DateOnly PostedOn, DateOnly Today)
    : Refusal($"公示已于{ChineseDate.Of(PostedOn)}开始，内容改动后须重新公示：请把开始日期改为{ChineseDate.Of(Today)}或者以后，再登记。");

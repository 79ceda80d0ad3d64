using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「通知基本信息」.</summary>
/// <param name="Year">申报年度</param>
/// <param name="ReceptionPlace">受理地点</param>
public sealed record NoticePolicy(
    [Unit("year")] Cited<int> Year,
    [Unit("text")] Cited<string> ReceptionPlace);

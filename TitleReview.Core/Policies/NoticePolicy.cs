using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「通知基本信息」.</summary>
/// <param name="Year">申报年度</param>
/// <param name="ReceptionPlace">受理地点</param>
/// <param name="Channel">申报途径</param>
/// <param name="Contacts">联系方式, one line each; what stands for a name or a number until the office fills it in is ×.</param>
public sealed record NoticePolicy(
    [Unit("year")] Cited<int> Year,
    [Unit("text")] Cited<string> ReceptionPlace,
    [Unit("text")] Cited<string> Channel,
    [Unit("list")] Cited<IReadOnlyList<string>> Contacts);

using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「时间安排」. A null window: the notice sets none.</summary>
/// <param name="Apply">网上申报时间</param>
/// <param name="Pay">缴费时间</param>
/// <param name="Paper">纸质材料报送时间</param>
/// <param name="Defence">答辩时间</param>
/// <param name="DefenceIsTentative">拟定</param>
public sealed record WindowsPolicy(
    [Unit("window")] Cited<TimeWindow?> Apply,
    [Unit("window")] Cited<TimeWindow?> Pay,
    [Unit("window")] Cited<TimeWindow?> Paper,
    [Unit("window")] Cited<TimeWindow?> Defence,
    [Unit("yes/no")] Cited<bool> DefenceIsTentative,
    [Unit("text")] Cited<string> DefencePlace);

using System.Globalization;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Defences;

/// <summary>「答辩安排表」 as it is printed: by day, room and group, in the order of the lot.</summary>
public static class PlanSheet
{
    public static IReadOnlyList<string> Columns { get; } = ["序号", "预计时间", "申报编号", "姓名", "工作单位", "申报级别", "专业", "答辩方式"];

    /// <param name="lots">Each lot that was drawn, with its seed, for whoever wants to draw it anew.</param>
    public static PrintedSheet Of(string notice, IReadOnlyList<PlannedSession> sessions, IReadOnlyList<string> lots) => new(
        $"{notice}答辩安排表", Columns,
        [.. sessions.Select(session => new PrintedGroup(
            $"{ChineseDate.Of(session.Draft.HeldOn)} {session.Draft.StartsAt.ToString("HH:mm", CultureInfo.InvariantCulture)}　{session.Draft.Room}　{session.Draft.Group}（{session.People.Count}人）", [.. session.People.Select(Row)]))],
        lots);

    public static IReadOnlyList<string> Row(CallUp one) =>
        [$"{one.Lot}", one.ExpectedAt.ToString("HH:mm", CultureInfo.InvariantCulture), one.CaseNumber, one.Name, one.Unit, OfficialName.Of(one.Level), one.Specialty, one.RemoteMode.Length > 0 ? one.RemoteMode : "现场"];
}

/// <summary>「一个场次及其人员」, in the order in which they defend.</summary>
public sealed record PlannedSession(SessionDraft Draft, IReadOnlyList<CallUp> People);

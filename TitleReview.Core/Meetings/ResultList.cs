using System.Globalization;
using TitleReview.Core.Auditing;

namespace TitleReview.Core.Meetings;

/// <summary>「评审结果名单」 of a meeting, as a printed table.</summary>
public static class ResultList
{
    public static PrintedSheet Of(MeetingMinutes minutes, string signature) => new(
        minutes.Title.Replace("评审会议纪要", "评审结果名单", StringComparison.Ordinal),
        ["序号", "姓名", "工作单位", "申报专业", "申报级别", "出席", "同意", "反对", "弃权", "结果"],
        [
            Part("通过", [.. minutes.Cases.Where(one => one.IsPassed)]),
            Part("未通过", [.. minutes.Cases.Where(one => !one.IsPassed)]),
        ],
        [.. minutes.Notes, signature]);

    private static PrintedGroup Part(string result, IReadOnlyList<MinutesCase> cases) => new($"{result}（{cases.Count}人）", [.. cases.Select(Row)]);

    private static IReadOnlyList<string> Row(MinutesCase one) =>
        [Text(one.Number), one.Name, one.Unit, one.Specialty, one.Level, Text(one.Present), Text(one.Agree), Text(one.Against), Text(one.Abstain), one.Result];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

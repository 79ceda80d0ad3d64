namespace TitleReview.Core.Meetings;

/// <summary>「评审会议纪要」: what it says; how it is laid out is decided where it is printed.</summary>
/// <param name="Head">「会议名称、时间、地点、主持人」 and the like.</param>
/// <param name="Headings">Of the four parts, as the regulation names them: 出席评委, 评审对象, 评议意见, 投票结果.</param>
/// <param name="Attendance">The quorum in one sentence, with the numbers.</param>
/// <param name="Moves">Who came and went, in order.</param>
/// <param name="Grounds">「打分和答辩情况」 of each case; null in minutes that were signed before there was any.</param>
/// <param name="Notes">The rules that decided, with their documents.</param>
public sealed record MeetingMinutes(
    string Title, IReadOnlyList<MinutesLine> Head, IReadOnlyList<string> Headings, IReadOnlyList<MinutesMember> Members, string Attendance, IReadOnlyList<string> Moves,
    IReadOnlyList<MinutesCase> Cases, IReadOnlyList<MinutesLine> Opinions, IReadOnlyList<string> Notes,
    IReadOnlyList<MinutesLine>? Grounds = null)
{
    public int Passed => Cases.Count(one => one.IsPassed);

    /// <summary>「隐去申报人的纪要」: as who judged may read them, by the running numbers of the meeting.</summary>
    public MeetingMinutes WithoutApplicants => this with { Cases = [.. Cases.Select(one => one with { Name = $"第{one.Number}件", Unit = "保密" })] };
}

/// <summary>「纪要的一行」</summary>
public sealed record MinutesLine(string Name, string Text);

/// <summary>「纪要中的评委」</summary>
/// <param name="Duty">主任委员或者副主任委员、主持人、组长; empty: none.</param>
/// <param name="Attendance">出席 or 缺席, with the hours.</param>
public sealed record MinutesMember(int Number, string Name, string Group, string Duty, string Attendance);

/// <summary>「纪要中的评审对象」</summary>
/// <param name="Withdrew">Names of the members who withdrew; empty: none.</param>
/// <param name="Present">「出席人数」 that the share is reckoned from.</param>
/// <param name="Rule">The sum that decided.</param>
public sealed record MinutesCase(
    int Number, string Name, string Unit, string Specialty, string Level, string Withdrew, string Means, int Present, int Agree, int Against, int Abstain, int Recused, string Rule, bool IsPassed)
{
    public string Result => IsPassed ? "通过" : "未通过";
}

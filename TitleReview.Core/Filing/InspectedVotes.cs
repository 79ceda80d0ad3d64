using System.Globalization;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.Core.Filing;

/// <summary>「表决情况」 as an inspector sees it: the numbers of the vote on each item of a meeting, and whether they add up to what was declared.</summary>
public static class InspectedVotes
{
    /// <param name="votes">With the number of the item in the meeting.</param>
    /// <param name="judge">Whether so many of so many pass: the rule of the meeting, asked anew.</param>
    public static InspectionTable Of(string meeting, IEnumerable<(int Number, DeclaredVote Vote)> votes, Func<DeclaredVote, bool> judge) => new(
        $"表决：{meeting}",
        ["上会序号", "方式", "评委人数", "参加表决", "回避", "同意", "反对", "弃权", "宣布的结果", "按规定复算"],
        [.. votes.OrderBy(one => one.Number).Select(one => (IReadOnlyList<string>)
        [
            Text(one.Number), OfficialName.Of(one.Vote.Means), Text(one.Vote.Members), Text(one.Vote.Present), Text(one.Vote.Recused), Text(one.Vote.Agree), Text(one.Vote.Against), Text(one.Vote.Abstain),
            Result(one.Vote.Passed), judge(one.Vote) == one.Vote.Passed ? "一致" : $"不一致（应为{Result(judge(one.Vote))}）",
        ])],
        "还没有宣布表决结果。");

    private static string Result(bool passed) => passed ? "通过" : "未通过";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

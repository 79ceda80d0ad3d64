using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「会议情况」: everything that the lawfulness of a meeting hangs on, at one moment.</summary>
/// <param name="Roll">Of the meeting as a whole.</param>
/// <param name="Draw">Whether members come from a draw, and whether its record, computed anew, holds.</param>
/// <param name="Groups">「学科组」; one where there are none.</param>
/// <param name="HasHeads">Whether the draw made heads; a committee without groups has none.</param>
/// <param name="Highest">Of what is reviewed; null: not known.</param>
/// <param name="OwnUnit">Members of the unit that reviews itself; null: no unit does.</param>
/// <param name="IsRegistered">Whether the committee's registration is in force.</param>
/// <param name="CaseSeries">「系列」 of the cases before the meeting.</param>
/// <param name="Cases">How many are on the agenda.</param>
/// <param name="CasesNotReady">Of them, how many are not before the meeting yet or any more.</param>
/// <param name="CasesWithRecusal">Of them, how many some member withdraws from.</param>
/// <param name="PledgesOwed">「尚未签订承诺书」 by members, by their numbers in the meeting.</param>
/// <param name="StaffPledgesOwed">The same by staff.</param>
/// <param name="FilingBefore">What rule FB-02 says.</param>
/// <param name="Publicity">What rule PB-07 says of the time after the vote.</param>
public sealed record MeetingFacts(
    Roll Roll, DrawProof Draw, IReadOnlyList<GroupOfMeeting> Groups, bool HasHeads, CommitteeForming Forming, TitleLevel? Highest, int? OwnUnit, bool IsRegistered,
    string CommitteeSeries, IReadOnlyList<string> CaseSeries, int Cases, int CasesNotReady, int CasesWithRecusal, IReadOnlyList<int> PledgesOwed, int StaffPledgesOwed,
    PresidingChair Chair, Finding FilingBefore, Finding Publicity);

/// <summary>「学科组的组成」</summary>
public sealed record GroupOfMeeting(string Name, int Members, int Heads);

/// <summary>「抽取记录的复核」</summary>
public enum DrawProof
{
    /// <summary>没有抽取</summary>
    None,

    /// <summary>抽取记录与重算的不同</summary>
    Differs,

    /// <summary>成员在抽取以后有递补，名单没有更新</summary>
    IsOutdated,

    /// <summary>抽取记录复核无误</summary>
    Holds,
}

/// <summary>「主持人到会情况」</summary>
public enum PresidingChair
{
    /// <summary>没有指定</summary>
    None,

    /// <summary>不是主任委员或者副主任委员</summary>
    MayNotPreside,

    /// <summary>没有到会</summary>
    IsAbsent,

    /// <summary>已到会</summary>
    IsPresent,
}

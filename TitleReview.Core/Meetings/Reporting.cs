using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「学科组评议意见的填写」</summary>
public static class Reporting
{
    /// <summary>「设组长1名」 who reports; a committee without groups is reported for by who presides.</summary>
    public static bool MayWrite(ReviewMeeting meeting, MeetingMember member, int group, bool hasHeads) =>
        hasHeads ? member.IsHead && member.Group == group : meeting.Chair == member.Person && group == member.Group;
}

/// <summary>「评议意见由组长填写」</summary>
public sealed record ReportIsOfItsHead() : Refusal("评议意见由本学科组组长填写；没有学科组的，由主持人填写。");

/// <summary>「评议意见过长」</summary>
public sealed record ReportIsTooLong(int Longest) : Refusal($"评议意见超过{Longest}字，没有保存，请删减。");

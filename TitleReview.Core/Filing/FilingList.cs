namespace TitleReview.Core.Filing;

/// <summary>「备案名册」: which of the two lists. The numbers are stored.</summary>
public enum FilingList
{
    /// <summary>职称评审办事机构工作人员名册（模板1）</summary>
    Staff = 1,

    /// <summary>出入会议现场人员名册（模板2）</summary>
    Venue = 2,
}

using TitleReview.App.Ui;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Features.Ballots;

internal static class MeetingTitle
{
    /// <summary>2023年11月10日评审会（会议室）</summary>
    public static string Of(ReviewMeeting meeting) => $"{Say.Day(meeting.HeldOn)}评审会{(meeting.Place.Length > 0 ? $"（{meeting.Place}）" : "")}";
}

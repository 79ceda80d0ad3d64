using TitleReview.Core.Kernel;

namespace TitleReview.App.Ui;

/// <summary>Defence, scoring, ballots and the meeting.</summary>
public static partial class Urls
{
    public const string ReviewMeetings = "/review-meetings";

    public const string NewReviewMeeting = $"{ReviewMeetings}/new";

    /// <summary>The desk of the office.</summary>
    public static string ReviewMeeting(MeetingId meeting) => $"{ReviewMeetings}/{meeting}";

    public static string ReviewMeetingPlan(MeetingId meeting) => $"{ReviewMeetings}/{meeting}/plan";

    /// <summary>For the screen of the room: no names, no numbers of cases.</summary>
    public static string MeetingScreen(MeetingId meeting) => $"{ReviewMeetings}/{meeting}/screen";

    public static string MeetingSeat(MeetingId meeting) => $"{ReviewMeetings}/{meeting}/seat";

    public static string MeetingMinutes(MeetingId meeting) => $"{ReviewMeetings}/{meeting}/minutes";

    /// <param name="kind">pdf or docx.</param>
    public static string MinutesFile(MeetingId meeting, string kind) => $"/files/review-meetings/{meeting}/minutes.{kind}";

    public static string ResultListPdf(MeetingId meeting) => $"/files/review-meetings/{meeting}/results.pdf";

    /// <summary>The result of one case: objections to it, and re-checks.</summary>
    public static string Result(CaseId file) => $"{ResultPublicity}/{file}";

    /// <summary>For anybody, without signing in.</summary>
    public const string PublicResults = $"{PublicNotices}/results";

    public const string ScoringProgress = $"{HandOver}/progress";

    /// <summary>Where a sheet saves over HTTP when its circuit is gone.</summary>
    public static string SheetBox(TaskId task) => $"/sheets/{task}";

    public static string ScoreTables(CommitteeId committee) => $"{Committees}/{committee}/score-tables";

    /// <param name="version">Number of the version.</param>
    public static string ScoreTable(CommitteeId committee, int version) => $"{ScoreTables(committee)}?version={version}";

    public const string Defences = "/defences";

    public static string DefenceRoll(NoticeId notice) => $"{Defences}/{notice}";

    public static string DefencePlan(NoticeId notice) => $"{Defences}/{notice}/plan";

    /// <param name="session">Number of the session that is opened.</param>
    public static string DefencePlan(NoticeId notice, int session) => $"{DefencePlan(notice)}?session={session}";

    /// <param name="kind">pdf or xlsx.</param>
    public static string DefencePlanSheet(NoticeId notice, string kind) => $"/files/defences/{notice}/plan.{kind}";

    public static string CallUpsPdf(NoticeId notice) => $"/files/defences/{notice}/call-ups.pdf";

    public static string CallUpPdf(CaseId file) => $"/files/{file}/call-up.pdf";

    public const string Panels = "/panels";

    public static string Panel(DefenceSessionId session) => $"{Panels}/{session}";

    public const string CallUps = "/call-ups";

    public static string MyDefence(CaseId file) => $"{MyApplications}/{file}/defence";

    /// <summary>The screen of a waiting room. The key stands behind #: a browser sends it to nobody, and no log sees it.</summary>
    public static string DefenceBoard(string key) => $"/defences/board.html#{key}";
}

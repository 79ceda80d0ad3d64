using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Ui;

/// <summary>Every address of the application. Features link to each other only through here.</summary>
public static class Urls
{
    public const string Home = "/";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string Notices = "/notices";
    public const string PersonalRecord = "/me";
    public const string MyApplications = "/applications";
    public const string AuditQueue = "/auditing";
    public const string Delegations = "/delegations";
    public const string Fees = "/fees";
    public const string HandOver = "/hand-over";
    public const string ScoringQueue = "/scoring";
    public const string Meetings = "/meetings";
    public const string ResultPublicity = "/result-publicity";
    public const string Approvals = "/approvals";

    /// <summary>The look of official documents, for their preview.</summary>
    public const string DocumentSheet = "/document.css";

    public const string Organisations = "/administration/organisations";
    public const string Assignments = "/administration/assignments";
    public const string Calendar = "/administration/calendar";
    public const string AuditLog = "/administration/audit-log";

    /// <summary>The sign-in page, which leads back to a path of this application.</summary>
    public static string SignInAgain(string path) => $"{SignIn}?returnUrl={Uri.EscapeDataString(path)}";

    public static string Notice(NoticeId notice) => $"{Notices}/{notice}";

    public static string ParameterTrial(NoticeId notice) => $"{Notices}/{notice}/what-if";

    public static string Application(CaseId file) => $"{MyApplications}/{file}";

    public static string Section(CaseId file, string section) => $"{MyApplications}/{file}/{section}";

    public static string SubmitCheck(CaseId file) => $"{MyApplications}/{file}/submit";

    /// <param name="kind">Place of the reason in the notice's list.</param>
    public static string CourseExemption(CaseId file, int kind, IEnumerable<int> years) => $"/files/{file}/course-exemption.pdf?kind={kind}&years={string.Join(',', years)}";

    public static string RecycleBin(CaseId file) => $"{MyApplications}/{file}/recycle-bin";
    /// <summary>A section, with the box, row or evidence that a finding is about in focus.</summary>
    public static string Place(CaseId file, LocatedFinding found) =>
        found.Anchor.Length > 0 ? $"{Section(file, found.Section)}#{found.Anchor}" : Section(file, found.Section);

    public static string Receipt(CaseId file) => $"{MyApplications}/{file}/receipt";

    public static string ReceiptPdf(CaseId file) => $"/files/{file}/receipt.pdf";

    public static string SelfCheck(CaseId file) => $"{MyApplications}/{file}/self-check";

    public static string SelfCheckPdf(CaseId file) => $"/files/{file}/self-check.pdf";

    public static string PreviewAsUnit(CaseId file) => $"{MyApplications}/{file}/preview";

    public static string PreviewAsExpert(CaseId file) => $"{MyApplications}/{file}/preview?as=expert";

    public static string Withdrawal(CaseId file) => $"{MyApplications}/{file}/withdraw";

    public static string Plan(CaseId file) => $"{MyApplications}/{file}/plan";

    public static string Masking(CaseId file) => $"/masking/{file}";

    public static string MaskPage(CaseId file, PageId page) => $"/masking/{file}/{page}";

    public static string Upload(CaseId file) => $"/files/{file}/pages";

    /// <summary>The upload page for a phone. The secret stands behind #: a browser sends it to nobody, and no log sees it.</summary>
    public static string Phone(string secret) => $"/upload/phone.html#{secret}";

    /// <summary>The upright view of the original: applicant and officers of the case.</summary>
    public static string PageView(PageId page) => $"/files/pages/{page}/view.jpg";

    /// <summary>The burned view: as the expert will see it.</summary>
    public static string MaskedView(PageId page) => $"/files/pages/{page}/masked.jpg";

    public static string AuditCase(CaseId file) => $"{AuditQueue}/{file}";

    public static string LeakAudit(CaseId file) => $"{AuditCase(file)}/leaks";

    /// <param name="name">Of the report, as the audit log keeps it.</param>
    public static string LeakReportPdf(CaseId file, string name) => $"/files/{file}/leaks/{name}.pdf";

    public static string MaskCheck(CaseId file) => $"{AuditQueue}/{file}/masks";

    public static string MaskCheck(CaseId file, PageId page) => $"{AuditQueue}/{file}/masks?page={page}";

    public static string BlindCase(TaskId task) => $"{ScoringQueue}/{task}";

    public static string BlindPage(TaskId task, int page, string size) => $"/blind/{task}/{page}/{size}.jpg";

    public static string ApprovalPdf(DocumentId document) => $"/files/approvals/{document}.pdf";

    public static string PassRoster(DocumentId document) => $"/files/approvals/{document}.xlsx";
}

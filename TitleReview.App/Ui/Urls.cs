using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Ui;

/// <summary>Every address of the application. Features link to each other only through here.</summary>
public static partial class Urls
{
    public const string Home = "/";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string Notices = "/notices";
    public const string PersonalRecord = "/me";
    public const string MyApplications = "/applications";
    public const string AuditQueue = "/auditing";
    public const string LeakAudits = "/leak-audits";
    public const string Delegations = "/delegations";
    public const string Fees = "/fees";
    public const string FeeBatches = "/fees/batches";
    public const string FeeAccounts = "/fees/accounts";
    public const string BankLists = "/fees/statements";
    public const string OverdueFees = "/fees/overdue";
    public const string Rosters = "/rosters";
    public const string Papers = "/papers";

    /// <summary>Open to whoever holds a printed form; it stands in the QR code on the paper, so it never changes.</summary>
    public const string Verify = "/verify";

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
    public const string OrganisationImport = "/administration/organisations/import";
    public const string CalendarImport = "/administration/calendar/import";
    public const string OfficeSettings = "/office-settings";
    public const string StandIns = "/stand-ins";
    public const string Inbox = "/inbox";

    public const string Recusals = "/recusals";
    public const string Experts = "/experts";
    public const string ExpertEntry = "/experts/entry";
    public const string ExpertImport = "/experts/import";
    public const string ExpertRosters = "/experts/rosters";

    public const string Draws = "/draws";

    public const string NewDraw = $"{Draws}/new";

    /// <summary>Stands alone: it is downloaded and opened from disk.</summary>
    public const string DrawVerifier = "/verify-draw.html";

    public static string Draw(DrawId draw) => $"{Draws}/{draw}";

    public static string DrawPlan(DrawId draw) => $"{Draws}/{draw}/plan";

    public static string SealedList(DrawId draw) => $"{Draws}/{draw}/sealed";

    public static string SealedListFile(DrawId draw) => $"/files/draws/{draw}/sealed.json";

    /// <param name="kind">json or pdf.</param>
    public static string Transcript(DrawId draw, string kind) => $"/files/draws/{draw}.{kind}";

    public const string UnreadInbox = $"{Inbox}?unread=1";

    public static string OfficeSettingsOf(OrganisationId office) => $"{OfficeSettings}?office={office}";

    public static string Expert(ExpertId expert) => $"{Experts}/{expert}";

    /// <param name="specialty">Empty: all of the office's pool.</param>
    /// <param name="kind">pdf or xlsx.</param>
    public static string ExpertRoster(OrganisationId office, string specialty, string kind) =>
        specialty.Length > 0 ? $"/files/experts/{office}/roster.{kind}?specialty={Uri.EscapeDataString(specialty)}" : $"/files/experts/{office}/roster.{kind}";

    /// <summary>An organisation and all beneath it.</summary>
    public static string OrganisationBranch(OrganisationId top) => $"{Organisations}?under={top}";

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

    /// <summary>The page to be masked that a finding is about, or the section with the box, row or evidence in focus.</summary>
    public static string Place(CaseId file, LocatedFinding found) =>
        found.Page is { } page ? MaskPage(file, page)
        : found.Anchor.Length > 0 ? $"{Section(file, found.Section)}#{found.Anchor}" : Section(file, found.Section);

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

    /// <summary>The same two, for many pages beside each other.</summary>
    public static string SmallPageView(PageId page) => $"/files/pages/{page}/view-small.jpg";

    public static string SmallMaskedView(PageId page) => $"/files/pages/{page}/masked-small.jpg";
    public static string FeeBatch(Guid batch) => $"{FeeBatches}/{batch:N}";

    public static string PaymentSlipPdf(Guid batch) => $"/files/fee-batches/{batch:N}.pdf";

    public static string PaymentReceiptPdf(CaseId file) => $"/files/{file}/payment.pdf";

    public static string BankList(Guid statement) => $"{BankLists}/{statement:N}";

    public static string BankListUpload(OrganisationId office) => $"/files/fees/statements?office={office}";

    public static string EvaluationForm(CaseId file) => $"/evaluation-forms/{file}";

    public static string EvaluationFormPdf(CaseId file, int print) => $"/files/{file}/evaluation-form/{print}.pdf";

    /// <summary>All of a notice, for its office.</summary>
    public static string EvaluationForms(NoticeId notice) => $"{Notice(notice)}/evaluation-forms";

    /// <param name="part">From 1; each holds as many people as are printed at once.</param>
    public static string JoinedForms(NoticeId notice, int part) => $"/files/evaluation-forms/{notice}/{part}.pdf";

    /// <param name="unit">Null: all units of the notice.</param>
    /// <param name="kind">pdf or xlsx.</param>
    public static string Roster(NoticeId notice, OrganisationId? unit, string kind) => unit is { } one ? $"/files/rosters/{notice}/{one}.{kind}" : $"/files/rosters/{notice}.{kind}";

    public static string Paper(CaseId file) => $"{Papers}/{file}";

    public static string AuditCase(CaseId file) => $"{AuditQueue}/{file}";

    /// <param name="query">As it stands behind the question mark; empty for the whole queue.</param>
    public static string FilteredQueue(string query) => query.Length > 0 ? $"{AuditQueue}?{query}" : AuditQueue;

    /// <param name="queue">The queue that the case was opened from, from behind it on: it travels along to the next case.</param>
    public static string AuditCase(CaseId file, string queue) => queue.Length > 0 ? $"{AuditCase(file)}?queue={Uri.EscapeDataString(queue)}" : AuditCase(file);

    public static string LeakAudit(CaseId file) => $"{AuditCase(file)}/leaks";

    /// <param name="name">Of the report, as the audit log keeps it.</param>
    public static string LeakReportPdf(CaseId file, string name) => $"/files/{file}/leaks/{name}.pdf";

    public static string MaskCheck(CaseId file) => $"{AuditQueue}/{file}/masks";

    public static string MaskCheck(CaseId file, PageId page) => $"{AuditQueue}/{file}/masks?page={page}";

    /// <summary>Where a table that is to be imported is sent.</summary>
    public const string TableUpload = "/files/administration/tables";

    public const string Committees = "/committees";

    public static string Committee(CommitteeId committee) => $"{Committees}/{committee}";

    public static string CommitteeVersion(CommitteeId committee, int number) => $"{Committees}/{committee}?version={number}";

    public static string Specialties(CommitteeId committee, int number) => $"{Committees}/{committee}/specialties?version={number}";

    /// <param name="kind">pdf or xlsx.</param>
    public static string RegistrationSheet(Guid registration, string kind) => $"/files/registrations/{registration:N}/form.{kind}";

    public static string DirectorySheet(Guid registration, string kind) => $"/files/registrations/{registration:N}/directory.{kind}";

    public static string RegistrationScan(Guid scan) => $"/files/registrations/scans/{scan:N}";

    public static string RegistrationScanUpload(Guid registration, string kind) => $"/files/registrations/{registration:N}/scans/{kind}";

    public const string Undertakings = "/undertakings";

    public static string Undertaking(NoticeId notice) => $"{Undertakings}/{notice}";

    /// <param name="list">Staff or Venue.</param>
    /// <param name="kind">pdf or xlsx.</param>
    public static string FilingRoster(NoticeId notice, string list, string kind) => $"/files/undertakings/{notice}/lists/{list}.{kind}";

    /// <param name="kind">Staff or Expert.</param>
    public static string PledgePdf(NoticeId notice, string kind) => $"/files/undertakings/{notice}/pledges/{kind}.pdf";

    /// <summary>The signed scan of one person, to bring it and to look at it.</summary>
    public static string SignedPledge(NoticeId notice, string kind, Guid signer) => $"/files/undertakings/{notice}/pledges/{kind}/{signer:N}";

    public static string InvitationPdf(NoticeId notice) => $"/files/undertakings/{notice}/invitation.pdf";

    public const string PublicNotices = "/publicity";

    /// <summary>For anybody, without signing in, while it is on display. Not a page of the circuit: links to it open beside the page.</summary>
    public static string PublicNotice(Guid publicity) => $"{PublicNotices}/{publicity}";

    public static string UnitPublicity(CaseId file) => $"{AuditCase(file)}/publicity";

    public static string AnnouncementPdf(CaseId file) => $"/files/{file}/publicity.pdf";

    public static string AnnouncementWord(CaseId file) => $"/files/{file}/publicity.docx";

    public static string PublicityResultPdf(CaseId file) => $"/files/{file}/publicity-result.pdf";

    public static string PublicityResultWord(CaseId file) => $"/files/{file}/publicity-result.docx";

    public static string SupervisorOpinionPdf(CaseId file) => $"/files/{file}/supervisor-opinion.pdf";

    public static string SupervisorOpinionWord(CaseId file) => $"/files/{file}/supervisor-opinion.docx";

    public static string UnitScanUpload(CaseId file) => $"/files/{file}/unit-scans";

    public static string BlindCase(TaskId task) => $"{ScoringQueue}/{task}";

    public static string BlindPage(TaskId task, int page, string size) => $"/blind/{task}/{page}/{size}.jpg";

    public static string ApprovalPdf(DocumentId document) => $"/files/approvals/{document}.pdf";

    public static string PassRoster(DocumentId document) => $"/files/approvals/{document}.xlsx";

    public const string Ballots = "/ballots";

    public static string BallotDesk(MeetingId meeting) => $"{Ballots}/meetings/{meeting}";

    public static string Ballot(BallotBoxId box) => $"{Ballots}/{box}";

    /// <param name="number">Of the case that is voted on.</param>
    public static string Ballot(BallotBoxId box, int number) => $"{Ballot(box)}?no={number}";

    public const string NoticeDrafts = "/notices/drafts";

    public static string NoticeDraft(Guid draft) => $"{NoticeDrafts}/{draft:N}";

    /// <param name="key">The value that is opened; null: none.</param>
    public static string NoticeDraft(Guid draft, string stage, string? key) => $"{NoticeDraft(draft)}?stage={stage}{(key is null ? "" : $"&key={Uri.EscapeDataString(key)}#value")}";

    public static string NoticeDraftCheck(Guid draft) => $"{NoticeDraft(draft)}/check";

    /// <param name="kind">pdf or docx.</param>
    public static string NoticeDraftText(Guid draft, string kind) => $"/files/notice-drafts/{draft:N}.{kind}";

    public const string Rehearsals = "/notices/rehearsals";

    public static string Rehearsal(NoticeId rehearsal) => $"{Rehearsals}/{rehearsal}";

    public static string ParameterTrial(NoticeId notice, string key, string typed) => $"{ParameterTrial(notice)}?key={Uri.EscapeDataString(key)}&value={Uri.EscapeDataString(typed)}";

    /// <param name="name">announcement or outcome, with its ending: pdf or docx.</param>
    public static string ResultSheet(NoticeId notice, DateRange days, string name) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/files/result-publicity/{notice}/{days.From:yyyy-MM-dd}/{days.To:yyyy-MM-dd}/{name}");

    /// <param name="kind">pdf or docx.</param>
    public static string PersonalPledge(CaseId file, string kind) => $"/files/{file}/pledge.{kind}";

    /// <param name="kind">pdf or docx.</param>
    public static string ReturnLetter(CaseId file, string kind) => $"/files/{file}/return.{kind}";

    public static string PaperReceiptPdf(CaseId file) => $"/files/{file}/papers.pdf";

    public static string InvitationWord(NoticeId notice) => $"/files/undertakings/{notice}/invitation.docx";

    public static string ApprovalWord(DocumentId document) => $"/files/approvals/{document}.docx";

    public static string PassRosterPdf(DocumentId document) => $"/files/approvals/{document}/roster.pdf";
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

public abstract partial class ReviewDb
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<PersonalRecord> PersonalRecords => Set<PersonalRecord>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<CalendarEntry> CalendarEntries => Set<CalendarEntry>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<FrozenPolicy> FrozenPolicies => Set<FrozenPolicy>();

    public DbSet<ReviewCase> Cases => Set<ReviewCase>();

    public DbSet<ApplicationField> ApplicationFields => Set<ApplicationField>();

    public DbSet<FieldChange> FieldChanges => Set<FieldChange>();

    public DbSet<ApplicationRow> ApplicationRows => Set<ApplicationRow>();

    public DbSet<EvidencePage> Pages => Set<EvidencePage>();

    public DbSet<MaskCheck> MaskChecks => Set<MaskCheck>();

    public DbSet<PageLook> PageLooks => Set<PageLook>();

    public DbSet<SuggestedRegion> SuggestedRegions => Set<SuggestedRegion>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<SectionTick> SectionTicks => Set<SectionTick>();

    public DbSet<PunishmentDeclaration> PunishmentDeclarations => Set<PunishmentDeclaration>();

    public DbSet<ReturnItem> ReturnItems => Set<ReturnItem>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<DelegationStep> DelegationSteps => Set<DelegationStep>();

    public DbSet<CopiedPage> CopiedPages => Set<CopiedPage>();

    public DbSet<PhoneTicket> PhoneTickets => Set<PhoneTicket>();

    public DbSet<Publicity> Publicities => Set<Publicity>();

    public DbSet<AnnouncementDraft> AnnouncementDrafts => Set<AnnouncementDraft>();

    public DbSet<Objection> Objections => Set<Objection>();

    public DbSet<FeePayment> FeePayments => Set<FeePayment>();

    public DbSet<FeeBatch> FeeBatches => Set<FeeBatch>();

    public DbSet<FeeBatchLine> FeeBatchLines => Set<FeeBatchLine>();

    public DbSet<FeeAccount> FeeAccounts => Set<FeeAccount>();

    public DbSet<FeeDeadline> FeeDeadlines => Set<FeeDeadline>();

    public DbSet<BankStatement> BankStatements => Set<BankStatement>();

    public DbSet<BankTransaction> BankTransactions => Set<BankTransaction>();

    public DbSet<EvaluationPrint> EvaluationPrints => Set<EvaluationPrint>();

    public DbSet<EvaluationFormBatch> EvaluationFormBatches => Set<EvaluationFormBatch>();

    public DbSet<EvaluationFormProblem> EvaluationFormProblems => Set<EvaluationFormProblem>();

    public DbSet<PaperArrival> PaperArrivals => Set<PaperArrival>();

    public DbSet<SealedSubmission> SealedSubmissions => Set<SealedSubmission>();

    public DbSet<SealLink> SealLinks => Set<SealLink>();

    public DbSet<ScoringTask> ScoringTasks => Set<ScoringTask>();

    public DbSet<MeetingResult> MeetingResults => Set<MeetingResult>();

    public DbSet<IssuedDocument> IssuedDocuments => Set<IssuedDocument>();

    public DbSet<ApprovedCase> ApprovedCases => Set<ApprovedCase>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    public DbSet<KeyRingEntry> KeyRing => Set<KeyRingEntry>();

    public DbSet<CaseClaim> CaseClaims => Set<CaseClaim>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<StandIn> StandIns => Set<StandIn>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<MailAddress> MailAddresses => Set<MailAddress>();

    public DbSet<OfficeSetting> OfficeSettings => Set<OfficeSetting>();

    public DbSet<PoolExpert> PoolExperts => Set<PoolExpert>();

    public DbSet<ExpertStep> ExpertSteps => Set<ExpertStep>();

    public DbSet<ExpertChangeReport> ExpertChanges => Set<ExpertChangeReport>();

    public DbSet<ExpertIntegrityRecord> ExpertIntegrityRecords => Set<ExpertIntegrityRecord>();

    public DbSet<DeclaredRecusal> DeclaredRecusals => Set<DeclaredRecusal>();

    public DbSet<ExpertRosterFiling> ExpertRosterFilings => Set<ExpertRosterFiling>();

    public DbSet<NoticeDraft> NoticeDrafts => Set<NoticeDraft>();

    public DbSet<NoticeDraftValue> NoticeDraftValues => Set<NoticeDraftValue>();

    public DbSet<NoticeDraftChange> NoticeDraftChanges => Set<NoticeDraftChange>();

    public DbSet<NoticeSupplement> NoticeSupplements => Set<NoticeSupplement>();

    public DbSet<CasePolicyChange> CasePolicyChanges => Set<CasePolicyChange>();

    public DbSet<Committee> Committees => Set<Committee>();

    public DbSet<CommitteeRegistration> CommitteeRegistrations => Set<CommitteeRegistration>();

    public DbSet<Specialty> Specialties => Set<Specialty>();

    public DbSet<RegistrationCall> RegistrationCalls => Set<RegistrationCall>();

    public DbSet<RegistrationScan> RegistrationScans => Set<RegistrationScan>();

    public DbSet<Draw> Draws => Set<Draw>();

    public DbSet<DrawSeedEntry> DrawSeeds => Set<DrawSeedEntry>();

    public DbSet<DrawMember> DrawMembers => Set<DrawMember>();
    public DbSet<ListedPersonRow> ListedPeople => Set<ListedPersonRow>();

    public DbSet<SignedPledge> SignedPledges => Set<SignedPledge>();

    public DbSet<InvitationDraft> Invitations => Set<InvitationDraft>();

    public DbSet<DraftedApproval> DraftedApprovals => Set<DraftedApproval>();

    public DbSet<DraftedApprovalCase> DraftedApprovalCases => Set<DraftedApprovalCase>();

    public DbSet<DocumentRelease> DocumentReleases => Set<DocumentRelease>();

    public DbSet<RevokedTitle> RevokedTitles => Set<RevokedTitle>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<CertificateBatch> CertificateBatches => Set<CertificateBatch>();

    public DbSet<NoticeDraftWriter> NoticeDraftWriters => Set<NoticeDraftWriter>();

    public DbSet<ReviewMeeting> Meetings => Set<ReviewMeeting>();

    public DbSet<MeetingMember> MeetingMembers => Set<MeetingMember>();

    public DbSet<AttendanceMove> AttendanceMoves => Set<AttendanceMove>();

    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    public DbSet<DeclaredVote> DeclaredVotes => Set<DeclaredVote>();

    public DbSet<GroupReport> GroupReports => Set<GroupReport>();

    public DbSet<SignedMinutes> SignedMinutes => Set<SignedMinutes>();

    public DbSet<Recheck> Rechecks => Set<Recheck>();

    public DbSet<BallotKeeper> BallotKeepers => Set<BallotKeeper>();

    public DbSet<BallotBox> BallotBoxes => Set<BallotBox>();

    public DbSet<BallotShare> BallotShares => Set<BallotShare>();

    public DbSet<BallotCase> BallotCases => Set<BallotCase>();

    public DbSet<BallotMark> BallotMarks => Set<BallotMark>();

    public DbSet<BallotPool> BallotPools => Set<BallotPool>();

    public DbSet<PublishedBallot> Ballots => Set<PublishedBallot>();

    public DbSet<PaperCount> PaperCounts => Set<PaperCount>();

    public DbSet<SheetBox> SheetBoxes => Set<SheetBox>();

    public DbSet<ScoreTableVersion> ScoreTables => Set<ScoreTableVersion>();

    public DbSet<NoticeScoreTable> NoticeScoreTables => Set<NoticeScoreTable>();

    public DbSet<DefencePlan> DefencePlans => Set<DefencePlan>();

    public DbSet<DefenceLotRecord> DefenceLots => Set<DefenceLotRecord>();

    public DbSet<DefenceSession> DefenceSessions => Set<DefenceSession>();

    public DbSet<DefencePanelMember> DefencePanel => Set<DefencePanelMember>();

    public DbSet<ScheduledDefence> Defences => Set<ScheduledDefence>();

    public DbSet<DefenceMark> DefenceMarks => Set<DefenceMark>();

    public DbSet<DefenceWithdrawal> DefenceWithdrawals => Set<DefenceWithdrawal>();

    public DbSet<DefenceVerdict> DefenceVerdicts => Set<DefenceVerdict>();

    public DbSet<FiledPack> FiledPacks => Set<FiledPack>();

    public DbSet<FilingStep> FilingSteps => Set<FilingStep>();

    public DbSet<FiledFile> FiledFiles => Set<FiledFile>();

    public DbSet<FilingUpload> FilingUploads => Set<FilingUpload>();

    public DbSet<IntegrityReport> IntegrityReports => Set<IntegrityReport>();

    public DbSet<IntegrityRecord> IntegrityRecords => Set<IntegrityRecord>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ReviewDb).Assembly);
        HideRehearsals(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PersonId>().HaveConversion<Mappings.PersonIdConverter>();
        configurationBuilder.Properties<OrganisationId>().HaveConversion<Mappings.OrganisationIdConverter>();
        configurationBuilder.Properties<NoticeId>().HaveConversion<Mappings.NoticeIdConverter>();
        configurationBuilder.Properties<CaseId>().HaveConversion<Mappings.CaseIdConverter>();
        configurationBuilder.Properties<PageId>().HaveConversion<Mappings.PageIdConverter>();
        configurationBuilder.Properties<BlindId>().HaveConversion<Mappings.BlindIdConverter>();
        configurationBuilder.Properties<TaskId>().HaveConversion<Mappings.TaskIdConverter>();
        configurationBuilder.Properties<DocumentId>().HaveConversion<Mappings.DocumentIdConverter>();
        configurationBuilder.Properties<ExpertId>().HaveConversion<Mappings.ExpertIdConverter>();
        configurationBuilder.Properties<CommitteeId>().HaveConversion<Mappings.CommitteeIdConverter>();
        configurationBuilder.Properties<DrawId>().HaveConversion<Mappings.DrawIdConverter>();
        configurationBuilder.Properties<MeetingId>().HaveConversion<Mappings.MeetingIdConverter>();
        configurationBuilder.Properties<BallotBoxId>().HaveConversion<Mappings.BallotBoxIdConverter>();
        configurationBuilder.Properties<ScoreTableId>().HaveConversion<Mappings.ScoreTableIdConverter>();
        configurationBuilder.Properties<DefenceSessionId>().HaveConversion<Mappings.DefenceSessionIdConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<Mappings.UtcConverter>();
    }
}

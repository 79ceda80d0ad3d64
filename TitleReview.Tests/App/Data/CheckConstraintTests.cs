using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;
using TitleReview.Core.Auditing;
using TitleReview.Core.Committees;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Meetings;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <summary>The database refuses impossible states even to somebody who writes SQL.</summary>
public abstract class CheckConstraintTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly string _hash = new('a', 64);

    /// <summary>For each constraint of the model: how to break it, and it alone, on the rows of <see cref="FillAsync"/>.</summary>
    private static readonly Dictionary<string, string> _breaches = new(StringComparer.Ordinal)
    {
        ["assignment_ends_after_it_starts"] = "UPDATE assignments SET \"ToOn\" = '2022-12-31'",
        ["rehearsal_is_wiped_with_a_protocol"] = "UPDATE rehearsals SET \"Protocol\" = 'x'",
        ["stand_in_ends_after_it_starts"] = "UPDATE stand_ins SET \"ToOn\" = '2023-09-17'",
        ["calendar_layer_is_known"] = "UPDATE calendar_days SET \"Layer\" = 4",
        ["case_submissions_match_stage"] = $"UPDATE cases SET \"Submissions\" = 1, \"PolicyHash\" = '{_hash}'",
        ["case_is_frozen_when_submitted"] = "UPDATE cases SET \"Submissions\" = 1, \"Stage\" = 30, \"PolicyHash\" = 'short'",
        ["page_is_burned_when_answered"] = "UPDATE pages SET \"BurnedFull\" = 'a', \"BurnedView\" = 'b', \"BurnedThumbnail\" = 'c', \"Decision\" = 0",
        ["page_burns_together"] = "UPDATE pages SET \"BurnedFull\" = 'a', \"Decision\" = 1",
        ["mask_suggestion_has_an_area"] = "UPDATE mask_suggestions SET \"W\" = 0",
        ["mask_check_says_why"] = "UPDATE mask_checks SET \"Mark\" = 2",
        ["phone_ticket_ends_after_it_starts"] = "UPDATE phone_tickets SET \"ExpiresAt\" = \"IssuedAt\"",
        ["publicity_ends_after_it_starts"] = "UPDATE publicities SET \"ToOn\" = '2023-09-17'",
        ["objection_is_decided_as_a_whole"] = "UPDATE objections SET \"Outcome\" = 1",
        ["delegation_has_a_day_if_joint"] = "UPDATE delegations SET \"Kind\" = 3",
        ["registration_is_approved_until_a_day"] = "UPDATE committee_registrations SET \"State\" = 4",
        ["registration_lateness_has_a_reason"] = "UPDATE committee_registrations SET \"Lateness\" = 1",
        ["expert_in_the_pool_was_admitted"] = "UPDATE pool_experts SET \"AdmittedOn\" = NULL",
        ["expert_change_is_decided_by_somebody"] = "UPDATE expert_changes SET \"DecidedAt\" = \"ReportedAt\"",
        ["expert_integrity_years_are_in_order"] = "UPDATE expert_integrity_records SET \"LastYear\" = 2000",
        ["recusal_of_an_expert_names_no_case"] = "UPDATE recusals SET \"Side\" = 2",
        ["draw_has_what_its_state_says"] = "UPDATE draws SET \"State\" = 3",
        ["draw_keeps_its_secret_with_what_is_frozen"] = "UPDATE draws SET \"SecretBox\" = 'box'",
        ["draw_is_abandoned_for_a_reason"] = "UPDATE draws SET \"State\" = 4",
        ["draw_of_experts_is_a_committees"] = "UPDATE draws SET \"Committee\" = NULL",
        ["draw_seed_is_of_one_of_two"] = "UPDATE draw_seeds SET \"By\" = 3",
        ["draw_member_has_a_place"] = "UPDATE draw_members SET \"Place\" = 0",
        ["ballot_box_ends_as_its_state_says"] = "UPDATE ballot_boxes SET \"State\" = 2",
        ["ballot_count_is_of_its_voters"] = "UPDATE ballot_cases SET \"Agree\" = 1",
        ["return_item_says_why"] = "UPDATE return_items SET \"Reason\" = ''",
        ["return_item_is_returned_or_removed"] = "UPDATE return_items SET \"RemovedAt\" = \"At\", \"ReturnedAt\" = \"At\"",
        ["objection_number_is_positive"] = "UPDATE objections SET \"Number\" = 0",
        ["fee_receipt_is_positive"] = "UPDATE fee_receipts SET \"Amount\" = 0",
        ["fee_batch_is_paid_or_cancelled"] = "UPDATE fee_batches SET \"PaidAt\" = \"MadeAt\", \"CancelledAt\" = \"MadeAt\"",
        ["fee_batch_line_is_positive"] = "UPDATE fee_batch_lines SET \"Amount\" = 0",
        ["bank_transaction_is_positive"] = "UPDATE bank_transactions SET \"Amount\" = 0",
        ["bank_transaction_pays_batch_or_person"] = "UPDATE bank_transactions SET \"Batch\" = NULL",
        ["scoring_task_is_scored_when_signed"] = "UPDATE scoring_tasks SET \"SignedAt\" = '2023-09-18 00:00:00'",
        ["sheet_box_has_a_number"] = "UPDATE sheet_boxes SET \"Box\" = -1",
        ["score_table_is_hashed_when_final"] = "UPDATE score_tables SET \"FinalAt\" = '2023-09-18 00:00:00'",
        ["meeting_votes_add_up"] = "UPDATE meeting_results SET \"Agree\" = 6",
        ["meeting_votes_are_counts"] = "UPDATE meeting_results SET \"Agree\" = -1, \"Against\" = 6",
        ["meeting_ends_after_it_starts"] = "UPDATE meetings SET \"LastOn\" = '2023-11-09'",
        ["meeting_member_leaves_after_coming"] = "UPDATE meeting_members SET \"LeftAt\" = '2023-11-10 02:00:00'",
        ["meeting_item_is_counted_from_one"] = "UPDATE meeting_items SET \"Batch\" = 0",
        ["declared_votes_add_up"] = "UPDATE meeting_votes SET \"Agree\" = 6",
        ["declared_votes_are_counts"] = "UPDATE meeting_votes SET \"Recused\" = 3",
        ["minutes_are_signed_as_a_whole"] = "UPDATE meeting_minutes SET \"SignedAt\" = \"DraftedAt\"",
        ["recheck_is_decided_as_a_whole"] = "UPDATE rechecks SET \"Outcome\" = 1",
        ["recheck_number_is_positive"] = "UPDATE rechecks SET \"Number\" = 0",
        ["submission_has_a_pledge"] = "UPDATE submissions SET \"PledgeHash\" = ''",
        ["draft_of_supplement_names_its_notice"] = "UPDATE notice_drafts SET \"Kind\" = 2",
        ["defence_is_timed_while_somebody_defends"] = "UPDATE defence_sessions SET \"LeftSeconds\" = 60",
        ["defence_absence_has_a_reason"] = "UPDATE defences SET \"Attendance\" = 5",
        ["defence_mark_is_of_one_kind"] = "UPDATE defence_marks SET \"Hundredths\" = 8000",
        ["document_number_is_positive"] = "UPDATE issued_documents SET \"Number\" = 0",
        ["approval_draft_has_its_target"] = "UPDATE approval_drafts SET \"Kind\" = 2",
        ["approval_draft_is_released_by_another"] = "UPDATE approval_drafts SET \"State\" = 3",
        ["document_is_released_by_another"] = "UPDATE document_releases SET \"ReleasedBy\" = \"DraftedBy\"",
        ["replaced_document_is_revoked"] = "UPDATE document_releases SET \"ReplacedBy\" = \"Document\"",
        ["title_is_revoked_by_two_people"] = "UPDATE revoked_titles SET \"RevokedBy\" = \"ProposedBy\"",
        ["certificate_number_is_positive"] = "UPDATE certificates SET \"Number\" = 0",
        ["certificate_is_printed_with_its_code"] = "UPDATE certificates SET \"Pdf\" = 'a'",
        ["report_is_about_one"] = "UPDATE integrity_reports SET \"Case\" = NULL",
        ["report_is_decided_by_somebody"] = "UPDATE integrity_reports SET \"Outcome\" = 1",
        ["integrity_record_bars_one"] = "UPDATE integrity_records SET \"Person\" = NULL",
        ["integrity_years_are_in_order"] = "UPDATE integrity_records SET \"LastYear\" = 2000",
        ["integrity_record_is_lifted_with_a_reason"] = "UPDATE integrity_records SET \"LiftedReason\" = 'x'",
        ["filing_is_counted_from_one"] = "UPDATE filing_packs SET \"Round\" = 0",
        ["filing_file_has_its_hash"] = "UPDATE filing_files SET \"Sha256\" = 'short'",
    };

    public static TheoryData<string> Names => [.. _breaches.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Constraints_OfTheModel_EachHaveABreach()
    {
        await using var db = await Host.DbAsync();
        var names = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(type => type.GetCheckConstraints()).Select(check => check.Name!);

        Assert.Equal(names.Order(StringComparer.Ordinal), _breaches.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Breach_BySql_IsRefused(string name)
    {
        await using var db = await Host.DbAsync();
        await FillAsync(db);

        var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(_breaches[name]));

        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Host.IsDamagedOnPurpose = true;
    }

    /// <summary>One row of everything that has a constraint; each is possible in itself.</summary>
    private async Task FillAsync(ReviewDb db)
    {
        var now = Host.Clock.UtcNow();
        var notice = await db.Notices.SingleAsync();
        var person = await Host.PersonAsync("zhoumin");
        var file = ReviewCase.Start(new(Guid.NewGuid()), "2023-000001", notice.Id, person, await Host.OrganisationAsync(TitleReview.App.DevData.Cast.Unit), notice.Office, now);
        var blind = new SealedSubmission { Id = new(Guid.NewGuid()), Content = "{}", Seal = _hash };
        db.Cases.Add(file);
        db.Rehearsals.Add(new Rehearsal { Id = new(Guid.NewGuid()), Office = notice.Office, Number = 1, Title = "演练", StartedByName = "赵磊", StartedAt = now });
        var page = EvidencePage.Upload(new(Guid.NewGuid()), file.Id, Role.Applicant, "Basic", 0, "照片", 1, _hash, _hash, new(800, 600, 1, 16, 16));
        db.Pages.Add(page);
        db.MaskChecks.Add(new MaskCheck { Page = page.Id, Level = Role.UnitOfficer, Number = 1, Case = file.Id, PageVersion = 1, Burned = _hash, Mark = MaskMark.Fit, Reason = "", By = person, At = now });
        db.SuggestedRegions.Add(new SuggestedRegion { Page = page.Id, Number = 1, Orientation = 1, X = 0, Y = 0, W = 10, H = 10, Kind = MaskKind.Name, Score = 1 });
        db.PhoneTickets.Add(new PhoneTicket { Id = Guid.NewGuid(), Case = file.Id, Section = "Basic", IssuedBy = person, Hash = _hash, IssuedAt = now, ExpiresAt = now.AddMinutes(15) });
        db.Publicities.Add(new Publicity { Id = Guid.NewGuid(), Case = file.Id, Kind = PublicityKind.Unit, Submission = 1, FromOn = new(2023, 9, 18), ToOn = new(2023, 9, 25) });
        db.Objections.Add(new Objection { Id = Guid.NewGuid(), Case = file.Id, Kind = PublicityKind.Unit, Number = 1, ReceivedOn = new(2023, 9, 19), Channel = ObjectionChannel.Letter, Box = "box", RecordedBy = person, RecordedAt = now });
        db.Delegations.Add(new Delegation { Id = Guid.NewGuid(), Keeper = notice.Office, Notice = notice.Id, Kind = DelegationKind.Outside, Applicant = file.Unit, Series = "工程", Level = "中级", Committee = "外地评委会", State = DelegationState.Applied });
        db.NoticeDrafts.Add(new NoticeDraft { Id = Guid.NewGuid(), Office = notice.Office, Kind = DraftKind.Notice, Title = "草稿", Number = "", Template = notice.Title, State = DraftState.Writing, By = person, ByName = "周敏", StartedAt = now });
        var committee = new Committee { Id = new(Guid.NewGuid()), Office = notice.Office, Name = "评审委员会", Seat = CommitteeSeat.Prefecture, Series = "党校教师", Forming = CommitteeForming.BySeries };
        db.Committees.Add(committee);
        db.CommitteeRegistrations.Add(new CommitteeRegistration { Id = Guid.NewGuid(), Committee = committee.Id, Number = 1, ChangedAt = now });
        var expert = await FilledPool.AddAsync(Host, 1);
        db.ExpertChanges.Add(new ExpertChangeReport { Id = Guid.NewGuid(), Expert = expert, Ground = "退休", Since = new(2023, 8, 31), Account = "已退休", ReportedBy = person, ReportedByName = "李强", ReportedAt = now });
        db.ExpertIntegrityRecords.Add(new ExpertIntegrityRecord { Id = Guid.NewGuid(), Expert = expert, Decision = "1号", Ground = "泄露评审情况", FirstYear = 2024, LastYear = 2026, ByName = "古丽娜·托合提", At = now });
        db.DeclaredRecusals.Add(new DeclaredRecusal { Id = Guid.NewGuid(), Side = RecusalSide.Expert, Kind = RecusalKind.Kin, By = person, Box = "box", At = now });
        var draw = new Draw { Id = new(Guid.NewGuid()), Office = notice.Office, Notice = notice.Id, Committee = committee.Id, Kind = DrawKind.Committee, State = DrawState.Preparing, PlanBox = "box", PreparedAt = now };
        db.Draws.Add(draw);
        db.DrawSeeds.Add(new DrawSeedEntry { Draw = draw.Id, Source = 1, By = 1, Person = person, ValueBox = "box", EnteredAt = now });
        db.DrawMembers.Add(new DrawMember { Draw = draw.Id, No = 1, Group = 1, Standing = DrawStanding.Member, Place = 1 });
        var meeting = new ReviewMeeting { Id = new(Guid.NewGuid()), Office = notice.Office, Notice = notice.Id, HeldOn = new(2023, 11, 10), LastOn = new(2023, 11, 10), Place = "会议室" };
        var box = new BallotBox { Id = new(Guid.NewGuid()), Meeting = meeting.Id, State = BallotState.Open, Reason = "", OpenedBy = person, OpenedAt = now };
        db.Meetings.Add(meeting);
        db.MeetingMembers.Add(new MeetingMember { Meeting = meeting.Id, Person = person, Number = 1, Group = 1 });
        db.AgendaItems.Add(new AgendaItem { Meeting = meeting.Id, Case = file.Id, Number = 1, Batch = 1 });
        db.DeclaredVotes.Add(new DeclaredVote { Meeting = meeting.Id, Case = file.Id, Means = VoteMeans.Paper, Members = 7, Present = 5, Agree = 5, Passed = true, DeclaredAt = now });
        db.SignedMinutes.Add(new SignedMinutes { Meeting = meeting.Id, Box = "box", Hash = _hash, DraftedAt = now });
        db.Rechecks.Add(new Recheck { Id = Guid.NewGuid(), Case = file.Id, Number = 1, RequestedOn = new(2023, 11, 13), DueOn = new(2023, 12, 4), Box = "box", RecordedBy = person, RecordedAt = now });
        db.BallotBoxes.Add(box);
        db.BallotCases.Add(new BallotCase { Box = box.Id, Number = 1, Case = file.Id, Label = "党校教师", Voters = 9 });
        db.ReturnItems.Add(new ReturnItem { Id = Guid.NewGuid(), Case = file.Id, Submission = 1, Level = Role.UnitOfficer, Number = 1, Kind = ReturnKind.Content, Section = "Basic", Reason = "请更正", By = person, At = now });
        db.FeePayments.Add(new FeePayment { Case = file.Id, Amount = 100, PaidAt = now, ReceiptNumber = "1" });
        FeeBatch batch = new() { Id = Guid.NewGuid(), Number = "JF202300001", Notice = notice.Id, Office = notice.Office, Unit = file.Unit, MadeBy = person, MadeAt = now };
        BankStatement statement = new() { Id = Guid.NewGuid(), Office = notice.Office, File = _hash, Lines = 1, UploadedBy = person, UploadedAt = now };
        db.FeeBatches.Add(batch);
        db.FeeBatchLines.Add(new FeeBatchLine { Batch = batch.Id, Case = file.Id, Amount = 100 });
        db.BankStatements.Add(statement);
        db.BankTransactions.Add(new BankTransaction { Office = notice.Office, Number = "T-1", Statement = statement.Id, Batch = batch.Id, Amount = 100, PaidAt = now });
        db.SealedSubmissions.Add(blind);
        var task = new ScoringTask { Id = new(Guid.NewGuid()), Blind = blind.Id, Expert = await Host.PersonAsync("chenjing"), Number = "1" };
        db.ScoringTasks.Add(task);
        db.SheetBoxes.Add(new SheetBox { Task = task.Id, Box = 1, Text = "85" });
        db.ScoreTables.Add(new ScoreTableVersion { Id = new(Guid.NewGuid()), Committee = committee.Id, Number = 1, Content = "{}" });
        db.MeetingResults.Add(new MeetingResult { Case = file.Id, HeldOn = new(2023, 11, 1), Members = 7, Present = 5, Agree = 5, Passed = true, Defence = "免" });
        var document = new IssuedDocument { Id = new(Guid.NewGuid()), Notice = notice.Id, Prefix = "职", Year = 2023, Number = 1, Content = "{}", Pdf = _hash, Roster = _hash, IssuedAt = now };
        db.IssuedDocuments.Add(document);
        db.DraftedApprovals.Add(new DraftedApproval { Id = document.Id, Kind = ApprovalDraftKind.Issue, State = ApprovalDraftState.Writing, Notice = notice.Id, Office = notice.Office, Prefecture = "", IssuingBody = "", Reason = "", Decision = "", DraftedBy = person, DraftedAt = now });
        db.DocumentReleases.Add(new DocumentRelease { Document = document.Id, EffectiveOn = new(2023, 11, 1), People = 1, Hash = _hash, CodeHash = _hash, DraftedBy = person, ReleasedBy = await Host.PersonAsync("liqiang") });
        db.RevokedTitles.Add(new RevokedTitle { Case = file.Id, Document = document.Id, Reason = "理由", Decision = "1号", ProposedBy = person, RevokedBy = await Host.PersonAsync("liqiang"), At = now });
        db.Certificates.Add(new Certificate { Id = Guid.NewGuid(), Case = file.Id, Person = person, Document = document.Id, Prefix = "证", Year = 2023, Number = 1, NumberText = "证202300001", Content = "{}", Hash = _hash, IssuedAt = now });
        db.Submissions.Add(new Submission { Case = file.Id, Number = 1, Receipt = "2023-000001-1", ArrivedAt = now, PledgedBy = person, PledgeHash = _hash, AuditNumber = 1 });
        var officer = await Host.PersonAsync("liqiang");
        var held = await db.Assignments.SingleAsync(assignment => assignment.Person == officer);
        db.StandIns.Add(new StandIn { Id = Guid.NewGuid(), Assignment = held.Id, Delegate = await Host.PersonAsync("qianfang"), FromOn = new(2023, 9, 18), ToOn = new(2023, 9, 25), GrantedAt = now });
        db.DefencePlans.Add(new DefencePlan { Notice = notice.Id, Office = notice.Office });
        var session = new DefenceSession { Id = new(Guid.NewGuid()), Notice = notice.Id, Office = notice.Office, Number = 1, HeldOn = new(2023, 10, 30), Minutes = 15, Seats = 1 };
        db.DefenceSessions.Add(session);
        db.Defences.Add(new ScheduledDefence { Case = file.Id, Notice = notice.Id, Session = session.Id, Number = 1, Position = 1 });
        db.IntegrityReports.Add(new IntegrityReport { Id = Guid.NewGuid(), Notice = notice.Id, Number = 1, Case = file.Id, ReceivedOn = new(2023, 9, 18), Channel = ObjectionChannel.Letter, Box = "box", RecordedBy = person, RecordedAt = now });
        db.IntegrityRecords.Add(new IntegrityRecord
        {
            Id = Guid.NewGuid(), Notice = notice.Id, Case = file.Id, Person = person, Decision = "1号", Authority = "机关", Box = "box", FirstYear = 2024, LastYear = 2026, Document = "通知", Clause = "八（二）", By = person, At = now,
        });
        db.FiledPacks.Add(new FiledPack { Notice = notice.Id, Pack = TitleReview.Core.Filing.FilingPack.Before });
        db.FiledFiles.Add(new FiledFile { Notice = notice.Id, Pack = TitleReview.Core.Filing.FilingPack.Before, Round = 1, Place = 1, Path = "a", Item = "a", Part = TitleReview.Core.Filing.FilingPart.Scan, Sha256 = _hash, File = _hash });
        db.DefenceMarks.Add(new DefenceMark { Case = file.Id, Member = person, Session = session.Id, Agrees = true });
        db.Audit(default, now, "Fill", "test");
        Assert.False((await db.SaveAsync(CancellationToken.None)).IsRefused);
    }
}

public sealed class CheckConstraintOnSqliteTests() : CheckConstraintTests(UseCaseHost.SqliteAsync);

public sealed class CheckConstraintOnPostgresTests(PostgresServer server) : CheckConstraintTests(() => UseCaseHost.PostgresAsync(server));

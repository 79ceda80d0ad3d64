using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Draws;
using TitleReview.Core.Masking;
using TitleReview.Core.Meetings;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>「不变式」: what must hold of the database at any moment between two transactions, each as a sentence.</summary>
public static class Invariants
{
    /// <remarks>Rehearsals too keep to them. All of one moment: what is written meanwhile is looked at the next time.</remarks>
    /// <param name="holds">Whether the file vault holds a name.</param>
    /// <returns>One line per violation; ids only.</returns>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(ReviewDb db, Func<string, bool> holds, CancellationToken ct)
    {
        await using var still = db.Database.CurrentTransaction is null ? await db.HoldStillAsync(ct) : null;
        var found = new List<string>();
        var cases = await db.Cases.IgnoreQueryFilters().AsNoTracking().ToListAsync(ct);
        var pages = await db.Pages.AsNoTracking().ToListAsync(ct);

        Add("case stage is the end of its history", cases.Where(file => file.Stage != (file.History.Count > 0 ? file.History[^1].To : Stage.Draft)).Select(Id));
        Add("case history has no gap", cases.Where(file => file.History.Select((line, index) => line.Number != index + 1).Any(wrong => wrong)).Select(Id));
        Add("case history is a path of the stage map", cases.Where(file => !IsPath(file.History)).Select(Id));
        Add("case is with whoever audits it", cases.Where(file => file.OfficeAt(file.Stage) is { } office && office != file.Holder).Select(Id));
        Add("case was passed by each level before the present one", cases.Where(file => file.Stage >= Stage.SupervisorAudit && !IsSigned(file)).Select(Id));
        Add("case counts its submissions", cases.Where(file => file.Submissions != file.History.Count(line => line.Act == Act.Submit)).Select(Id));
        Add("receipt names its audit entry", await db.Submissions
            .Where(submission => !db.AuditEntries.Any(entry => entry.Number == submission.AuditNumber && entry.Operation == "SubmitApplication"))
            .Select(submission => submission.Receipt).ToListAsync(ct));
        var counts = cases.ToDictionary(file => file.Id, file => file.Submissions);
        Add("receipt is of a counted submission", (await db.Submissions.AsNoTracking().ToListAsync(ct)).Where(submission => submission.Number > counts[submission.Case]).Select(submission => submission.Receipt));
        Add("submitted case names a frozen policy", await db.Cases.IgnoreQueryFilters().Where(file => file.Submissions > 0 && !db.FrozenPolicies.Any(policy => policy.Hash == file.PolicyHash)).Select(file => file.Id.ToString()).ToListAsync(ct));
        Add("field has all its versions", await db.ApplicationFields
            .Where(field => db.FieldChanges.Count(change => change.Case == field.Case && change.Section == field.Section && change.Row == field.Row && change.Field == field.Field) != field.Version)
            .Select(field => $"{field.Case} {field.Section}.{field.Row}.{field.Field}").ToListAsync(ct));
        Add("field is at its last change", await db.ApplicationFields
            .Where(field => !db.FieldChanges.Any(change => change.Case == field.Case && change.Section == field.Section && change.Row == field.Row && change.Field == field.Field && change.FieldVersion == field.Version && change.Box == field.Box))
            .Select(field => $"{field.Case} {field.Section}.{field.Row}.{field.Field}").ToListAsync(ct));
        Add("page files are in the vault", pages.Where(page => FilesOf(page).Any(file => !holds(file))).Select(page => page.Id.ToString()));
        Add("page answered 是 has a box, 否 has none", pages.Where(page => page.IsBurned && (page.Decision == MaskDecision.Needed) != (page.Regions.Count > 0)).Select(page => page.Id.ToString()));
        var exempt = (await db.FrozenPolicies.AsNoTracking().ToListAsync(ct)).ToDictionary(
            policy => policy.Hash, policy => Policy.Thaw(policy.Json).Masking.ExemptSections.Value.Select(key => key.ToString()).ToList(), StringComparer.Ordinal);
        var waiting = cases.Where(file => file.Stage is not (Stage.Draft or Stage.Returned or Stage.Withdrawn or Stage.Lapsed)).ToDictionary(file => file.Id, file => exempt.GetValueOrDefault(file.PolicyHash, []));
        Add("page of a submitted case is burned", pages.Where(page => page.RemovedAt is null && page.UploadedAs == Core.Kernel.Role.Applicant && waiting.TryGetValue(page.Case, out var free) && !free.Contains(page.Section) && !page.IsBurned).Select(page => page.Id.ToString()));
        Add("case past the unit has its publicity", await db.Cases.IgnoreQueryFilters().Where(file => file.Stage >= Stage.SupervisorAudit && !db.Publicities.Any(period => period.Case == file.Id && period.Kind == Rows.PublicityKind.Unit)).Select(file => file.Id.ToString()).ToListAsync(ct));
        Add("case past the formal review has no open objection", await db.Cases.IgnoreQueryFilters().Where(file => file.Stage > Stage.FormalReview && db.Objections.Any(objection => objection.Case == file.Id && objection.Kind == Rows.PublicityKind.Unit && objection.Outcome == null)).Select(file => file.Id.ToString()).ToListAsync(ct));
        Add("admitted case has paid", await db.Cases.IgnoreQueryFilters().Where(file => file.Stage >= Stage.Admitted && !db.FeePayments.Any(fee => fee.Case == file.Id)).Select(file => file.Id.ToString()).ToListAsync(ct));
        Add("paid batch has a payment of each of its people", await db.FeeBatchLines.IgnoreQueryFilters()
            .Where(line => db.FeeBatches.Any(batch => batch.Id == line.Batch && batch.PaidAt != null) && !db.FeePayments.Any(fee => fee.Case == line.Case && fee.Batch == line.Batch))
            .Select(line => $"{line.Batch} {line.Case}").ToListAsync(ct));
        Add("person is in one open batch", await db.FeeBatchLines.IgnoreQueryFilters()
            .Where(line => db.FeeBatches.Any(batch => batch.Id == line.Batch && batch.PaidAt == null && batch.CancelledAt == null))
            .GroupBy(line => line.Case).Where(group => group.Count() > 1).Select(group => group.Key.ToString()).ToListAsync(ct));
        Add("bank list and evaluation form are in the vault", (await db.BankStatements.Select(statement => statement.File).ToListAsync(ct))
            .Concat(await db.EvaluationPrints.Select(print => print.Pdf).ToListAsync(ct)).Where(file => !holds(file)));
        Add("what goes with a registration is in the vault", (await db.RegistrationScans.Select(scan => scan.File).ToListAsync(ct)).Where(file => !holds(file)));
        Add("filed file and uploaded scan are in the vault", (await db.FiledFiles.Select(one => one.File).ToListAsync(ct)).Concat(await db.FilingUploads.Select(one => one.File).ToListAsync(ct)).Where(file => !holds(file)));
        Add("filing that was sent says what", await db.FilingSteps.Where(step => step.Act == Core.Filing.FilingAct.Send && !db.FiledFiles.Any(file =>
            file.Notice == step.Notice && file.Pack == step.Pack && file.Round == step.Round && file.Place == Rows.FiledFile.Manifest && file.Sha256 == step.Hash)).Select(step => step.Notice.ToString()).ToListAsync(ct));
        Add("signed pledge is in the vault", (await db.SignedPledges.Select(pledge => pledge.File).ToListAsync(ct)).Where(file => !holds(file)));
        Add("case under scoring is sealed", await db.Cases.IgnoreQueryFilters().Where(file => (file.Stage >= Stage.Scoring) != db.SealLinks.Any(link => link.Case == file.Id)).Select(file => file.Id.ToString()).ToListAsync(ct));
        Add("case at the meeting has all sheets signed", await db.Cases.IgnoreQueryFilters().Where(file => file.Stage >= Stage.Meeting && db.SealLinks.Any(link => link.Case == file.Id && link.EndedAt == null && db.ScoringTasks.Any(task => task.Blind == link.Blind && task.WithdrawnAt == null && task.SignedAt == null))).Select(file => file.Id.ToString()).ToListAsync(ct));
        Add("case has one seal that is scored", await db.SealLinks.GroupBy(link => link.Case).Where(links => links.Count(link => link.EndedAt == null) != 1).Select(links => links.Key.ToString()).ToListAsync(ct));
        Add("sheet of an ended seal does not count", await db.ScoringTasks.IgnoreQueryFilters().Where(task => task.WithdrawnAt == null && db.SealLinks.Any(link => link.Blind == task.Blind && link.EndedAt != null)).Select(task => task.Id.ToString()).ToListAsync(ct));
        Add("sheet that does not count says why", await db.ScoringTasks.IgnoreQueryFilters().Where(task => (task.WithdrawnAt == null) != (task.Withdrawal == null) || (task.WithdrawnAt == null) != (task.WithdrawalBox == "")).Select(task => task.Id.ToString()).ToListAsync(ct));
        Add("scoring table of a notice is final", await db.NoticeScoreTables.Where(taken => !db.ScoreTables.Any(table => table.Id == taken.Table && table.FinalAt != null)).Select(taken => taken.Notice.ToString()).ToListAsync(ct));
        Add("case with a result has one vote", await db.Cases.IgnoreQueryFilters().Where(file => (file.Stage >= Stage.ResultPublicity) != db.MeetingResults.Any(result => result.Case == file.Id)).Select(file => file.Id.ToString()).ToListAsync(ct));
        Add("vote agrees with the stage", await db.Cases.IgnoreQueryFilters().Where(file => db.MeetingResults.Any(result => result.Case == file.Id && result.Passed == (file.Stage == Stage.NotPassed)
            && !db.Rechecks.Any(recheck => recheck.Case == file.Id && recheck.Round == result.Round && recheck.Outcome == RecheckOutcome.Revoked))).Select(file => file.Id.ToString()).ToListAsync(ct));
        Add("signed minutes are those that were signed", await db.SignedMinutes
            .Where(minutes => minutes.SignedAt != null && !db.AuditEntries.Any(entry => entry.Operation == "SignMinutes" && entry.Actor == minutes.SignedBy && entry.Detail == minutes.Hash))
            .Select(minutes => minutes.Meeting.ToString()).ToListAsync(ct));
        Add("member is present as the attendance says", (await db.AttendanceMoves.AsNoTracking().ToListAsync(ct)).GroupBy(move => (move.Meeting, move.Person))
            .Select(moves => (moves.Key, IsHere: moves.MaxBy(move => move.Line)!.Kind != AttendanceKind.Left))
            .Join(await db.MeetingMembers.AsNoTracking().ToListAsync(ct), one => one.Key, member => (member.Meeting, member.Person), (one, member) => (one.Key, IsRight: one.IsHere == member.IsPresent))
            .Where(one => !one.IsRight).Select(one => $"{one.Key.Meeting} {one.Key.Person}"));
        Add("draw is what its transcript computes", (await db.Draws.IgnoreQueryFilters().AsNoTracking().Where(draw => draw.Transcript != null).ToListAsync(ct))
            .Where(draw => TranscriptRules.WhyNot(CanonicalDraw.Bytes(draw.Transcript!), CanonicalDraw.HashOf(draw.Frozen!)).IsRefused).Select(draw => draw.Id.ToString()));
        Add("ended ballot box keeps no slip, mark or share", await BallotCheck.NotEmptiedAsync(db, ct));
        Add("published ballots are those that were counted", await BallotCheck.NotAsCountedAsync(db, ct));
        Add("ballot box has as many votes as the log", await BallotCheck.NotAsLoggedAsync(db, ct));
        Add("approved case is in one document", await db.Cases.IgnoreQueryFilters().Where(file => (file.Stage == Stage.Approved) != db.ApprovedCases.Any(approved => approved.Case == file.Id)).Select(file => file.Id.ToString()).ToListAsync(ct));
        var documents = await db.IssuedDocuments.IgnoreQueryFilters().AsNoTracking().ToListAsync(ct);
        Add("document numbers have no gap", documents.GroupBy(document => (document.Prefix, document.Year)).Where(group => group.Max(document => document.Number) != group.Count()).Select(group => $"{group.Key.Prefix} {group.Key.Year}"));
        Add("document files are in the vault", documents.Where(document => (document.Pdf.Length > 0 && !holds(document.Pdf)) || !holds(document.Roster)).Select(document => document.Id.ToString()));
        foreach (var (sentence, offenders) in await ApprovalInvariants.OfAsync(db, documents, holds, ct))
        {
            Add(sentence, offenders);
        }
        Add("supplements chain to their notice", await SupplementCheck.BrokenAsync(db, ct));
        Add("case changed its policy by a supplement", await db.CasePolicyChanges.IgnoreQueryFilters().Where(change => !db.NoticeSupplements.Any(one => one.Number == change.Number && one.AppliesToAll && db.Cases.Any(file => file.Id == change.Case && file.Notice == one.Notice)))
            .Select(change => change.Case.ToString()).ToListAsync(ct));
        if (AuditChain.FirstBreak(db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).AsEnumerable()) is { } number)
        {
            Add("audit chain holds", [$"entry {number}"]);
        }
        return found;

        void Add(string sentence, IEnumerable<string> offenders) => found.AddRange(offenders.Select(offender => $"{sentence}: {offender}"));
    }

    private static string Id(ReviewCase file) => file.Id.ToString();

    // from the last submission on, one pass for each stage of the route that lies behind
    private static bool IsSigned(ReviewCase file)
    {
        var since = file.History.Last(line => line.Act == Act.Submit).Number;
        var signed = file.History.Where(line => line.Number > since && line.Act == Act.Pass).Select(line => line.From).ToHashSet();
        return file.Route.Where(stage => stage < file.Stage).All(signed.Contains);
    }

    private static bool IsPath(IReadOnlyList<HistoryEntry> history)
    {
        var stage = Stage.Draft;
        foreach (var line in history)
        {
            if (line.From != stage || !StageMap.Steps.Any(step => step.From == line.From && step.Act == line.Act && step.To == line.To))
            {
                return false;
            }
            stage = line.To;
        }
        return true;
    }

    private static IEnumerable<string> FilesOf(EvidencePage page) =>
        page.IsBurned ? [page.Original, page.View, page.BurnedFull, page.BurnedView, page.BurnedThumbnail] : [page.Original, page.View];
}

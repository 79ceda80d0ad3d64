using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>Composes a document from the cases. Preview, draft and release all ask here, so that what was seen is what is printed.</summary>
public sealed class DraftApproval(PolicyStore policies, FieldStore fields, TimeProvider clock)
{
    internal async Task<ApprovalDraft> ComposeAsync(ReviewDb db, Actor me, ApprovalRequest request, ApprovalPurpose purpose, CancellationToken ct)
    {
        var chosen = request.Cases.Select(seen => seen.Case).Distinct().ToList();
        var files = await db.Cases.Where(file => chosen.Contains(file.Id)).OrderBy(file => file.Number).ToListAsync(ct);
        var byId = files.ToDictionary(file => file.Id);
        var verdict = Verdict.Of(request.Cases.SelectMany(seen => WhyNotChosen(purpose, me, request.Notice, seen, byId.GetValueOrDefault(seen.Case))).Distinct());
        if (verdict.IsRefused || files.Count == 0)
        {
            return ApprovalDraft.Refused(verdict.IsRefused ? verdict : Verdict.Of(new ApprovalNeedsNames(ApprovalTemplate.Official.Source)));
        }
        var policy = await policies.PolicyAsync(db, files[0].PolicyHash, ct);
        verdict = purpose.Target is { } target ? Verdict.Of(await db.WhyNotReplaceAsync(target, ct)) : await WhyNotFinalAsync(db, files, policy, ct);
        return verdict.IsRefused ? ApprovalDraft.Refused(verdict) : await ComposeAsync(db, request, purpose, files, policy, ct);
    }

    private static IReadOnlyList<Refusal> WhyNotChosen(ApprovalPurpose purpose, Actor me, NoticeId notice, SeenCase seen, ReviewCase? file)
    {
        var verdict = OperationMatrix.WhyNot(purpose.Operation, me, file);
        return verdict.IsRefused ? verdict.Refusals
            : file!.Version != seen.Version ? [purpose.IsRelease ? new CaseChangedSinceTheDraft(file.Number) : new PageIsStale()]
            : file.Notice != notice ? [new CaseIsOfAnotherNotice(file.Number)]
            : [];
    }

    private async Task<Verdict> WhyNotFinalAsync(ReviewDb db, IReadOnlyList<ReviewCase> files, Policy policy, CancellationToken ct)
    {
        var calendar = await PolicyStore.CalendarAsync(db, ct);
        var chosen = files.Select(file => file.Id).ToList();
        var periods = await db.StandingPublicities().AsNoTracking().Where(period => period.Kind == PublicityKind.Result && chosen.Contains(period.Case)).ToListAsync(ct);
        var open = await db.OpenObjectionsAsync(chosen, PublicityKind.Result, ct);
        var rechecks = await db.OpenRechecksAsync(chosen, ct);
        return Verdict.Of(files.SelectMany(file => WhyNotFinal(file, periods, open[file.Id], rechecks, clock.UtcNow(), policy, calendar).Refusals).Distinct());
    }

    internal static Verdict WhyNotFinal(
        ReviewCase file, IEnumerable<Data.Rows.Publicity> periods, IReadOnlyList<OpenObjection> open, IReadOnlyDictionary<CaseId, DateOnly> rechecks, DateTime now, Policy policy, WorkingCalendar calendar) =>
        PublicityRules.WhyNotFinal(
            periods.FirstOrDefault(candidate => candidate.Case == file.Id && candidate.Submission == file.Submissions).Days(), open, now, policy.Publicity, calendar)
            .And(RecheckRules.WhyNotFinal(rechecks.TryGetValue(file.Id, out var due) ? due : null));

    private async Task<ApprovalDraft> ComposeAsync(
        ReviewDb db, ApprovalRequest request, ApprovalPurpose purpose, IReadOnlyList<ReviewCase> files, Policy policy, CancellationToken ct)
    {
        var chosen = files.Select(file => file.Id).ToList();
        var days = await db.MeetingResults.Where(result => chosen.Contains(result.Case)).Select(result => result.HeldOn).Distinct().ToListAsync(ct);
        var units = await UnitTree.ReadAsync(db, ct);
        var people = files.Select(file => file.Applicant).ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var specialties = new HashSet<string>(StringComparer.Ordinal);
        var passed = new List<ApprovedPerson>();
        var roster = new List<RosterRow>();
        foreach (var file in files)
        {
            var form = await fields.ReadFormAsync(db, file.Id, ct);
            var unit = units.NameOf(file.Unit);
            specialties.Add(form.Specialty());
            passed.Add(new ApprovedPerson(
                new PersonName(names[file.Applicant]).Printed,
                unit,
                policy.Approval.Titles.Value[form.Level() ?? throw new InvalidOperationException($"Case {file.Id} has no level.")],
                units.PrefectureOf(file.Unit) is { Length: > 0 } known ? known : request.Prefecture.Trim(),
                units.DepartmentOf(file.Unit)));
            roster.Add(RosterRowOfForm.Of(names[file.Applicant], unit, form, clock.Today()));
        }
        var differs = Verdict.Of(
            days.Count != 1 ? new ApprovalNeedsOneVoteDay() : null,
            specialties.Count > 1 ? new ApprovalNeedsOneSpecialty() : null);
        return differs.IsRefused
            ? ApprovalDraft.Refused(differs)
            : await WithFactsAsync(db, request, purpose, files, policy, (days[0], specialties.Single()), passed, roster, ct);
    }

    private async Task<ApprovalDraft> WithFactsAsync(
        ReviewDb db,
        ApprovalRequest request,
        ApprovalPurpose purpose,
        IReadOnlyList<ReviewCase> files,
        Policy policy,
        (DateOnly PassedOn, string Specialty) common,
        IReadOnlyList<ApprovedPerson> passed,
        IReadOnlyList<RosterRow> roster,
        CancellationToken ct)
    {
        var today = clock.Today();
        var word = (await db.DocumentWordAsync(files[0].Office, policy, ct)).Value;
        var series = policy.Approval.SeriesName.Value;
        var facts = new ApprovalFacts(
            ApprovalTemplate.Official.MarkOf(word),
            today.Year,
            Number: 1,
            series,
            // where the notice has one specialty alone, the series already says it
            policy.Scope.Specialties.Value.Count > 1 ? common.Specialty : "",
            common.PassedOn,
            today,
            request.IssuingBody.Trim(),
            passed,
            Replaces: purpose.Replaces);
        var verdict = ApprovalDocumentComposer.WhyNot(facts);
        return verdict.IsRefused ? ApprovalDraft.Refused(verdict) : new ApprovalDraft(verdict, files, db.NumberMark, word, facts, PassRoster.Compose(policy.Year, series, roster));
    }
}

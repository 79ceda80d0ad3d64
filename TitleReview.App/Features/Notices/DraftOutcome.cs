using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Notices;

/// <summary>What a draft would become if it were published now. The page that checks and the act that publishes ask the same.</summary>
/// <param name="Policy">Null while something is missing.</param>
/// <param name="WhyNot">What stands in the way apart from the findings.</param>
internal sealed record DraftOutcome(
    Policy? Policy, IReadOnlyList<PolicyKey> Missing, IReadOnlyList<NoticeFinding> Findings, IReadOnlyList<CheckDraft.Change> Changes, Verdict WhyNot)
{
    public bool Stops => Policy is null || Findings.Any(one => one.Stops);

    public static async Task<DraftOutcome> OfAsync(ReviewDb db, DraftFile file, PolicyStore policies, DateOnly today, CancellationToken ct)
    {
        var calendar = await PolicyStore.CalendarAsync(db, ct);
        var directory = await SpecialtyChoices.OfAsync(db, file.Draft.Office, today, ct);
        return file.Draft.Changes is { } notice
            ? await OfSupplementAsync(db, file, notice, policies, today, calendar, directory, ct)
            : OfNotice(file, calendar, today, directory) is { Policy: { } policy } outcome
                ? outcome with { WhyNot = await OpeningCommittee.WhyNotAsync(db, file.Draft.Office, policy, today, ct) }
                : OfNotice(file, calendar, today, directory);
    }

    private static DraftOutcome OfNotice(DraftFile file, WorkingCalendar calendar, DateOnly today, IReadOnlyCollection<Specialty> directory)
    {
        var text = file.Text;
        var missing = DraftedPolicy.Missing(DraftedPolicy.Parse(text));
        var policy = missing.Count == 0 ? DraftedPolicy.Read(text) : null;
        return new(
            policy,
            missing,
            [.. policy is null ? [] : NoticeCheck.Of(policy, calendar, today, directory), .. SourceChecks.Of(file.Values, file.Draft.Title, file.Draft.Template)],
            [],
            Verdict.Allowed);
    }

    private static async Task<DraftOutcome> OfSupplementAsync(
        ReviewDb db, DraftFile file, NoticeId notice, PolicyStore policies, DateOnly today, WorkingCalendar calendar, IReadOnlyCollection<Specialty> directory, CancellationToken ct)
    {
        var last = await db.NoticeSupplements.AsNoTracking().Where(one => one.Notice == notice).OrderByDescending(one => one.Number).FirstOrDefaultAsync(ct);
        // laid over the last that was issued, in force already or not
        var present = await policies.PolicyAsync(db, last?.PolicyHash ?? await db.Notices.Where(one => one.Id == notice).Select(one => one.PolicyHash).SingleAsync(ct), ct);
        var changes = file.Edited;
        var policy = DraftedPolicy.Read(DraftedPolicy.Lay(present, changes));
        var stated = DraftedPolicy.Parse(present.Frozen).Values;
        return new(
            policy,
            [],
            [.. NoticeCheck.Of(policy, calendar, today, directory).Where(one => changes.Any(change => change.Key.Name == one.Key)), .. SourceChecks.Of(changes, file.Draft.Title, file.Draft.Template)],
            [
                .. changes.OrderBy(change => PolicyTitles.Place(change.Key)).Select(change => new CheckDraft.Change(
                    PolicyTitles.Of(change.Key), stated.GetValueOrDefault(change.Key.Name) is { } before ? PolicyWords.Of(before) : ["没有规定"], PolicyWords.Of(change), change.Source)),
            ],
            SupplementRules.WhyNotIssue(TermsOf(file.Draft), changes, present, last?.EffectiveFrom, today));
    }

    public static SupplementTerms TermsOf(NoticeDraft draft) => new(draft.Title, draft.Number, draft.EffectiveFrom, draft.AppliesToAll);
}

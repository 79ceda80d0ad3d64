using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>「提交前检查」: every finding, and whether the application may be submitted now.</summary>
public sealed class CheckApplication(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    /// <param name="Located">What matters most first.</param>
    public sealed record Section(string Key, string Title, IReadOnlyList<LocatedFinding> Located)
    {
        public IReadOnlyList<Finding> Findings => [.. Located.Select(found => found.Finding)];
    }

    /// <param name="Time">Why nothing can be submitted now, whatever the form says.</param>
    /// <param name="Due">By when it must be submitted, UTC, with the clause; null: no date is set.</param>
    /// <param name="DueWarning">Where that is counted over holidays that have not been entered; empty otherwise.</param>
    /// <param name="PledgeHash">Stands for the text that is shown; handed back when it is ticked.</param>
    /// <param name="Payment">By when the fee must be paid, where that closes with filing; null elsewhere.</param>
    public sealed record View(
        string Number, int Version, int SubmissionsLeft, Verdict Time, Cited<DateTime?> Due, string DueWarning, IReadOnlyList<Section> Sections, Cited<string> Pledge, string PledgeHash, Finding? Payment)
    {
        public bool MaySubmit => !Time.IsRefused && Sections.All(section => section.Located.All(found => found.Finding.Outcome != Outcome.Refused));

        public PrintedSheet Print(DateTime at) => SelfCheckList.Print(Number, at, [.. Sections.Select(section => (section.Title, section.Findings))]);
    }

    /// <summary>Null when there is nothing of this person's to submit.</summary>
    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (file is null || OperationMatrix.WhyNot(nameof(CheckApplication), me, file).IsRefused)
        {
            return null;
        }
        var policy = await policies.PolicyOfCaseAsync(db, file, ct);
        var facts = await db.FactsAsync(file, fields, ct);
        var found = SubmissionCheck.Findings(facts, policy, clock.UtcNow());
        return new View(
            file.Number,
            file.Version,
            SubmissionRules.SubmissionsLeft(facts.Submissions, policy.Submissions),
            SubmissionRules.WhyNotSubmit(facts.Submissions, file.LastReturnedAt, clock.UtcNow(), policy, facts.Calendar)
                .And(await OnePerSeries.WhyNotSubmitAsync(db, policies, fields, file, ct)),
            SubmissionRules.Due(file.LastReturnedAt, policy, facts.Calendar),
            file.LastReturnedAt is { } at ? SubmissionRules.DeadlineWarning(at, policy.Submissions, facts.Calendar) : "",
            [
                .. SubmissionCheck.SectionsOf(policy).Select(section => new Section(
                    section.Key,
                    section.Title,
                    [.. found.Where(one => one.Section == section.Key).OrderBy(one => Rank(one.Finding.Outcome))])),
            ],
            PledgeText.Of(policy),
            PledgeText.HashOf(policy),
            EarlyPayment.Remind(clock.UtcNow(), policy));
    }

    private static int Rank(Outcome outcome) => SelfCheckList.Order.TakeWhile(other => other != outcome).Count();
}

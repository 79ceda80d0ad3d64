using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>「提交前检查」: every finding, and whether the application may be submitted now.</summary>
public sealed class CheckApplication(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public sealed record View(
        string Number, int Version, int SubmissionsLeft, Verdict Time, IReadOnlyList<(string Key, string Title, IReadOnlyList<Finding> Findings)> Sections, Cited<string> Pledge)
    {
        public bool MaySubmit => !Time.IsRefused && Sections.All(section => section.Findings.All(finding => finding.Outcome != Outcome.Refused));
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
        var policy = await policies.PolicyOfNoticeAsync(db, file.Notice, ct);
        var found = SubmissionCheck.Findings(await db.FactsAsync(file, fields, ct), policy, clock.UtcNow());
        return new View(
            file.Number,
            file.Version,
            SubmissionRules.SubmissionsLeft(file.Submissions, policy.Submissions),
            SubmissionRules.WhyNotSubmit(file.Submissions, file.LastReturnedAt, clock.UtcNow(), policy, await PolicyStore.CalendarAsync(db, ct)),
            [.. SubmissionCheck.SectionsOf(policy).Select(section =>
                (section.Key, section.Title, (IReadOnlyList<Finding>)[.. found.Where(finding => finding.Section == section.Key).Select(finding => finding.Finding)]))],
            policy.Pledges.Handwritten);
    }
}

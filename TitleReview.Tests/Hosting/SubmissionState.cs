using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.Tests.Hosting;

/// <summary>Whether the first submission of a case is in the database.</summary>
internal static class SubmissionState
{
    /// <exception cref="InvalidOperationException">It is there by half.</exception>
    public static async Task<bool> IsWholeAsync(ReviewDb db, CaseId id)
    {
        var file = await db.Cases.AsNoTracking().SingleAsync(candidate => candidate.Id == id);
        var audits = await db.AuditEntries.CountAsync(entry => entry.Operation == nameof(SubmitApplication) && entry.Subject == id.ToString());
        var receipts = await db.Submissions.CountAsync(submission => submission.Case == id);
        return (file.Stage, file.Submissions, file.PolicyHash.Length, file.History.Count, audits, receipts) switch
        {
            (Stage.UnitAudit, 1, 64, 1, 1, 1) => true,
            (Stage.Draft, 0, 0, 0, 0, 0) => false,
            var half => throw new InvalidOperationException($"Submitted by half: {half}."),
        };
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>What is sealed of a case: the application and the pages as they are, and the scoring table that its notice has taken.</summary>
internal static class SealingOfCase
{
    public static async Task<BlindSubmission> SealAsync(ReviewDb db, ReviewCase file, PolicyStore policies, FieldStore fields, CancellationToken ct) => BlindSealing.Seal(
        await fields.ReadFormAsync(db, file.Id, ct),
        await policies.PolicyAsync(db, file.PolicyHash, ct),
        await db.Pages.AsNoTracking().Where(page => page.Case == file.Id).ToListAsync(ct),
        await db.ScoreTableOfAsync(file.Notice, ct));
}

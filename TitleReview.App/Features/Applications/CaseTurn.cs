using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>Lets the case take part in a transaction as it stands by then: pages that arrive two at a time are nobody's conflict.</summary>
internal static class CaseTurn
{
    /// <summary>To be called when other writers are shut out; asks the matrix again, because the case may have been submitted meanwhile.</summary>
    public static async Task<Verdict> TakePartAsync(this ReviewDb db, ReviewCase file, string operation, Actor me, CancellationToken ct)
    {
        await db.Entry(file).ReloadAsync(ct);
        db.Entry(file).State = EntityState.Modified;
        return OperationMatrix.WhyNot(operation, me, file);
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>「打印个人承诺书」: the notice's annex, to be signed by hand.</summary>
public sealed class PrintPledge(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Number">Of the application, for the name of the file.</param>
    public sealed record View(string Number, PrintedLetter Letter);

    /// <returns>Null for whatever is not there or not for this person.</returns>
    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        return OperationMatrix.WhyNot(nameof(PrintPledge), me, file).IsRefused ? null : new(file!.Number, PledgeText.Print(await policies.PolicyOfCaseAsync(db, file, ct)));
    }
}

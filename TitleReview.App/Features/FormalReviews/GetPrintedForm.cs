using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「下载评审表」 as it was printed; one that no longer agrees with the data is not given out again.</summary>
public sealed class GetPrintedForm(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields, FileVault vault)
{
    public sealed record Download(byte[] Content, string Name);

    /// <summary>Null for whatever is not there, not for this person, or void.</summary>
    public async Task<Download?> HandleAsync(CaseId id, int number, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(GetPrintedForm), me, file).IsRefused
            || await db.EvaluationPrints.AsNoTracking().SingleOrDefaultAsync(print => print.Case == id && print.Number == number, ct) is not { } found
            || (await EvaluationData.LoadAsync(db, file!, policies, fields, ct)).Hash != found.DataHash)
        {
            return null;
        }
        return new Download(await vault.GetAsync(found.Pdf, ct), $"{PrintEvaluationForm.FormNumberOf(file!, number)} 评审表.pdf");
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.FormalReviews;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「评审表核验」 for whoever holds the paper, without signing in: the code is the right to ask.</summary>
public sealed class VerifyPrint(IDbContextFactory<ReviewDb> dbs, PolicyStore policies, FieldStore fields)
{
    /// <param name="Name">周**: enough to compare with the paper.</param>
    /// <param name="Stands">False: the data have changed since, and the paper is void.</param>
    public sealed record Confirmation(string FormNumber, int Print, DateTime At, string Name, bool Stands);

    /// <summary>Null: no print has this code.</summary>
    public async Task<Confirmation?> AskAsync(string typed, CancellationToken ct)
    {
        if (!VerificationCode.TryRead(typed, out var code))
        {
            return null;
        }
        await using var db = await dbs.CreateDbContextAsync(ct);
        var hash = PrintEvaluationForm.HashOf(code);
        if (await db.EvaluationPrints.AsNoTracking().SingleOrDefaultAsync(print => print.CodeHash == hash, ct) is not { } found)
        {
            return null;
        }
        // of a rehearsal nothing is confirmed to anybody
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == found.Case, ct) is not { } file)
        {
            return null;
        }
        var data = await EvaluationData.LoadAsync(db, file, policies, fields, ct);
        // a case that went back is no longer the one the paper was made of
        var stands = data.Hash == found.DataHash && file.Stage >= Core.Workflow.Stage.FeeDue;
        return new Confirmation(PrintEvaluationForm.FormNumberOf(file, found.Number), found.Number, found.At, MaskedName.Of(data.Name.Printed), stands);
    }
}

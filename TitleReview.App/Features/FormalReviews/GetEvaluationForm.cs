using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「评审表」: whether it may be printed, and the prints made so far.</summary>
public sealed class GetEvaluationForm(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    /// <param name="Stands">Whether the data are still those it was printed from.</param>
    public sealed record Print(int Number, DateTime At, string By, bool Stands);

    public sealed record View(CaseId Id, string Number, string Applicant, string Unit, Finding Printable, PaperPolicy Paper, UnitOpinionPolicy Opinion, IReadOnlyList<Print> Prints);

    /// <summary>Null for whatever is not there or not for this person.</summary>
    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(GetEvaluationForm), me, file).IsRefused)
        {
            return null;
        }
        var data = await EvaluationData.LoadAsync(db, file!, policies, fields, ct);
        var hash = data.Hash;
        var prints = await db.EvaluationPrints.AsNoTracking().Where(print => print.Case == id).OrderByDescending(print => print.Number)
            .Select(print => new Print(print.Number, print.At, db.People.Where(person => person.Id == print.By).Select(person => person.Name).Single(), print.DataHash == hash))
            .ToListAsync(ct);
        return new View(id, file!.Number, data.Name.Printed, data.Unit, data.WhetherPrintable, data.Policy.Paper, data.Policy.UnitOpinion, prints);
    }
}

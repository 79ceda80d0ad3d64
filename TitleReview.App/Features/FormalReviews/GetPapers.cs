using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「纸质材料签收单」 of one applicant.</summary>
public sealed class GetPapers(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    /// <param name="ReceivedOn">Null: not there yet.</param>
    /// <param name="By">Who took it in; empty: nobody.</param>
    /// <param name="Version">0 while nothing was ever recorded.</param>
    public sealed record Line(PaperItem Item, DateOnly? ReceivedOn, string By, DateTime? At, int Version);

    public sealed record View(CaseId Id, string Number, string Applicant, string Unit, Cited<IReadOnlyList<string>> Materials, WindowsPolicy Windows, IReadOnlyList<Line> Lines, DateOnly Today, PrintedSheet Receipt);

    /// <summary>Null for whatever is not there or not for this person.</summary>
    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(GetPapers), me, file).IsRefused)
        {
            return null;
        }
        var data = await EvaluationData.LoadAsync(db, file!, policies, fields, ct);
        var arrived = await db.PaperArrivals.AsNoTracking().Where(arrival => arrival.Case == id)
            .Select(arrival => new { arrival.Item, arrival.ReceivedOn, By = db.People.Where(person => person.Id == arrival.By).Select(person => person.Name).Single(), arrival.At, arrival.Version })
            .ToDictionaryAsync(arrival => arrival.Item, ct);
        IReadOnlyList<Line> lines =
        [
            .. from item in PaperCheckList.Of(data.Form, data.Policy.Paper)
               let arrival = arrived.GetValueOrDefault(item.Number)
               select new Line(item, arrival?.ReceivedOn, arrival?.By ?? "", arrival?.At, arrival?.Version ?? 0),
        ];
        return new View(
            id,
            file!.Number,
            data.Name.Printed,
            data.Unit,
            data.Policy.Paper.Materials,
            data.Policy.Windows,
            lines,
            clock.Today(),
            PaperReceipt.Print(file.Number, data.Policy.Title, data.Name, data.Unit, [.. lines.Select(line => (line.Item, line.ReceivedOn, line.By))]));
    }
}

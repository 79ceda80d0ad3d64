using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed record TooManyRows(int Most) : Refusal($"本部分最多填写{Most}行，请把同类内容合并后再填。");

public sealed class AddRow(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    private const int Most = 200;

    public async Task<Verdict> HandleAsync(CaseId id, string section, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        var verdict = OperationMatrix.WhyNot(nameof(AddRow), me, file);
        if (!verdict.IsRefused && SectionCatalogue.Find(section) is not { IsList: true })
        {
            verdict = Verdict.Of(new FieldIsUnknown());
        }
        if (verdict.IsRefused)
        {
            return verdict;
        }

        db.Audit(me.Person, clock.UtcNow(), nameof(AddRow), id.ToString(), section);
        return await db.SaveAsync(ct, async () =>
        {
            // an empty row can never slip in after the submission; what this person's other boxes save at the same instant is no conflict
            if (await db.TakePartAsync(file!, nameof(AddRow), me, ct) is { IsRefused: true } tooLate)
            {
                return tooLate;
            }
            // removed rows keep their number, so that a number never means two things
            var rows = await db.ApplicationRows.Where(row => row.Case == id && row.Section == section).Select(row => row.Row).ToListAsync(ct);
            if (rows.Count >= Most)
            {
                return Verdict.Of(new TooManyRows(Most));
            }
            db.ApplicationRows.Add(new ApplicationRow { Case = id, Section = section, Row = rows.DefaultIfEmpty(0).Max() + 1 });
            return Verdict.Allowed;
        });
    }
}

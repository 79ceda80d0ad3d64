using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>The notice, or the supplement, that is written, as a sheet to be sealed.</summary>
public sealed class PrintDraft(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <summary>Null when there is none, or it is not for this person.</summary>
    public async Task<PrintedLetter?> HandleAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(PrintDraft), me).IsRefused || await DraftFile.FindAsync(db, me, id, ct) is not { Draft: var draft } file)
        {
            return null;
        }
        var office = await db.Organisations.Where(one => one.Id == draft.Office).Select(one => one.Name).SingleAsync(ct);
        return draft.Kind switch
        {
            DraftKind.Supplement => NoticeText.OfChanges(
                draft.Title, draft.Number, office, draft.Template, draft.EffectiveFrom, draft.AppliesToAll, (await DraftOutcome.OfAsync(db, file, policies, clock.Today(), ct)).Changes),
            _ => NoticeText.Of(draft.Title, draft.Number, office, file.Values),
        };
    }
}

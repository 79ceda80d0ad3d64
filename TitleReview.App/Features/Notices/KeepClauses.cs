using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

public sealed record NothingToKeep() : Refusal("这一部分没有仍引自模板的规定，不需要沿用。");

/// <summary>Says of one part of a draft that the new notice words it as its template did, under the same clauses: each value is then cited from the notice itself.</summary>
public sealed class KeepClauses(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Stage">For example windows.</param>
    public sealed record Command(Guid Draft, string Stage);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(KeepClauses), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await DraftFile.FindAsync(db, me, command.Draft, ct) is not { Draft: var draft, Rows: var rows })
        {
            return Verdict.Of(new DraftNotFound());
        }
        if (draft.State != DraftState.Writing)
        {
            return Verdict.Of(new DraftIsClosed(draft.Title));
        }
        var carried = rows.Where(row => row.Document == draft.Template && draft.Template != draft.Title && PolicyTitles.StageOf(row.Key) == command.Stage).ToList();
        if (carried.Count == 0)
        {
            return Verdict.Of(new NothingToKeep());
        }
        foreach (var row in carried)
        {
            var value = DraftFile.ValueOf(row);
            // what was read between the lines of the template is as uncertain here
            DraftHistory.Put(db, draft, row, value with { Source = value.Source with { Document = draft.Title } }, me, clock.UtcNow());
        }
        await DraftRelease.NoteWriterAsync(db, draft, me, ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(KeepClauses), draft.Id.ToString("N"), string.Create(CultureInfo.InvariantCulture, $"{command.Stage} {carried.Count}"));
        return await db.SaveAsync(ct);
    }
}

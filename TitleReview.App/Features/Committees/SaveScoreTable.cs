using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

/// <summary>Writes the version that is not final yet, or begins the next. Made final, it never changes again.</summary>
public sealed class SaveScoreTable(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    /// <param name="Version">Of the draft last seen; 0: there was none.</param>
    /// <param name="IsFinal">「定稿」.</param>
    public sealed record Command(CommitteeId Committee, ScoreTable Table, int Version, bool IsFinal);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SaveScoreTable), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.CommitteeAsync(me, command.Committee, ct) is not { } committee || !me.Holds(Role.CommitteeOffice, committee.Office))
        {
            return Verdict.Of(new CommitteeNotFound());
        }
        // a draft may still lack what a final table needs
        if (command.IsFinal && ScoreTableRules.WhyNot(command.Table) is { IsRefused: true } incomplete)
        {
            return incomplete;
        }
        if (command.Table.Items.Count > ScoreTableRules.MostItems)
        {
            return Verdict.Of(new TableNeedsItems(ScoreTableRules.MostItems));
        }
        var versions = await db.ScoreTables.Where(one => one.Committee == committee.Id).OrderBy(one => one.Number).ToListAsync(ct);
        var draft = versions.Find(one => one.FinalAt is null);
        if ((draft?.Version ?? 0) != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        if (draft is null)
        {
            draft = new ScoreTableVersion { Id = new(newId()), Committee = committee.Id, Number = versions.Count + 1, Content = "" };
            db.ScoreTables.Add(draft);
        }
        (draft.Content, draft.By) = (command.Table.Written(), me.Person);
        if (command.IsFinal)
        {
            (draft.FinalAt, draft.Hash) = (clock.UtcNow(), command.Table.Hash());
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(SaveScoreTable), draft.Id.ToString(), command.IsFinal ? command.Table.Hash() : "");
        return await db.SaveAsync(ct);
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

/// <summary>「专家」 with his way into the pool, what was reported of him, and what he served.</summary>
public sealed class GetExpert(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, ExpertStore store)
{
    /// <param name="Phone">Shortened, for whoever reads it.</param>
    /// <param name="Form">For those who keep the pool to change; without both numbers.</param>
    /// <param name="SheetsSigned">「已签名的打分表」 of the account that belongs to him.</param>
    public sealed record View(
        PoolExpert Expert,
        string Office,
        string IdNumber,
        string Phone,
        bool IsInStanding,
        IReadOnlyList<Finding> Findings,
        IReadOnlyList<ExpertStep> Steps,
        IReadOnlyList<ExpertChangeReport> Changes,
        IReadOnlyList<ExpertIntegrityRecord> Records,
        int SheetsSigned,
        bool MayJudge,
        bool MayReport,
        bool MayDecide,
        bool MayKeep,
        IReadOnlyList<(PersonId Person, string Name)> Accounts,
        ExpertForm Form);

    /// <summary>Null for whatever is not there or not for this person.</summary>
    public async Task<View?> HandleAsync(ExpertId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetExpert), me).IsRefused || await db.ExpertsOf(me).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } expert)
        {
            return null;
        }
        var (today, keeps, secrets) = (clock.Today(), me.KeepsPool(expert), store.Open(expert));
        return new View(
            expert,
            await db.Organisations.Where(one => one.Id == expert.Office).Select(one => one.Name).SingleAsync(ct),
            ShortenedNumber.Of(FieldKind.IdCard, secrets.IdNumber),
            ShortenedNumber.Of(FieldKind.Phone, secrets.Phone),
            await db.PoolExperts.Where(one => one.Id == id).InStandingOn(db, today).AnyAsync(ct),
            await PoolFindings.OfAsync(db, expert, today, ct),
            await db.ExpertSteps.AsNoTracking().Where(step => step.Expert == id).OrderBy(step => step.Number).ToListAsync(ct),
            await db.ExpertChanges.AsNoTracking().Where(change => change.Expert == id).OrderBy(change => change.ReportedAt).ToListAsync(ct),
            keeps ? await db.ExpertIntegrityRecords.AsNoTracking().Where(record => record.Expert == id).OrderBy(record => record.At).ToListAsync(ct) : [],
            expert.Person is { } account ? await db.ScoringTasks.CountAsync(task => task.Expert == account && task.SignedAt != null, ct) : 0,
            ExpertPath.IsWith(expert, me) && expert.Person != me.Person,
            expert.State == ExpertState.InPool,
            me.Holds(Role.RegionalCentre),
            keeps,
            keeps ? await KeepExpert.AccountsAsync(db, expert.Office, expert.ComparedName, today, ct) : [],
            ExpertWriting.FormOf(expert, keeps ? secrets with { IdNumber = "", Phone = "" } : new("", "", "")));
    }
}

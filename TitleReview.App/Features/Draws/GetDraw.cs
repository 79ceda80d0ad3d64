using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Draws;

/// <summary>One draw, step by step, as it is shown on the screen of the room: numbers only, at every step.</summary>
public sealed class GetDraw(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, DrawStore store, FreezingOfDraw freezing)
{
    /// <param name="Number">Counted from 1.</param>
    /// <param name="MayEnter">Whether this person is a supervisor who may enter it.</param>
    public sealed record Source(int Number, SeedSource Of, bool IsEntered, bool MayEnter);

    /// <param name="Pool">What would be frozen now, or what was frozen; null for whom it is not shown yet.</param>
    /// <param name="WhyNotFreeze">Of the office, while it prepares.</param>
    /// <param name="Check">What the transcript, computed anew, differs in.</param>
    public sealed record View(
        DrawId Id, int Version, DrawKind Kind, DrawState State, string Title, string Notice, string Committee, string AbandonedFor, FrozenPool? Pool, Verdict WhyNotFreeze,
        string? Hash, IReadOnlyList<Source> Sources, DrawTranscript? Transcript, Verdict Check, bool IsOffice, bool MayOpenList)
    {
        public bool HasAllSeeds => Sources.All(source => source.IsEntered);
    }

    /// <summary>Null when it is not for this person.</summary>
    public async Task<View?> HandleAsync(DrawId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetDraw), me).IsRefused
            || await db.DrawsShownTo(me).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } draw)
        {
            return null;
        }
        var isOffice = me.Holds(Role.CommitteeOffice, draw.Office);
        var prospect = isOffice && draw.State == DrawState.Preparing ? await freezing.OfAsync(db, draw, clock.UtcNow(), ct) : null;
        var pool = draw.Frozen is { } frozen ? DrawReading.ReadFrozen(CanonicalDraw.Bytes(frozen)) : prospect?.Pool;
        var entered = await db.DrawSeeds.AsNoTracking().Where(entry => entry.Draw == id).Select(entry => new { entry.Source, entry.Person }).ToListAsync(ct);
        var isSupervisor = draw.State == DrawState.Frozen && me.Holds(Role.DrawSupervisor, draw.Office) && draw.PreparedBy != me.Person;
        var hasEntered = pool is not null && entered.Exists(entry => entry.Person == me.Person && pool.Sources[entry.Source - 1].Kind != SourceKind.Lottery);
        var bytes = draw.Transcript is { } text ? CanonicalDraw.Bytes(text) : null;
        return new View(
            id, draw.Version, draw.Kind, draw.State, store.Plan(draw).Title,
            await db.Notices.Where(notice => notice.Id == draw.Notice).Select(notice => notice.Title).SingleAsync(ct),
            await db.Committees.Where(committee => committee.Id == draw.Committee).Select(committee => committee.Name).SingleOrDefaultAsync(ct) ?? "",
            draw.AbandonedFor, pool, prospect?.Verdict ?? Verdict.Allowed, KnownDraws.HashOf(draw),
            [.. (pool?.Sources ?? []).Select((source, i) => new Source(
                i + 1, source, entered.Exists(entry => entry.Source == i + 1),
                isSupervisor && !entered.Exists(entry => entry.Source == i + 1) && (source.Kind == SourceKind.Lottery || !hasEntered)))],
            bytes is null ? null : DrawReading.Read(bytes),
            bytes is null ? Verdict.Allowed : TranscriptRules.WhyNot(bytes, KnownDraws.HashOf(draw)),
            isOffice,
            isOffice || me.Holds(Role.RegionalCentre));
    }
}

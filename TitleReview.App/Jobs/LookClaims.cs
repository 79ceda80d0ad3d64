using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Jobs;

/// <summary>Who looks at which page, and what came of it. Each step is one short transaction, so that any number of instances share the work and one that is killed loses none.</summary>
/// <param name="clock">The machine's own: a lease has nothing to do with the calendar of the procedure.</param>
public sealed class LookClaims(IDbContextFactory<ReviewDb> dbs, PolicyStore policies, TimeProvider clock)
{
    /// <summary>Several times as long as a page may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan _pauseAfterFailure = TimeSpan.FromMinutes(1);

    /// <returns>Null when no page waits.</returns>
    public async Task<LookClaim?> NextAsync(CancellationToken ct)
    {
        while (true)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            // asked outside the transaction: as long as nothing waits, nobody is kept from writing
            if (await db.NextWaitingAsync(policies, clock.UtcNow(), ct) is not { } page)
            {
                await GiveUpAsync(ct);
                return null;
            }
            PageLook? look = null;
            var saved = await db.SaveAsync(ct, async () => (look = await BeginAsync(db, page.Id, ct)) is null ? Verdict.Of(new PageIsStale()) : Verdict.Allowed);
            if (!saved.IsRefused)
            {
                return new(page.Id, page.Case, look!.Orientation, page.Original, look.Version);
            }
        }
    }

    /// <summary>Number of the last act of anybody. A page begins to wait by an act: as long as this is the same, none has.</summary>
    public async Task<long> LastActAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.AuditEntries.MaxAsync(entry => (long?)entry.Number, ct) ?? 0;
    }

    /// <summary>Keeps what was found, unless the page was given to another or turned meanwhile.</summary>
    public Task FinishAsync(LookClaim claim, IReadOnlyList<MaskSuggestion> found, bool isComplete, IReadOnlyList<string> missing, CancellationToken ct) =>
        ChangeAsync(claim, async (db, look) =>
        {
            (look.State, look.Missing) = (isComplete ? LookState.Done : LookState.Incomplete, string.Join(' ', missing));
            var page = await db.Pages.AsNoTracking().SingleAsync(candidate => candidate.Id == claim.Page, ct);
            if (page.Orientation == claim.Orientation)
            {
                await OfferAsync(db, page, found, ct);
            }
        }, ct);

    /// <summary>After a fault: tried again later, and given up at last.</summary>
    public Task FailAsync(LookClaim claim, CancellationToken ct) =>
        ChangeAsync(claim, (_, look) =>
        {
            look.State = look.Attempts >= WaitingPages.MostAttempts ? LookState.Incomplete : LookState.UnderWay;
            look.LeaseEndsAt = clock.UtcNow() + _pauseAfterFailure;
            return Task.CompletedTask;
        }, ct);

    /// <summary>This instance stops: the page waits for the next at once, and the time does not count.</summary>
    public Task GiveBackAsync(LookClaim claim, CancellationToken ct) =>
        ChangeAsync(claim, (_, look) =>
        {
            (look.Attempts, look.LeaseEndsAt) = (look.Attempts - 1, clock.UtcNow());
            return Task.CompletedTask;
        }, ct);

    /// <summary>With all tools installed, what was looked at without them waits again.</summary>
    public async Task ReopenAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await db.SaveAsync(ct, async () =>
        {
            await db.PageLooks.Where(look => look.Missing != "")
                .ExecuteUpdateAsync(set => set
                    .SetProperty(look => look.State, LookState.UnderWay).SetProperty(look => look.Missing, "").SetProperty(look => look.Attempts, 0)
                    .SetProperty(look => look.LeaseEndsAt, clock.UtcNow()).SetProperty(look => look.Version, look => look.Version + 1), ct);
            return Verdict.Allowed;
        });
    }

    // a page that ended whoever looked at it, each time: nobody is left to say so, and its applicant must not wait for ever
    private async Task GiveUpAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.GivenUp(clock.UtcNow()).AnyAsync(ct))
        {
            await db.SaveAsync(ct, async () =>
            {
                (await db.GivenUp(clock.UtcNow()).ToListAsync(ct)).ForEach(look => look.State = LookState.Incomplete);
                return Verdict.Allowed;
            });
        }
    }

    /// <summary>Null when the page no longer waits.</summary>
    private async Task<PageLook?> BeginAsync(ReviewDb db, PageId id, CancellationToken ct)
    {
        var now = clock.UtcNow();
        if (await WaitingPages.Waiting(db, db.Cases.IgnoreQueryFilters(), now).SingleOrDefaultAsync(page => page.Id == id, ct) is not { } page)
        {
            return null;
        }
        var look = await db.PageLooks.SingleOrDefaultAsync(known => known.Page == id, ct);
        if (look is null)
        {
            db.PageLooks.Add(look = new PageLook { Page = id, Case = page.Case, Orientation = page.Orientation });
        }
        look.Attempts = look.Orientation == page.Orientation ? look.Attempts + 1 : 1;
        (look.Orientation, look.State, look.Missing, look.LeaseEndsAt) = (page.Orientation, LookState.UnderWay, "", now + Lease);
        return look;
    }

    private async Task ChangeAsync(LookClaim claim, Func<ReviewDb, PageLook, Task> change, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await db.SaveAsync(ct, async () =>
        {
            if (await db.PageLooks.SingleOrDefaultAsync(look => look.Page == claim.Page && look.Version == claim.Version, ct) is not { } own)
            {
                return Verdict.Of(new PageIsStale());
            }
            await change(db, own);
            return Verdict.Allowed;
        });
    }

    // what a person has judged stays, and is not asked again; what is open is replaced, so that looking twice is looking once
    private static async Task OfferAsync(ReviewDb db, EvidencePage page, IReadOnlyList<MaskSuggestion> found, CancellationToken ct)
    {
        var known = await db.SuggestedRegions.Where(suggestion => suggestion.Page == page.Id).ToListAsync(ct);
        var judged = known.Where(suggestion => suggestion.Orientation == page.Orientation && suggestion.State != SuggestionState.Open).ToList();
        var last = known.Select(suggestion => suggestion.Number).DefaultIfEmpty().Max();
        db.SuggestedRegions.RemoveRange(known.Except(judged));
        db.SuggestedRegions.AddRange(UncoveredSuggestions.Of(found, [.. page.Regions, .. judged.Select(suggestion => suggestion.Region)]).Select((suggestion, index) => new SuggestedRegion
        {
            Page = page.Id,
            Number = last + index + 1,
            Orientation = page.Orientation,
            X = suggestion.Region.X,
            Y = suggestion.Region.Y,
            W = suggestion.Region.W,
            H = suggestion.Region.H,
            Kind = suggestion.Region.Kind,
            Score = suggestion.Score,
        }));
    }
}

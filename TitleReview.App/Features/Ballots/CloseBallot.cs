using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Ballots;

/// <summary>「交保管码计票」: the first keeper's share waits, the second's opens the box, and everything is counted and written at once.</summary>
public sealed class CloseBallot(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, WaitingShares waiting, CountingOfBallots counting)
{
    public sealed record Command(BallotBoxId Box, string Code);

    /// <param name="IsClosed">False while the second keeper is waited for, and when refused.</param>
    public sealed record Result(Verdict Verdict, bool IsClosed);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(CloseBallot), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, IsClosed: false);
        }
        var box = (await BallotPart.OfAsync(db, me, command.Box, ct))?.Box;
        var keeper = box is null ? null : await db.BallotKeepers.AsNoTracking().SingleOrDefaultAsync(one => one.Meeting == box.Meeting && one.Person == me.Person, ct);
        var refused = Verdict.Of(box is null || keeper is null ? new BallotNotFound() : box.State != BallotState.Open ? new BallotIsOver() : box.IsOnPaper ? new BallotIsOnPaper() : null);
        if (refused.IsRefused)
        {
            return new(refused, IsClosed: false);
        }
        var (verdict, share) = await ShareAsync(db, box!, keeper!, command.Code, ct);
        if (share is null)
        {
            return new(verdict, IsClosed: false);
        }
        if (waiting.Pair(box!.Id, keeper!.Seat, share) is not { } first)
        {
            db.Audit(me.Person, clock.UtcNow(), nameof(CloseBallot), box.Id.ToString(), $"seat {(int)keeper.Seat}");
            // nothing of the box changes; the open pages are told that somebody waits
            db.Update(box);
            return new(await db.SaveAsync(ct), IsClosed: false);
        }
        using var opened = BallotKeys.Join(box.PublicKey!, first.Seat, first.Bytes, keeper.Seat, share);
        var counted = opened is null ? Verdict.Of(new BoxKeyWasChanged()) : await counting.CountAsync(db, me, box.Id, opened, ct);
        CryptographicOperations.ZeroMemory(first.Bytes);
        CryptographicOperations.ZeroMemory(share);
        return new(counted, !counted.IsRefused);
    }

    private static async Task<(Verdict Verdict, byte[]? Share)> ShareAsync(ReviewDb db, BallotBox box, BallotKeeper keeper, string typed, CancellationToken ct)
    {
        if (KeeperCode.Read(typed) is not { } code)
        {
            return (Verdict.Of(new KeeperCodeIsMistyped()), null);
        }
        return BallotKeys.Open(await db.BallotShares.AsNoTracking().SingleAsync(one => one.Box == box.Id && one.Seat == keeper.Seat, ct), keeper, code);
    }
}

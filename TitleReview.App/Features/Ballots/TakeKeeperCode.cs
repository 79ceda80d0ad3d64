using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Ballots;

/// <summary>「领取保管码」: shown once, to its keeper. Whoever takes it anew, or takes the seat over, makes the earlier code worthless.</summary>
public sealed class TakeKeeperCode(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, DrawBytes draw)
{
    public sealed record Command(MeetingId Meeting, KeeperSeat Seat);

    /// <param name="Code">Null when refused. Kept nowhere.</param>
    public sealed record Result(Verdict Verdict, string? Code);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(TakeKeeperCode), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, null);
        }
        var (code, now) = (draw(KeeperCode.Bytes), clock.UtcNow());
        var (open, locked) = BallotKeys.OfKeeper(code, command.Meeting, command.Seat);
        db.Audit(me.Person, now, nameof(TakeKeeperCode), command.Meeting.ToString(), $"seat {(int)command.Seat}");
        var verdict = await db.SaveAsync(ct, async () =>
        {
            var part = await BallotPart.OfAsync(db, me, command.Meeting, ct);
            if (part?.Seats.Contains(command.Seat) != true)
            {
                return Verdict.Of(new BallotNotFound());
            }
            var keepers = await db.BallotKeepers.Where(keeper => keeper.Meeting == command.Meeting).ToListAsync(ct);
            var refused = Verdict.Of(
                await db.BallotBoxes.AnyAsync(box => box.Meeting == command.Meeting && box.State == BallotState.Open && box.PublicKey != null, ct) ? new KeepersAreBound() : null,
                keepers.Exists(keeper => keeper.Seat != command.Seat && keeper.Person == me.Person) ? new KeeperHasAnotherSeat() : null);
            if (refused.IsRefused)
            {
                return refused;
            }
            if (keepers.Find(keeper => keeper.Seat == command.Seat) is { } keeper)
            {
                (keeper.Person, keeper.PublicKey, keeper.LockedKey, keeper.TakenAt) = (me.Person, open, locked, now);
            }
            else
            {
                db.BallotKeepers.Add(new() { Meeting = command.Meeting, Seat = command.Seat, Person = me.Person, PublicKey = open, LockedKey = locked, TakenAt = now });
            }
            return Verdict.Allowed;
        });
        return new(verdict, verdict.IsRefused ? null : KeeperCode.Write(code));
    }
}

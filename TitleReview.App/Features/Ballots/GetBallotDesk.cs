using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Ballots;

/// <summary>「表决台」 of one meeting: who keeps the shares, what may be voted on, and the votes so far.</summary>
public sealed class GetBallotDesk(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, BallotAgenda agenda)
{
    /// <param name="Holder">Empty: nobody has taken it yet.</param>
    public sealed record Place(KeeperSeat Seat, string Holder, DateTime? TakenAt, bool MayTake, bool IsMine);

    /// <param name="Votes">How often the case was voted on at this meeting.</param>
    public sealed record Item(CaseId Case, int Number, string Label, int Voters, int Withdrawn, int Votes, Verdict WhyNot);

    public sealed record View(
        MeetingId Id, string Title, MeetingState State, bool MayOpen, IReadOnlyList<Place> Places, IReadOnlyList<Item> Items, IReadOnlyList<ListBallots.Row> Ballots);

    /// <returns>Null when it is not for this person.</returns>
    public async Task<View?> HandleAsync(MeetingId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetBallotDesk), me).IsRefused || await BallotPart.OfAsync(db, me, id, ct) is not { MayCount: true } part)
        {
            return null;
        }
        var keepers = await (from keeper in db.BallotKeepers.AsNoTracking()
                             join person in db.People on keeper.Person equals person.Id
                             where keeper.Meeting == id
                             select new { keeper.Seat, keeper.Person, keeper.TakenAt, person.Name }).ToListAsync(ct);
        var items = part.MayRun ? await agenda.OfAsync(db, part.Meeting, only: null, ct) : [];
        return new View(
            id, MeetingTitle.Of(part.Meeting), part.Meeting.State, part.MayRun,
            [.. Enum.GetValues<KeeperSeat>().Select(seat => keepers.Find(keeper => keeper.Seat == seat) is { } keeper
                ? new Place(seat, keeper.Name, keeper.TakenAt, part.Seats.Contains(seat), keeper.Person == me.Person)
                : new Place(seat, "", null, part.Seats.Contains(seat), IsMine: false))],
            [.. items.Select(item => new Item(item.Case, item.Number, item.Label, item.Roll.Voters.Count, item.Roll.Withdrawn, item.Earlier.Count, item.WhyNot))],
            [.. (await ListBallots.RowsAsync(db, [id], ct)).Select(one => one.Row)]);
    }
}

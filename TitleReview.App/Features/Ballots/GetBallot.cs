using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Ballots;

/// <summary>One box, as a voter, another member, or one of those who run the vote sees it. Before the close nobody learns more than how many have voted.</summary>
public sealed class GetBallot(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, WaitingShares waiting)
{
    /// <param name="MayVote">Whether this person was given a ballot.</param>
    /// <param name="Waiting">Who has not voted yet; for those who run the vote, while it is open.</param>
    /// <param name="Ballots">The published list, in ordinal order; empty before the close.</param>
    /// <param name="CountedBy">Slips of paper: who has typed the first count; empty: nobody.</param>
    /// <param name="IsMine">Whether that was this person: somebody else types the second.</param>
    public sealed record Item(
        int Number, string Label, int Voters, int Cast, bool MayVote, bool HasVoted, IReadOnlyList<string> Waiting, BallotTally? Tally, IReadOnlyList<Slip> Ballots, string Hash, bool IsReplaced, string CountedBy, bool IsMine);

    /// <param name="MySeat">Of this person as a keeper.</param>
    /// <param name="Handed">Whose share waits for a second.</param>
    public sealed record View(
        BallotBoxId Id, MeetingId Meeting, string Title, BallotState State, bool IsOnPaper, string Reason, string VoidedFor, IReadOnlyList<Item> Items, bool MayRun, bool MayCount, KeeperSeat? MySeat, KeeperSeat? Handed);

    /// <returns>Null when it is not for this person.</returns>
    public async Task<View?> HandleAsync(BallotBoxId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetBallot), me).IsRefused || await BallotPart.OfAsync(db, me, id, ct) is not { Box: var box, Part: var part })
        {
            return null;
        }
        var seat = await db.BallotKeepers.Where(keeper => keeper.Meeting == box.Meeting && keeper.Person == me.Person).Select(keeper => (KeeperSeat?)keeper.Seat).SingleOrDefaultAsync(ct);
        return new View(
            id, box.Meeting, MeetingTitle.Of(part.Meeting), box.State, box.IsOnPaper, box.Reason, box.VoidedFor, await ItemsAsync(db, box, me, part.MayCount, ct),
            part.MayRun, part.MayCount, seat, box.State == BallotState.Open ? waiting.Of(id) : null);
    }

    private static async Task<IReadOnlyList<Item>> ItemsAsync(ReviewDb db, BallotBox box, Actor me, bool seesWaiting, CancellationToken ct)
    {
        var cases = await db.BallotCases.AsNoTracking().Where(one => one.Box == box.Id).OrderBy(one => one.Number).ToListAsync(ct);
        var marks = (await (from mark in db.BallotMarks.AsNoTracking()
                            join person in db.People on mark.Person equals person.Id
                            where mark.Box == box.Id
                            select new { mark.Number, mark.Person, mark.HasVoted, person.Name }).ToListAsync(ct)).ToLookup(mark => mark.Number);
        var ballots = (await db.Ballots.AsNoTracking().Where(ballot => ballot.Box == box.Id).ToListAsync(ct)).ToLookup(ballot => ballot.Number, ballot => new Slip(ballot.Choice, ballot.Receipt));
        var counted = await (from count in db.PaperCounts
                             join person in db.People on count.Person equals person.Id
                             where count.Box == box.Id
                             select new { count.Number, count.Person, person.Name }).ToDictionaryAsync(one => one.Number, ct);
        return
        [
            .. cases.Select(one => new Item(
                one.Number, one.Label, one.Voters, one.Tally?.Cast ?? marks[one.Number].Count(mark => mark.HasVoted),
                marks[one.Number].Any(mark => mark.Person == me.Person), marks[one.Number].Any(mark => mark.Person == me.Person && mark.HasVoted),
                seesWaiting ? [.. marks[one.Number].Where(mark => !mark.HasVoted).Select(mark => mark.Name).Order(StringComparer.Ordinal)] : [],
                one.Tally, [.. ballots[one.Number].OrderBy(slip => slip.Receipt, StringComparer.Ordinal)], one.Hash ?? "", one.ReplacedBy is not null, counted.GetValueOrDefault(one.Number)?.Name ?? "", counted.GetValueOrDefault(one.Number)?.Person == me.Person)),
        ];
    }
}

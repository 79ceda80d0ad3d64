using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Features.Ballots;

/// <summary>Opens a box in memory and writes the whole result in one transaction, or nothing.</summary>
public sealed class CountingOfBallots(TimeProvider clock, NewId newId, BallotStore store, MeetingRoll rolls, PolicyStore policies)
{
    public async Task<Verdict> CountAsync(ReviewDb db, Actor me, BallotBoxId id, OpenedBox opened, CancellationToken ct)
    {
        var hashes = new Dictionary<int, string>();
        var verdict = await db.SaveAsync(ct, async () =>
        {
            var box = await db.BallotBoxes.SingleAsync(one => one.Id == id, ct);
            // read before the turn to write came
            await db.Entry(box).ReloadAsync(ct);
            if (box.State != BallotState.Open)
            {
                return Verdict.Of(new BallotIsOver());
            }
            var cases = await db.BallotCases.Where(one => one.Box == id).OrderBy(one => one.Number).ToListAsync(ct);
            var marks = (await db.BallotMarks.Where(one => one.Box == id).ToListAsync(ct)).ToLookup(mark => mark.Number);
            if (await WhyNotAsync(db, box, cases, marks, ct) is { IsRefused: true } unlawful)
            {
                return unlawful;
            }
            var refusals = new List<Refusal>();
            foreach (var one in cases)
            {
                refusals.AddRange(await CountAsync(db, one, opened, marks[one.Number].Count(mark => mark.HasVoted), ct));
                hashes[one.Number] = one.Hash ?? "";
            }
            if (refusals.Count > 0)
            {
                return Verdict.Of(refusals);
            }
            (box.State, box.EndedAt) = (BallotState.Closed, clock.UtcNow());
            await EmptyAsync(db, box, ct);
            db.Audit(me.Person, clock.UtcNow(), nameof(CloseBallot), id.ToString(), BallotCheck.DetailOf(hashes));
            return Verdict.Allowed;
        });
        if (!verdict.IsRefused)
        {
            await ClearAwayAsync(db, ct);
        }
        return verdict;
    }

    /// <summary>Takes slips, marks and shares out, unread where they were not counted.</summary>
    public static async Task EmptyAsync(ReviewDb db, BallotBox box, CancellationToken ct)
    {
        db.BallotPools.RemoveRange(await db.BallotPools.Where(one => one.Box == box.Id).ToListAsync(ct));
        db.BallotMarks.RemoveRange(await db.BallotMarks.Where(one => one.Box == box.Id).ToListAsync(ct));
        db.BallotShares.RemoveRange(await db.BallotShares.Where(one => one.Box == box.Id).ToListAsync(ct));
    }

    /// <summary>Clears away what is left of the rows on the disk. The result stands whether or not it can be done now.</summary>
    public static async Task ClearAwayAsync(ReviewDb db, CancellationToken ct)
    {
        try
        {
            await db.ClearAwayAsync(["ballot_pools", "ballot_marks", "ballot_shares"], ct);
        }
        catch (DbException)
        {
            // secrecy does not hang on it: what is left cannot be read
        }
    }

    private async Task<Verdict> WhyNotAsync(ReviewDb db, BallotBox box, IReadOnlyList<BallotCase> cases, ILookup<int, BallotMark> marks, CancellationToken ct)
    {
        var isInSession = await db.Meetings.AnyAsync(meeting => meeting.Id == box.Meeting && meeting.State == MeetingState.InSession, ct);
        var ids = cases.Select(one => one.Case).ToList();
        var now = await rolls.OfAsync(db, box.Meeting, ids, ct);
        var files = await db.Cases.AsNoTracking().Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct);
        var refusals = new List<Refusal?> { isInSession ? null : new BallotNeedsSession() };
        foreach (var one in cases)
        {
            var (roll, voters) = (now.Of(one.Case), marks[one.Number].Select(mark => mark.Person).ToList());
            var then = roll with { Present = [.. voters.Union(roll.Present.Intersect(roll.Recused))], Recused = [.. roll.Recused.Except(voters)] };
            var late = marks[one.Number].Count(mark => mark.HasVoted && roll.Recused.Contains(mark.Person));
            refusals.AddRange(MeetingLegality.WhyNotCount(then, roll, (await policies.PolicyOfCaseAsync(db, files[one.Case], ct)).Meetings).Refusals);
            refusals.Add(late > 0 ? new VotersMustWithdraw(one.Number, late) : null);
        }
        return Verdict.Of(refusals.Distinct());
    }

    private async Task<IReadOnlyList<Refusal>> CountAsync(ReviewDb db, BallotCase one, OpenedBox opened, int marked, CancellationToken ct)
    {
        IReadOnlyList<Slip?> found;
        var (subject, detail) = (one.Box.ToString(), one.Number.ToString(CultureInfo.InvariantCulture));
        var logged = await db.AuditEntries.CountAsync(entry => entry.Subject == subject && entry.Operation == nameof(CastBallot) && entry.Detail == detail, ct);
        try
        {
            var pool = await db.BallotPools.SingleAsync(pool => pool.Box == one.Box && pool.Number == one.Number, ct);
            var slips = store.Sealed(pool).Count;
            if (slips != marked || logged != marked || slips > one.Voters)
            {
                return [new BallotsDoNotMatch(one.Number, slips, marked, logged)];
            }
            found = store.Open(pool, opened);
        }
        catch (CryptographicException)
        {
            return [new BallotIsUnreadable(one.Number)];
        }
        var read = found.OfType<Slip>().ToList();
        if (read.Count != found.Count)
        {
            return [new BallotIsUnreadable(one.Number)];
        }
        var tally = BallotTally.Of(one.Voters, read);
        one.Count(tally, tally.HashOf(one.Box, one.Number, read));
        db.Ballots.AddRange(read.Select(slip => new PublishedBallot { Id = newId(), Box = one.Box, Number = one.Number, Choice = slip.Choice, Receipt = slip.Receipt }));
        return [];
    }
}

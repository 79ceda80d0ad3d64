using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Data;

/// <summary>「票箱结果」 of a meeting: of each case the one that stands, for declaration and minutes.</summary>
public static class BallotResults
{
    public static async Task<IReadOnlyList<BallotResult>> OfAsync(ReviewDb db, MeetingId meeting, CancellationToken ct)
    {
        var rows = await (from one in db.BallotCases.AsNoTracking()
                          join box in db.BallotBoxes.AsNoTracking() on one.Box equals box.Id
                          where box.Meeting == meeting && box.State == BallotState.Closed && one.ReplacedBy == null
                          orderby one.Number
                          select new { Case = one, IsOnPaper = box.PublicKey == null }).ToListAsync(ct);
        var boxes = rows.Select(row => row.Case.Box).Distinct().ToList();
        var ballots = (await db.Ballots.AsNoTracking().Where(ballot => boxes.Contains(ballot.Box)).ToListAsync(ct))
            .ToLookup(ballot => (ballot.Box, ballot.Number), ballot => new Slip(ballot.Choice, ballot.Receipt));
        return
        [
            .. rows.Select(row => (row, tally: row.Case.Tally!)).Select(one => new BallotResult(
                one.row.Case.Box, one.row.Case.Case, one.tally.Voters, one.tally.Agree, one.tally.Against, one.tally.Abstain + one.tally.NotCast, one.tally.NotCast,
                [.. ballots[(one.row.Case.Box, one.row.Case.Number)].OrderBy(slip => slip.Receipt, StringComparer.Ordinal)], one.row.IsOnPaper, one.row.Case.Hash!)),
        ];
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Data;

/// <summary>What must hold of ballots between two transactions; ids and numbers only.</summary>
internal static class BallotCheck
{
    private const string Cast = "CastBallot";
    private const string Close = "CloseBallot";

    /// <summary>What the audit chain keeps of the lists of one box: 3:hash 7:hash</summary>
    public static string DetailOf(IEnumerable<KeyValuePair<int, string>> hashes) =>
        string.Join(' ', hashes.OrderBy(one => one.Key).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key}:{one.Value}")));

    public static async Task<IReadOnlyList<string>> NotEmptiedAsync(ReviewDb db, CancellationToken ct)
    {
        var ended = db.BallotBoxes.Where(box => box.State != BallotState.Open);
        return await ended.Where(box => db.BallotPools.Any(one => one.Box == box.Id) || db.BallotMarks.Any(one => one.Box == box.Id) || db.BallotShares.Any(one => one.Box == box.Id))
            .Select(box => box.Id.ToString()).ToListAsync(ct);
    }

    /// <summary>Published ballots that are not those that were counted, and counts of which the audit chain keeps another list or none.</summary>
    public static async Task<IReadOnlyList<string>> NotAsCountedAsync(ReviewDb db, CancellationToken ct)
    {
        var boxes = await db.BallotBoxes.AsNoTracking().Where(box => box.State == BallotState.Closed).ToListAsync(ct);
        var cases = (await db.BallotCases.AsNoTracking().ToListAsync(ct)).ToLookup(one => one.Box);
        var ballots = (await db.Ballots.AsNoTracking().ToListAsync(ct)).ToLookup(ballot => (ballot.Box, ballot.Number), ballot => new Slip(ballot.Choice, ballot.Receipt));
        var log = (await db.AuditEntries.AsNoTracking().Where(entry => entry.Operation == Close).Select(entry => new { entry.Subject, entry.Detail }).ToListAsync(ct)).ToHashSet();
        return
        [
            .. boxes.Where(box => cases[box.Id].Any(one => !IsAsCounted(one, [.. ballots[(box.Id, one.Number)]], box.IsOnPaper))).Select(box => box.Id.ToString()),
            .. boxes.Where(box => !log.Contains(new { Subject = box.Id.ToString(), Detail = DetailOf(cases[box.Id].ToDictionary(one => one.Number, one => one.Hash ?? "")) }))
                .Select(box => $"{box.Id} in the log"),
        ];
    }

    /// <summary>Cases of boxes that are open or counted by codes, for which the log has another number of casts than there are marks or ballots.</summary>
    public static async Task<IReadOnlyList<string>> NotAsLoggedAsync(ReviewDb db, CancellationToken ct)
    {
        var cases = await db.BallotCases.AsNoTracking().Where(one => db.BallotBoxes.Any(box => box.Id == one.Box && box.PublicKey != null && box.State != BallotState.Void)).ToListAsync(ct);
        var marks = (await db.BallotMarks.AsNoTracking().Where(mark => mark.HasVoted).ToListAsync(ct)).ToLookup(mark => (mark.Box, mark.Number));
        var log = (await db.AuditEntries.AsNoTracking().Where(entry => entry.Operation == Cast).Select(entry => new { entry.Subject, entry.Detail }).ToListAsync(ct)).ToLookup(entry => (entry.Subject, entry.Detail));
        return
        [
            .. cases.Where(one => (one.Tally?.Cast ?? marks[(one.Box, one.Number)].Count()) != log[(one.Box.ToString(), one.Number.ToString(CultureInfo.InvariantCulture))].Count())
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Box} {one.Number}")),
        ];
    }

    private static bool IsAsCounted(BallotCase one, IReadOnlyList<Slip> slips, bool isOnPaper) =>
        one.Tally is { } tally && one.Hash == tally.HashOf(one.Box, one.Number, slips) && slips.Count <= one.Voters && (isOnPaper || tally == BallotTally.Of(one.Voters, slips));
}

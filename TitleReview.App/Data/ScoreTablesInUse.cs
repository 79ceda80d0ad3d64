using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;

namespace TitleReview.App.Data;

/// <summary>「评审通知采用的赋分表」.</summary>
public static class ScoreTablesInUse
{
    /// <summary>Null where the notice has taken none: then one score is given.</summary>
    /// <exception cref="InvalidOperationException">The table is not what was made final.</exception>
    public static async Task<ScoreTable?> ScoreTableOfAsync(this ReviewDb db, NoticeId notice, CancellationToken ct)
    {
        var version = await db.NoticeScoreTables.AsNoTracking().Where(taken => taken.Notice == notice)
            .Join(db.ScoreTables, taken => taken.Table, table => table.Id, (_, table) => table).SingleOrDefaultAsync(ct);
        if (version is null)
        {
            return null;
        }
        var table = ScoreTable.Read(version.Content);
        return table.Hash() == version.Hash ? table : throw new InvalidOperationException($"The scoring table {version.Id} was changed after it was made final.");
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rehearsing;
using TitleReview.App.Data.Rows;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Notices;

/// <summary>Takes the files of wiped rehearsals out of the vault. Each is crossed off only when it is gone, so whoever is killed in between leaves the rest to the next sweep.</summary>
public sealed class EraseRehearsalFiles(IDbContextFactory<ReviewDb> dbs, FileVault vault)
{
    /// <summary>How long a file that was stored may wait until a row names it.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    private const int AtOnce = 200;

    /// <returns>How many are left for later.</returns>
    public async Task<int> EraseAsync(CancellationToken ct)
    {
        // by the machine's own clock, as the vault keeps its times
        var before = DateTime.UtcNow - Grace;
        var left = 0;
        await using var db = await dbs.CreateDbContextAsync(ct);
        while (await Due(db).OrderBy(file => file.Rehearsal).ThenBy(file => file.Name).Skip(left).Take(AtOnce).ToListAsync(ct) is { Count: > 0 } due)
        {
            foreach (var file in due)
            {
                left += await EraseAsync(db, file, before, ct) ? 0 : 1;
            }
        }
        return left;
    }

    private async Task<bool> EraseAsync(ReviewDb db, RehearsalFile file, DateTime before, CancellationToken ct)
    {
        var isGone = false;
        // inside, so that nobody begins to name it while it is looked for
        await db.SaveAsync(ct, inside: async () =>
        {
            var isNamed = await VaultNames.AreNamedAsync(db, file.Name, ct);
            if (!isNamed && !vault.Erase(file.Name, before))
            {
                return Verdict.Allowed;
            }
            isGone = true;
            await db.RehearsalFiles.Where(one => one.Rehearsal == file.Rehearsal && one.Name == file.Name).ExecuteDeleteAsync(ct);
            await db.Rehearsals.Where(one => one.Id == file.Rehearsal).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.FilesErased, one => one.FilesErased + (isNamed ? 0 : 1)).SetProperty(one => one.FilesKept, one => one.FilesKept + (isNamed ? 1 : 0)), ct);
            return Verdict.Allowed;
        });
        return isGone;
    }

    private static IQueryable<RehearsalFile> Due(ReviewDb db) => db.RehearsalFiles.AsNoTracking().Where(file => db.Rehearsals.Any(one => one.Id == file.Rehearsal && one.WipedAt != null));
}

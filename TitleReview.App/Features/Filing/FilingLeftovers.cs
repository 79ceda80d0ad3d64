using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rehearsing;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

/// <summary>Takes files out of the vault that a pack no longer names, once nothing else names them either.</summary>
public sealed class FilingLeftovers(IDbContextFactory<ReviewDb> dbs, FileVault vault)
{
    // whoever stored the same content may not have named it yet
    private static readonly TimeSpan _grace = TimeSpan.FromMinutes(10);

    public async Task EraseAsync(IReadOnlyCollection<string> names, CancellationToken ct)
    {
        // by the machine's own clock, as the vault keeps its times
        var before = DateTime.UtcNow - _grace;
        await using var db = await dbs.CreateDbContextAsync(ct);
        foreach (var name in names)
        {
            // inside, so that nobody begins to name it while it is looked for
            await db.SaveAsync(ct, inside: async () =>
            {
                if (!await VaultNames.AreNamedAsync(db, name, ct))
                {
                    vault.Erase(name, before);
                }
                return Verdict.Allowed;
            });
        }
    }
}

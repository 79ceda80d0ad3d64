using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

public sealed class GetRegistrationScan(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FileVault vault)
{
    public sealed record Result(byte[] Content, string Type);

    /// <returns>Null for what is not there or not for this person.</returns>
    public async Task<Result?> HandleAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetRegistrationScan), me).IsRefused
            || await db.RegistrationScans.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } scan
            || await db.RegistrationAsync(me, scan.Registration, ct) is null)
        {
            return null;
        }
        var content = await vault.GetAsync(scan.File, ct);
        return new(content, RegistrationFile.TypeOf(content));
    }
}

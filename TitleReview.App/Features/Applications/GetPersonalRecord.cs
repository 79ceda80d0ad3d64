using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>The signed-in applicant's own record.</summary>
public sealed class GetPersonalRecord(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PersonalRecords records)
{
    /// <param name="Unit">Full name of the unit that would recommend.</param>
    /// <param name="Version">0: not filled in yet.</param>
    public sealed record View(string Name, string Unit, IReadOnlyDictionary<string, string> Boxes, int Version);

    /// <summary>Null for who applies for nothing.</summary>
    public async Task<View?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetPersonalRecord), me).IsRefused)
        {
            return null;
        }

        var (boxes, version) = await records.ReadAsync(db, me.Person, ct);
        var unit = me.Roles.First(held => held.Role == Role.Applicant).Organisation;
        return new View(me.Name, await db.Organisations.Where(one => one.Id == unit).Select(one => one.Name).SingleAsync(ct), boxes, version);
    }
}

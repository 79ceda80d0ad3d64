using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

/// <summary>「评委花名册」 of annex 3: those in the pool and those recommended to the centre. Who took it is on record.</summary>
public sealed class GetExpertRoster(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, ExpertStore store)
{
    /// <param name="specialty">Empty: all.</param>
    /// <returns>Null for whatever is not there or not for this person.</returns>
    public async Task<ExpertRoster?> HandleAsync(OrganisationId office, string specialty, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetExpertRoster), me).IsRefused || !(me.Holds(Role.RegionalCentre) || me.Holds(Role.CommitteeOffice, office)))
        {
            return null;
        }
        var experts = await db.PoolExperts.AsNoTracking()
            .Where(one => one.Office == office && (one.State == ExpertState.InPool || one.State == ExpertState.CentreDecision) && (specialty == "" || one.Specialty == specialty))
            .OrderBy(one => one.Specialty).ThenBy(one => one.Name).ThenBy(one => one.Id).ToListAsync(ct);
        if (experts.Count == 0)
        {
            return null;
        }
        var committee = await db.Committees.Where(one => one.Office == office).OrderBy(one => one.Name).Select(one => one.Name).FirstOrDefaultAsync(ct)
            ?? CommitteeOf(await db.Organisations.Where(one => one.Id == office).Select(one => one.Name).SingleAsync(ct));
        db.Audit(me.Person, clock.UtcNow(), nameof(GetExpertRoster), office.ToString(), string.Create(CultureInfo.InvariantCulture, $"{experts.Count} people"));
        return (await db.SaveAsync(ct)).IsRefused ? null : ExpertRoster.Of(committee, specialty, [.. experts.Select(PrintedOf)]);
    }

    private static string CommitteeOf(string office) => office.EndsWith("办公室", StringComparison.Ordinal) ? office[..^"办公室".Length] : office;

    private RosterExpert PrintedOf(PoolExpert expert)
    {
        var secrets = store.Open(expert);
        var sex = IdCardNumber.TryParse(secrets.IdNumber, clock.Today(), out var number, out _) ? (number.IsMale ? "男" : "女") : "";
        return new(expert.Name, sex, secrets.Ethnicity, expert.Born, expert.UnitName, expert.UnitPost, expert.Post, expert.Title, expert.Level, expert.TitleSince, secrets.Phone, expert.Remark);
    }
}

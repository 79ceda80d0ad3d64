using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「评委花名册」 of an office's pool, ready to be placed.</summary>
public sealed class PrintedPool(ExpertStore store, TimeProvider clock)
{
    /// <param name="specialty">Empty: all.</param>
    /// <param name="states">Only who is in one of these.</param>
    /// <returns>Null when there is nobody.</returns>
    public async Task<ExpertRoster?> OfAsync(ReviewDb db, OrganisationId office, string specialty, IReadOnlyCollection<ExpertState> states, CancellationToken ct)
    {
        var experts = await db.PoolExperts.AsNoTracking()
            .Where(one => one.Office == office && states.Contains(one.State) && (specialty == "" || one.Specialty == specialty))
            .OrderBy(one => one.Specialty).ThenBy(one => one.Name).ThenBy(one => one.Id).ToListAsync(ct);
        if (experts.Count == 0)
        {
            return null;
        }
        var committee = await db.Committees.Where(one => one.Office == office).OrderBy(one => one.Name).Select(one => one.Name).FirstOrDefaultAsync(ct)
            ?? CommitteeOf(await db.Organisations.Where(one => one.Id == office).Select(one => one.Name).SingleAsync(ct));
        return ExpertRoster.Of(committee, specialty, [.. experts.Select(PrintedOf)]);
    }

    private static string CommitteeOf(string office) => office.EndsWith("办公室", StringComparison.Ordinal) ? office[..^"办公室".Length] : office;

    private RosterExpert PrintedOf(PoolExpert expert)
    {
        var secrets = store.Open(expert);
        var sex = IdCardNumber.TryParse(secrets.IdNumber, clock.Today(), out var number, out _) ? (number.IsMale ? "男" : "女") : "";
        return new(expert.Name, sex, secrets.Ethnicity, expert.Born, expert.UnitName, expert.UnitPost, expert.Post, expert.Title, expert.Level, expert.TitleSince, secrets.Phone, expert.Remark);
    }
}

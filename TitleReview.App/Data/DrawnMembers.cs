using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>「抽中的专家」: the members of a concluded draw as they are after all replacements, with the accounts behind the numbers.</summary>
public static class DrawnMembers
{
    /// <param name="Person">Null: no account belongs to this expert yet.</param>
    public sealed record Member(int Group, int Place, int No, PersonId? Person, string Name);

    /// <returns>By group and place; nobody of a draw that was not drawn, or not of experts.</returns>
    public static async Task<IReadOnlyList<Member>> OfAsync(ReviewDb db, DrawStore store, Draw draw, CancellationToken ct)
    {
        if (draw is not { State: DrawState.Drawn, Kind: DrawKind.Committee })
        {
            return [];
        }
        var keys = store.List(draw).Rows.ToDictionary(row => row.No, row => new ExpertId(Guid.ParseExact(row.Person, "N")));
        var members = await db.DrawMembers.AsNoTracking().Where(member => member.Draw == draw.Id && member.Standing == DrawStanding.Member)
            .OrderBy(member => member.Group).ThenBy(member => member.Place).ToListAsync(ct);
        var ids = members.Select(member => keys[member.No]).ToList();
        var experts = await db.PoolExperts.AsNoTracking().Where(expert => ids.Contains(expert.Id)).ToDictionaryAsync(expert => expert.Id, ct);
        return [.. members.Select(member => experts[keys[member.No]] is var expert ? new Member(member.Group, member.Place, member.No, expert.Person, expert.Name) : null!)];
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>Who was drawn as a member and has not left, in the order of groups and places.</summary>
/// <param name="Person">Null: the expert has no account to sign in with.</param>
/// <param name="Group">Counted from 1.</param>
public sealed record DrawnMember(PersonId? Person, string Name, int Group, int Place, bool IsHead);

public static class DrawnMembers
{
    public static async Task<IReadOnlyList<DrawnMember>> OfAsync(ReviewDb db, DrawStore draws, Draw draw, CancellationToken ct)
    {
        if (draw.Transcript is null)
        {
            return [];
        }
        var heads = DrawReading.ReadFrozen(CanonicalDraw.Bytes(draw.Frozen!))!.Rules.Heads;
        var behind = draws.List(draw).Rows.ToDictionary(row => row.No, row => new ExpertId(Guid.ParseExact(row.Person, "N")));
        var drawn = await db.DrawMembers.AsNoTracking().Where(member => member.Draw == draw.Id && member.Standing == DrawStanding.Member).OrderBy(member => member.Group).ThenBy(member => member.Place).ToListAsync(ct);
        var ids = drawn.ConvertAll(member => behind[member.No]);
        var experts = await db.PoolExperts.AsNoTracking().Where(expert => ids.Contains(expert.Id)).ToDictionaryAsync(expert => expert.Id, ct);
        return
        [
            .. from member in drawn
               let expert = experts[behind[member.No]]
               select new DrawnMember(expert.Person, expert.Name, member.Group, member.Place, heads && member.Place == 1),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

/// <summary>What a person holds, has held and will hold, on others' behalf too: what excludes each other is asked of all of it.</summary>
internal static class HeldByPerson
{
    public static async Task<IReadOnlyList<Assignment>> HeldByAsync(this ReviewDb db, PersonId person, CancellationToken ct)
    {
        var own = await db.Assignments.AsNoTracking().Where(held => held.Person == person).ToListAsync(ct);
        var onBehalf = await (
            from standIn in db.StandIns.AsNoTracking()
            join assignment in db.Assignments.AsNoTracking() on standIn.Assignment equals assignment.Id
            where standIn.Delegate == person
            select new { standIn, assignment }).ToListAsync(ct);
        return [.. own, .. onBehalf.Select(pair => StandInRules.AsAssignment(pair.standIn, pair.assignment))];
    }
}

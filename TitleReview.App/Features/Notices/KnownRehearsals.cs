using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Notices;

public sealed record RehearsalNotFound() : Refusal("没有找到这次演练，请从演练列表重新打开。");

public sealed record RehearsalIsWiped(string Title) : Refusal($"《{Title}》的演练已经清除，不能再办理。");

internal static class KnownRehearsals
{
    /// <summary>Those of the offices this person works for, and while they last those he is named for.</summary>
    public static IQueryable<Rehearsal> RehearsalsFor(this ReviewDb db, Actor me)
    {
        var offices = OfficesOf(me);
        return db.Rehearsals.Where(one => offices.Contains(one.Office) || (one.WipedAt == null && db.RehearsalParts.Any(part => part.Rehearsal == one.Id && part.Person == me.Person)));
    }

    /// <summary>One to be changed by its office, from outside of any rehearsal.</summary>
    public static async Task<(Rehearsal? Rehearsal, Verdict Verdict)> RehearsalToChangeAsync(this ReviewDb db, Actor me, NoticeId id, CancellationToken ct)
    {
        var offices = OfficesOf(me);
        var found = await db.Rehearsals.SingleOrDefaultAsync(one => one.Id == id && offices.Contains(one.Office), ct);
        return (found, Verdict.Of(
            db.NumberMark.Length > 0 ? new LeaveRehearsalFirst()
            : found is null ? new RehearsalNotFound()
            : found.WipedAt is not null ? new RehearsalIsWiped(found.Title) : null));
    }

    public static List<OrganisationId> OfficesOf(Actor me) => [.. me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation)];
}

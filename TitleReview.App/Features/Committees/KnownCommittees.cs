using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Committees;

/// <summary>Hidden looks the same as non-existent.</summary>
public sealed record CommitteeNotFound() : Refusal("没有找到这个评审委员会，请从“评审委员会”页面重新进入。");

/// <summary>Which committees a person may see: an office its own, a bureau what has been sent to it, the centre whatever has been handed in.</summary>
internal static class KnownCommittees
{
    public static IQueryable<Committee> CommitteesFor(this ReviewDb db, Actor me)
    {
        var (offices, bureaus, isCentre) = (At(Role.CommitteeOffice), At(Role.PrefectureOffice).ConvertAll(one => (OrganisationId?)one), me.Holds(Role.RegionalCentre));
        return db.Committees.Where(committee => offices.Contains(committee.Office) || db.CommitteeRegistrations.Any(one =>
            one.Committee == committee.Id && one.SubmittedOn != null && (isCentre || bureaus.Contains(one.Prefecture))));

        List<OrganisationId> At(Role role) => [.. me.Roles.Where(held => held.Role == role).Select(held => held.Organisation).Distinct()];
    }

    /// <summary>With all its registrations; null for what is not there or not for this person.</summary>
    public static Task<Committee?> CommitteeAsync(this ReviewDb db, Actor me, CommitteeId id, CancellationToken ct) =>
        db.CommitteesFor(me).Include(committee => committee.Registrations).SingleOrDefaultAsync(committee => committee.Id == id, ct);

    /// <summary>One version and its committee; null for what is not there or not for this person.</summary>
    public static async Task<(Committee Committee, CommitteeRegistration Registration)?> RegistrationAsync(this ReviewDb db, Actor me, Guid id, CancellationToken ct)
    {
        var committee = await db.CommitteesFor(me).Include(one => one.Registrations)
            .SingleOrDefaultAsync(one => db.CommitteeRegistrations.Any(version => version.Id == id && version.Committee == one.Id), ct);
        return committee?.VisibleTo(me).FirstOrDefault(one => one.Id == id) is { } registration ? (committee, registration) : null;
    }

    /// <summary>An office sees its drafts; everybody else only what was handed in.</summary>
    public static IReadOnlyList<CommitteeRegistration> VisibleTo(this Committee committee, Actor me) =>
        me.Holds(Role.CommitteeOffice, committee.Office) ? committee.Registrations : [.. committee.Registrations.Where(one => one.SubmittedOn is not null)];
}

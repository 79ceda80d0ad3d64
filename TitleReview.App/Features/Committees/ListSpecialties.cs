using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

/// <summary>「专业目录」 of one version.</summary>
public sealed class ListSpecialties(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="Total">That agree with the filter.</param>
    public sealed record View(Committee Committee, CommitteeRegistration Registration, IReadOnlyList<Specialty> Rows, int Total, bool MayImport);

    /// <param name="number">Of the version; null: the last one that this person may see.</param>
    /// <param name="filter">Part of a first or second level, or of a code.</param>
    /// <returns>Null for what is not there or not for this person.</returns>
    public async Task<View?> HandleAsync(CommitteeId id, int? number, string? filter, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListSpecialties), me).IsRefused
            || await db.CommitteeAsync(me, id, ct) is not { } committee
            || committee.VisibleTo(me).LastOrDefault(one => number is null || one.Number == number) is not { } registration)
        {
            return null;
        }
        var text = filter?.Trim() ?? "";
        var found = db.Specialties.AsNoTracking().Where(one => one.Registration == registration.Id && (text == "" || one.First.Contains(text) || one.Second.Contains(text) || one.Code.Contains(text)));
        return new View(
            committee, registration, await found.OrderBy(one => one.Position).Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct), await found.CountAsync(ct),
            me.Holds(Role.CommitteeOffice, committee.Office) && registration.IsOpenToChange);
    }
}

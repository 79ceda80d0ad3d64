using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Approvals;

/// <summary>The organisations, to find above a unit whom its document is sent to.</summary>
internal sealed class UnitTree(IReadOnlyDictionary<OrganisationId, Organisation> organisations)
{
    public static async Task<UnitTree> ReadAsync(ReviewDb db, CancellationToken ct) =>
        new(await db.Organisations.AsNoTracking().ToDictionaryAsync(organisation => organisation.Id, ct));

    public string NameOf(OrganisationId unit) => organisations[unit].Name;

    /// <summary>Empty where no prefecture's bureau stands above the unit.</summary>
    public string PrefectureOf(OrganisationId unit) =>
        Above(unit, OrganisationKind.PrefectureBureau) is { } bureau ? Addressee.PrefectureOf(bureau.Name) : "";

    /// <summary>Empty where no department of the region stands above the unit.</summary>
    public string DepartmentOf(OrganisationId unit) =>
        Above(unit, OrganisationKind.Supervisor) is { } supervisor ? Addressee.DepartmentOf(supervisor.Name) : "";

    private Organisation? Above(OrganisationId unit, OrganisationKind kind)
    {
        var seen = new HashSet<OrganisationId>();
        for (var at = organisations[unit]; seen.Add(at.Id); at = organisations[at.Parent.Value])
        {
            if (at.Kind == kind)
            {
                return at;
            }
            if (at.Parent is null)
            {
                return null;
            }
        }
        return null;
    }
}

using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>Whose fees a person has to do with: those of the own unit, or of the offices for which the person works.</summary>
internal static class FeeScope
{
    public static IReadOnlyList<OrganisationId> UnitsOf(Actor me) => [.. me.Roles.Where(held => held.Role == Role.UnitOfficer).Select(held => held.Organisation).Distinct()];

    public static IReadOnlyList<OrganisationId> OfficesOf(Actor me) =>
        [.. me.Roles.Where(held => held.Role is Role.CommitteeOffice or Role.FinanceOffice).Select(held => held.Organisation).Distinct()];

    /// <summary>Never one of the person's own.</summary>
    public static IQueryable<ReviewCase> FeeCasesOf(this ReviewDb db, Actor me)
    {
        var (units, offices) = (UnitsOf(me), OfficesOf(me));
        return db.Cases.Where(file => file.Applicant != me.Person && file.Submissions > 0 && (units.Contains(file.Unit) || offices.Contains(file.Office)));
    }

    public static IQueryable<Data.Rows.FeeBatch> FeeBatchesOf(this ReviewDb db, Actor me)
    {
        var (units, offices) = (UnitsOf(me), OfficesOf(me));
        return db.FeeBatches.Where(batch => units.Contains(batch.Unit) || offices.Contains(batch.Office));
    }
}

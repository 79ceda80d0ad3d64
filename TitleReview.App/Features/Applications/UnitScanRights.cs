using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>Who brings which sealed scan: the matrix says it, once for each of the two units.</summary>
internal static class UnitScanRights
{
    private const string OfSupervisor = "PrintSupervisorOpinion";

    /// <param name="operation">Of the recommending unit.</param>
    public static string OperationFor(string kind, SectionsPolicy sections, string operation) =>
        UnitScans.OfSupervisor(sections).Contains(kind, StringComparer.Ordinal) ? OfSupervisor : operation;

    /// <summary>As whom a scan is uploaded that this operation brings.</summary>
    public static Role UploaderOf(string operation) => OperationMatrix.Rows.Single(row => row.Name == operation).Roles[0];

    /// <summary>A case that is not this person's is told nothing of what its notice asks.</summary>
    public static async Task<(Verdict Verdict, string Operation)> WhyNotAsync(
        this PolicyStore policies, ReviewDb db, Actor me, ReviewCase? file, string kind, string operation, CancellationToken ct)
    {
        if (file is null || !file.IsKnownTo(me))
        {
            return (Verdict.Of(new CaseNotFound()), operation);
        }
        var needed = OperationFor(kind, (await policies.PolicyOfCaseAsync(db, file, ct)).Sections, operation);
        return (OperationMatrix.WhyNot(needed, me, file), needed);
    }
}

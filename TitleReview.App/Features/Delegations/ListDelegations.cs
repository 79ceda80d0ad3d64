using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Delegations;

/// <summary>「委托评审、联合评审」: the register, the last first, each with its steps.</summary>
public sealed class ListDelegations(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <param name="Next">What is to be recorded next, by whoever keeps it; null: nothing, or not by this person.</param>
    public sealed record Row(
        Guid Id, int Version, DelegationKind Kind, string Notice, string Applicant, string Series, string Level, string Committee, DateOnly? ReviewStarts, DelegationState State,
        DelegationState? Next, IReadOnlyList<DelegationStep> Steps);

    /// <param name="Notices">To choose from, for whoever may register; empty for others.</param>
    /// <param name="Units">Likewise.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, bool MayRegister, IReadOnlyList<(NoticeId Id, string Title)> Notices, IReadOnlyList<(OrganisationId Id, string Name)> Units);

    /// <param name="filter">Part of a unit's name, of the series or of a committee's name.</param>
    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(string? filter, DelegationKind? kind, DelegationState? state, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListDelegations), me).IsRefused)
        {
            return null;
        }
        var text = filter?.Trim() ?? "";
        var found = from delegation in db.DelegationsFor(me).AsNoTracking()
                    join unit in db.Organisations on delegation.Applicant equals unit.Id
                    join notice in db.Notices on delegation.Notice equals notice.Id
                    where (kind == null || delegation.Kind == kind) && (state == null || delegation.State == state)
                    where text == "" || unit.Name.Contains(text) || delegation.Series.Contains(text) || delegation.Committee.Contains(text)
                    orderby db.DelegationSteps.Where(step => step.Delegation == delegation.Id).Max(step => step.At) descending, delegation.Id
                    select new { Delegation = delegation, Unit = unit.Name, Notice = notice.Title };
        var lines = await found.Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        var ids = lines.ConvertAll(line => line.Delegation.Id);
        var steps = (await db.DelegationSteps.AsNoTracking().Where(step => ids.Contains(step.Delegation)).OrderBy(step => step.Number).ToListAsync(ct)).ToLookup(step => step.Delegation);
        var may = !OperationMatrix.WhyNot(nameof(RegisterDelegation), me).IsRefused;
        return new View(
            [.. lines.Select(line => RowOf(line.Delegation, line.Unit, line.Notice, [.. steps[line.Delegation.Id]], me.Holds(Role.PrefectureOffice, line.Delegation.Keeper)))],
            await found.CountAsync(ct),
            may,
            may ? [.. (await db.Notices.AsNoTracking().OrderByDescending(notice => notice.Year).Select(notice => new { notice.Id, notice.Title }).ToListAsync(ct)).Select(notice => (notice.Id, notice.Title))] : [],
            may ? [.. (await db.Organisations.AsNoTracking().OrderBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name }).ToListAsync(ct)).Select(unit => (unit.Id, unit.Name))] : []);
    }

    private static Row RowOf(Delegation one, string unit, string notice, IReadOnlyList<DelegationStep> steps, bool isMine) => new(
        one.Id, one.Version, one.Kind, notice, unit, one.Series, one.Level, one.Committee, one.ReviewStarts, one.State, isMine ? DelegationRules.Next(one.Kind, one.State) : null, steps);
}

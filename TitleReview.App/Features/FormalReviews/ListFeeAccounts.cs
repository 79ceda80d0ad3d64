using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「收款信息」 of the offices whose finance room the person belongs to.</summary>
public sealed class ListFeeAccounts(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Version">0 while nothing was set.</param>
    public sealed record Row(OrganisationId Office, string Name, string Payee, string QrContent, int Version);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<IReadOnlyList<Row>?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListFeeAccounts), me).IsRefused)
        {
            return null;
        }
        var offices = me.Roles.Where(held => held.Role == Role.FinanceOffice).Select(held => held.Organisation).Distinct().ToList();
        var names = await db.Organisations.AsNoTracking().Where(office => offices.Contains(office.Id)).OrderBy(office => office.Name).ToListAsync(ct);
        var set = await db.FeeAccounts.AsNoTracking().Where(account => offices.Contains(account.Office)).ToDictionaryAsync(account => account.Office, ct);
        return
        [
            .. from office in names
               let account = set.GetValueOrDefault(office.Id)
               select new Row(office.Id, office.Name, account?.Payee ?? "", account?.QrContent ?? "", account?.Version ?? 0),
        ];
    }
}

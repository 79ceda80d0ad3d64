using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「银行流水文件」: what was uploaded, newest first.</summary>
public sealed class ListBankLists(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    private const int Most = 50;

    public sealed record Row(Guid Id, DateTime UploadedAt, string UploadedBy, int Lines, int Booked, DateTime? BookedAt);

    public sealed record Office(OrganisationId Id, string Name);

    public sealed record View(IReadOnlyList<Office> Offices, IReadOnlyList<Row> Rows);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListBankLists), me).IsRefused)
        {
            return null;
        }
        var offices = me.Roles.Where(held => held.Role == Role.FinanceOffice).Select(held => held.Organisation).Distinct().ToList();
        return new View(
            await db.Organisations.AsNoTracking().Where(office => offices.Contains(office.Id)).OrderBy(office => office.Name).Select(office => new Office(office.Id, office.Name)).ToListAsync(ct),
            await db.BankStatements.AsNoTracking().Where(statement => offices.Contains(statement.Office)).OrderByDescending(statement => statement.UploadedAt).Take(Most)
                .Select(statement => new Row(
                    statement.Id,
                    statement.UploadedAt,
                    db.People.Where(person => person.Id == statement.UploadedBy).Select(person => person.Name).Single(),
                    statement.Lines,
                    db.BankTransactions.Count(transaction => transaction.Statement == statement.Id),
                    statement.BookedAt))
                .ToListAsync(ct));
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

/// <summary>「回避申明」: everybody's own; the office besides sees those that its cases and its experts are concerned by.</summary>
public sealed class ListRecusals(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, Recusals recusals)
{
    public const int PageSize = 20;

    /// <param name="By">Who declared, by name; empty in his own eyes.</param>
    /// <param name="About">Number of the case where one is named, and the names typed.</param>
    public sealed record Row(Guid Id, int Version, RecusalSide Side, RecusalKind Kind, string By, string About, string Reason, DateTime At, bool IsWithdrawn, bool MayWithdraw);

    /// <param name="Cases">The person's own applications, for which he may declare.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, bool IsExpert, bool IsOffice, IReadOnlyList<(CaseId Case, string Number)> Cases);

    /// <summary>Null when the page is not for this person.</summary>
    public async Task<View?> HandleAsync(int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListRecusals), me).IsRefused)
        {
            return null;
        }
        var (isExpert, offices) = (await db.IsExpertAsync(me, ct), me.Offices(Role.CommitteeOffice));
        var cases = me.Holds(Role.Applicant)
            ? await db.Cases.AsNoTracking().Where(file => file.Applicant == me.Person).OrderBy(file => file.Number).Select(file => new { file.Id, file.Number }).ToListAsync(ct)
            : [];
        var known = db.CasesOfOffices(me, Role.CommitteeOffice).Select(file => file.Id);
        var experts = db.PoolExperts.Where(expert => offices.Contains(expert.Office) && expert.Person != null).Select(expert => expert.Person!.Value)
            .Concat(db.Assignments.Where(assignment => assignment.Role == Role.Expert && offices.Contains(assignment.Organisation)).Select(assignment => assignment.Person));
        var found = db.DeclaredRecusals.AsNoTracking().Where(row => row.By == me.Person
            || (row.Case != null && known.Contains(row.Case.Value))
            || (row.Case == null && experts.Contains(row.By)));
        var rows = await found.OrderByDescending(row => row.At).ThenBy(row => row.Id).Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        return new View(await RowsAsync(db, me, rows, ct), await found.CountAsync(ct), isExpert, offices.Count > 0, [.. cases.Select(file => (file.Id, file.Number))]);
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(ReviewDb db, Actor me, IReadOnlyList<DeclaredRecusal> rows, CancellationToken ct)
    {
        var (people, files) = (rows.Select(row => row.By).ToList(), rows.Select(row => row.Case).OfType<CaseId>().ToList());
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var numbers = await db.Cases.AsNoTracking().Where(file => files.Contains(file.Id)).ToDictionaryAsync(file => file.Id, file => file.Number, ct);
        return
        [
            .. from row in rows
               let words = recusals.Open(row)
               let about = string.Join(" ", ((string?[])[row.Case is { } file ? $"申报{numbers[file]}" : null, words.Person, words.Unit]).Where(one => !string.IsNullOrEmpty(one)))
               select new Row(
                   row.Id, row.Version, row.Side, row.Kind, row.By == me.Person ? "" : names[row.By], about, words.Reason, row.At, row.WithdrawnAt is not null, row.By == me.Person && row.WithdrawnAt is null),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

/// <summary>「应当签订承诺书的专家」 of a notice: who was drawn for it, and whoever judges its applications besides.</summary>
public sealed class PledgingExperts(DrawnExperts drawn)
{
    /// <param name="Signer">The entry in the pool, which stays the same when an account is added; of who is in none, the person.</param>
    public sealed record Row(Guid Signer, string Name);

    public async Task<IReadOnlyList<Row>> OfAsync(ReviewDb db, NoticeId notice, OrganisationId office, CancellationToken ct)
    {
        var blinds = from link in db.SealLinks
                     join file in db.Cases on link.Case equals file.Id
                     where file.Notice == notice
                     select link.Blind;
        var judging = db.ScoringTasks.Where(task => blinds.Contains(task.Blind)).Select(task => task.Expert);
        var people = await db.People.AsNoTracking().Where(person => judging.Contains(person.Id))
            .Select(person => new { person.Id, person.Name, Entry = db.PoolExperts.Where(expert => expert.Office == office && expert.Person == person.Id).Select(expert => (ExpertId?)expert.Id).FirstOrDefault() })
            .ToListAsync(ct);
        return
        [
            .. (await drawn.OfAsync(db, notice, ct)).Select(expert => new Row(expert.Id.Value, expert.Name))
                .Concat(people.Select(person => new Row(person.Entry?.Value ?? person.Id.Value, person.Name)))
                .DistinctBy(row => row.Signer).OrderBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Signer),
        ];
    }
}

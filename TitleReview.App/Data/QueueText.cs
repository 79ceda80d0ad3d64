using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>The words one looks for in a queue: part of a name, of a unit's name, of an application's number.</summary>
internal static class QueueText
{
    // what fits more often is met soon enough by reading the queue in its order
    private const int Few = 2000;
    private const int FewUnits = 10;

    /// <summary>What is rare is found first, each in its own table, and then the cases by it.</summary>
    public static async Task<Func<IQueryable<ReviewCase>, IQueryable<ReviewCase>>> FitsAsync(ReviewDb db, string text, CancellationToken ct)
    {
        // no name of a person has a digit in it, and each number of an application has nothing else but dashes
        var isNumber = text.Any(char.IsAsciiDigit);
        var people = isNumber ? [] : await db.People.Where(person => person.Name.Contains(text)).Select(person => person.Id).Take(Few + 1).ToListAsync(ct);
        var numbers = !isNumber ? []
            : await db.Cases.AnyAsync(file => file.Number == text, ct) ? [text]
            : await db.Cases.Where(file => file.Number.Contains(text)).Select(file => file.Number).Take(Few + 1).ToListAsync(ct);
        var units = await db.Organisations.Where(unit => unit.Name.Contains(text)).Select(unit => unit.Id).Take(FewUnits + 1).ToListAsync(ct);
        var isRare = people.Count <= Few && numbers.Count <= Few && units.Count <= FewUnits;
        // PostgreSQL finds the way by itself where one unit is all that fits; SQLite must be shown it
        return db is PostgresReviewDb && (people.Count + numbers.Count, units) is (0, [var only]) ? cases => cases.Where(file => file.Unit == only)
            : isRare ? OfFound : InOrder;

        // a cross join, which SQLite takes from left to right; left to itself it walks the whole queue
        IQueryable<ReviewCase> OfFound(IQueryable<ReviewCase> cases) =>
            from found in db.Cases.Where(file => people.Contains(file.Applicant) || units.Contains(file.Unit) || numbers.Contains(file.Number))
            from file in cases
            where file.Id == found.Id
            select file;

        IQueryable<ReviewCase> InOrder(IQueryable<ReviewCase> cases) => cases.Where(file => file.Number.Contains(text)
            || db.People.Any(person => person.Id == file.Applicant && person.Name.Contains(text))
            || db.Organisations.Any(unit => unit.Id == file.Unit && unit.Name.Contains(text)));
    }
}

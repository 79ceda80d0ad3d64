using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>The words one looks for in a queue: part of a name, of a unit's name, of an application's number.</summary>
internal static class QueueText
{
    // what fits more often is met soon enough by reading the queue in its order
    private const int Few = 500;

    /// <summary>What is rare is found first, each in its own table, and then the cases by it.</summary>
    public static async Task<Expression<Func<ReviewCase, bool>>> FitsAsync(ReviewDb db, string text, CancellationToken ct)
    {
        // no name of a person has a digit in it, and each number of an application has nothing else but dashes
        var isNumber = text.Any(char.IsAsciiDigit);
        var people = isNumber ? [] : await db.People.Where(person => person.Name.Contains(text)).Select(person => person.Id).Take(Few + 1).ToListAsync(ct);
        var units = await db.Organisations.Where(unit => unit.Name.Contains(text)).Select(unit => unit.Id).Take(Few + 1).ToListAsync(ct);
        var numbers = !isNumber ? [] : await db.Cases.Where(file => file.Number.Contains(text)).Select(file => file.Number).Take(Few + 1).ToListAsync(ct);
        return Math.Max(people.Count, Math.Max(units.Count, numbers.Count)) <= Few
            ? file => people.Contains(file.Applicant) || units.Contains(file.Unit) || numbers.Contains(file.Number)
            : file => file.Number.Contains(text)
                || db.People.Any(person => person.Id == file.Applicant && person.Name.Contains(text))
                || db.Organisations.Any(unit => unit.Id == file.Unit && unit.Name.Contains(text));
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>What an assignment is decided by: how much each expert has, and from what he must withdraw.</summary>
internal static class ScoringLoad
{
    /// <summary>「在评件数」: sheets that count and are not signed.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, int>> OfAsync(ReviewDb db, IReadOnlyCollection<PersonId> experts, CancellationToken ct)
    {
        var open = await db.ScoringTasks.Where(task => experts.Contains(task.Expert) && task.WithdrawnAt == null && task.SignedAt == null)
            .GroupBy(task => task.Expert).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, ct);
        return experts.Distinct().ToDictionary(expert => expert, expert => open.GetValueOrDefault(expert));
    }

    /// <summary>Who must withdraw, and who has withdrawn before.</summary>
    public static async Task<ILookup<CaseId, PersonId>> BarredAsync(
        ReviewDb db, Recusals recusals, IReadOnlyCollection<ReviewCase> files, IReadOnlyCollection<PersonId> experts, DateOnly today, CancellationToken ct)
    {
        var findings = await recusals.OfPeopleAsync(db, experts, files, today, ct);
        var people = await db.PeopleOfAsync(findings.Select(found => found.Expert), ct);
        var before = await RecusedSheets.OfCasesAsync(db, [.. files.Select(file => file.Id)], ct);
        return findings.Select(found => (found.Case, Person: people[found.Expert]))
            .Concat(files.SelectMany(file => before[file.Id].Select(person => (Case: file.Id, Person: person)))).Distinct().ToLookup(one => one.Case, one => one.Person);
    }
}

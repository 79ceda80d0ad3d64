using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「回避」 at the meeting: the office's experts who take no part in the vote on a case, each with the reason. Whoever declared after the hand-over is among them.</summary>
internal static class WithdrawingExperts
{
    public static async Task<ILookup<CaseId, string>> OfAsync(ReviewDb db, Recusals recusals, IReadOnlyCollection<ReviewCase> files, DateOnly today, CancellationToken ct)
    {
        var found = new List<(CaseId Case, string Words)>();
        foreach (var office in files.GroupBy(file => file.Office))
        {
            var people = await db.Assignments.AsNoTracking().InForceOn(today)
                .Where(assignment => assignment.Role == Role.Expert && assignment.Organisation == office.Key).Select(assignment => assignment.Person).Distinct().ToListAsync(ct);
            var findings = await recusals.OfPeopleAsync(db, people, [.. office], today, ct);
            var pooled = (await db.PoolExperts.AsNoTracking().Where(expert => expert.Person != null && people.Contains(expert.Person.Value)).Select(expert => new { expert.Id, expert.Person }).ToListAsync(ct))
                .ToDictionary(expert => expert.Id, expert => expert.Person!.Value);
            var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
            found.AddRange(findings.GroupBy(one => (one.Case, Person: pooled.GetValueOrDefault(one.Expert, new PersonId(one.Expert.Value))))
                .Select(pair => (pair.Key.Case, $"{names[pair.Key.Person]}（{string.Join("、", pair.Select(one => OfficialName.Of(one.Kind)).Distinct())}）")));
        }
        // over the sealed copy itself somebody withdraws without naming anybody
        var atScoring = await RecusedSheets.OfCasesAsync(db, [.. files.Select(file => file.Id)], ct);
        var gone = atScoring.SelectMany(one => one).ToList();
        var known = await db.People.AsNoTracking().Where(person => gone.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        found.AddRange(atScoring.SelectMany(one => one.Distinct().Select(person => (one.Key, Name: known[person])))
            .Where(one => !found.Exists(other => other.Case == one.Key && other.Words.StartsWith($"{one.Name}（", StringComparison.Ordinal))).ToList().ConvertAll(one => (one.Key, $"{one.Name}（盲评时回避）")));
        return found.ToLookup(one => one.Case, one => one.Words);
    }
}

/// <summary>「回避的专家没有确认离场」</summary>
public sealed record ExpertsMustWithdraw(string Experts, Citation Clause)
    : Refusal($"{Experts}应当回避这份申报。请确认他们没有参加讨论和表决，再登记表决结果。", Clause);

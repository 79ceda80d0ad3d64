using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>「到会情况」: who is in the room now, and who of them takes no part in a case. Ballot, meter and minutes ask here and nowhere else.</summary>
public sealed class MeetingRoll(Recusals recusals, TimeProvider clock)
{
    /// <param name="file">Null: the meeting as a whole.</param>
    public async Task<Roll> OfAsync(ReviewDb db, MeetingId id, CaseId? file, CancellationToken ct)
    {
        var rolls = await OfAsync(db, id, file is { } one ? [one] : [], ct);
        return file is { } asked ? rolls.Of(asked) : rolls.Whole;
    }

    /// <summary>The same for several cases at once.</summary>
    public async Task<MeetingRolls> OfAsync(ReviewDb db, MeetingId id, IReadOnlyCollection<CaseId> files, CancellationToken ct)
    {
        var countsRecused = await db.Meetings.Where(meeting => meeting.Id == id).Select(meeting => meeting.CountsRecused).SingleAsync(ct);
        var members = await db.MeetingMembers.AsNoTracking().Where(member => member.Meeting == id).OrderBy(member => member.Number).ToListAsync(ct);
        var cases = await db.Cases.AsNoTracking().Where(one => files.Contains(one.Id)).ToListAsync(ct);
        var withdrawing = await WithdrawingAsync(db, [.. members.Select(member => member.Person)], cases, ct);
        return new(new Roll(members.Count, [.. members.Where(member => member.IsPresent).Select(member => member.Person)], [], countsRecused), withdrawing);
    }

    private async Task<ILookup<CaseId, PersonId>> WithdrawingAsync(ReviewDb db, IReadOnlyCollection<PersonId> people, IReadOnlyCollection<ReviewCase> files, CancellationToken ct)
    {
        if (files.Count == 0)
        {
            return Array.Empty<(CaseId, PersonId)>().ToLookup(pair => pair.Item1, pair => pair.Item2);
        }
        var findings = await recusals.OfPeopleAsync(db, people, files, clock.Today(), ct);
        var pooled = (await db.PoolExperts.AsNoTracking().Where(expert => expert.Person != null && people.Contains(expert.Person.Value)).Select(expert => new { expert.Id, expert.Person }).ToListAsync(ct))
            .ToDictionary(expert => expert.Id, expert => expert.Person!.Value);
        // over the sealed copy itself somebody withdraws without naming anybody
        var atScoring = await RecusedSheets.OfCasesAsync(db, [.. files.Select(file => file.Id)], ct);
        // who is in no pool is called by his own id
        return findings.Select(one => (one.Case, Person: pooled.GetValueOrDefault(one.Expert, new PersonId(one.Expert.Value))))
            .Concat(atScoring.SelectMany(one => one.Intersect(people).Select(person => (Case: one.Key, Person: person))))
            .Distinct().ToLookup(pair => pair.Case, pair => pair.Person);
    }
}

/// <summary>The rolls of a meeting at one moment.</summary>
public sealed record MeetingRolls(Roll Whole, ILookup<CaseId, PersonId> Recused)
{
    public Roll Of(CaseId file) => Whole with { Recused = [.. Recused[file]] };
}

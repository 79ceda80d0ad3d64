using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Defences;

internal static class CallUpsOf
{
    /// <summary>When and where each of these defends, in the order of the plan, with the name of the person.</summary>
    public static async Task<IReadOnlyList<(CaseId Case, CallUp Call)>> PeopleAsync(ReviewDb db, PlanReading.Known known, Func<ScheduledDefence, bool> which, CancellationToken ct)
    {
        var chosen = known.Sessions.SelectMany(known.In).Where(one => which(one) && known.Lines.ContainsKey(one.Case)).ToList();
        var files = chosen.ConvertAll(one => known.Lines[one.Case].File);
        var (people, units) = (files.ConvertAll(file => file.Applicant), files.ConvertAll(file => file.Unit));
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var unitNames = await db.Organisations.AsNoTracking().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, ct);
        var sessions = known.Sessions.ToDictionary(session => session.Id);
        return [.. chosen.Select(one => (one.Case, Of(known.Lines[one.Case], one, sessions[one.Session], names, unitNames)))];
    }

    private static CallUp Of(
        DefencePlacements.Line line, ScheduledDefence one, DefenceSession session, IReadOnlyDictionary<PersonId, string> names, IReadOnlyDictionary<OrganisationId, string> units) => new(
            names[line.File.Applicant], units[line.File.Unit], line.File.Number, line.Specialty, line.Level, line.Placement.Finding, session.HeldOn,
            session.HeldOn.ToDateTime(session.StartsAt).AddMinutes((one.Position - 1) * session.Minutes), session.Minutes, session.Room, session.Group, one.Number, one.RemoteMode);
}

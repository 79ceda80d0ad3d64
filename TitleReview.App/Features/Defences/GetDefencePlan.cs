using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「答辩方案」 by day, room and group; one session at a time with its people and what stands in their way.</summary>
public sealed class GetDefencePlan(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PlanReading reading)
{
    private const int UnplacedShown = 50;

    public sealed record Session(DefenceSessionId Id, int Number, SessionDraft Draft, DefenceSessionState State, int People, int Version);

    /// <param name="MustWithdraw">How many of the panel have to withdraw and have not stepped out.</param>
    public sealed record Person(CaseId Case, CallUp Call, DefenceAttendance Attendance, string Note, bool IsAcknowledged, int MustWithdraw, int Version);

    public sealed record Waiting(CaseId Case, string Number, string Name, string Specialty, bool IsRemote);

    /// <param name="Seed">To draw it anew.</param>
    public sealed record Lot(int Number, DateTime DrawnAt, string Seed, int People, string AbandonedFor);

    /// <param name="People">Of the opened session.</param>
    /// <param name="Unplaced">The first of them.</param>
    /// <param name="Experts">Who may sit on a panel.</param>
    public sealed record View(
        NoticeId Notice, string Title, IReadOnlyList<Session> Sessions, Session? Open, IReadOnlyList<Person> People, IReadOnlyList<Waiting> Unplaced, int UnplacedCount, int WaitingForDraw,
        IReadOnlyList<Lot> Lots, IReadOnlyList<PanelSeat> Experts, IReadOnlyList<string> RemoteModes, int Minutes, bool HasBoard, DateTime? CalledAt, DateTime? ClosedAt, int Version);

    /// <param name="session">Number of the one to be opened; null: none.</param>
    /// <returns>Null for whatever is not there or not for this person.</returns>
    public async Task<View?> HandleAsync(NoticeId id, int? session, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetDefencePlan), me).IsRefused || await db.NoticeOfOfficeAsync(me, id, ct) is not { } notice)
        {
            return null;
        }
        var known = await reading.OfAsync(db, notice, ct);
        var experts = await ExpertsAsync(db, notice.Office, ct);
        var names = experts.ToDictionary(seat => seat.Person, seat => seat.Name);
        var sessions = known.Sessions.Select(one => new Session(
            one.Id, one.Number, one.Draft([.. known.Panel[one.Id].Select(member => new PanelSeat(member.Person, names.GetValueOrDefault(member.Person, "（已不是本委员会专家）"), member.IsHead))]),
            one.State, known.In(one).Count, one.Version)).ToList();
        var open = sessions.Find(one => one.Number == session);
        return new(
            id, notice.Title, sessions, open, open is null ? [] : await PeopleAsync(db, known, open.Id, ct), await UnplacedAsync(db, known, ct), known.Unplaced.Count, known.WaitingForDraw,
            await LotsAsync(db, id, ct), experts, known.Policy.DefencePlaces.RemoteModes.Value, known.Policy.Defence.MinutesPerPerson.Value,
            known.Plan is { BoardHash.Length: > 0 }, known.Plan?.CalledAt, known.Plan?.ClosedAt, known.Plan?.Version ?? 0);
    }

    private async Task<IReadOnlyList<Person>> PeopleAsync(ReviewDb db, PlanReading.Known known, DefenceSessionId session, CancellationToken ct)
    {
        var calls = await CallUpsOf.PeopleAsync(db, known, one => one.Session == session, ct);
        var members = known.Panel[session].Select(member => member.Person).ToList();
        var recused = await reading.RecusedAsync(db, members, [.. calls.Select(one => known.Lines[one.Case].File)], clock.Today(), ct);
        var gone = (await db.DefenceWithdrawals.AsNoTracking().Where(one => one.Session == session).ToListAsync(ct)).Select(one => (one.Case, one.Member)).ToHashSet();
        return [.. calls.Select(one => known.Scheduled[one.Case] is var place
            ? new Person(one.Case, one.Call, place.Attendance, place.Note, place.AcknowledgedAt is not null, members.Count(member => recused.Contains((one.Case, member)) && !gone.Contains((one.Case, member))), place.Version)
            : null!)];
    }

    private static async Task<IReadOnlyList<Waiting>> UnplacedAsync(ReviewDb db, PlanReading.Known known, CancellationToken ct)
    {
        var shown = known.Unplaced.Take(UnplacedShown).ToList();
        var people = shown.ConvertAll(line => line.File.Applicant);
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        return [.. shown.Select(line => new Waiting(line.File.Id, line.File.Number, names[line.File.Applicant], line.Specialty, line.Placement.Mode == DefenceMode.Remote))];
    }

    private static async Task<IReadOnlyList<Lot>> LotsAsync(ReviewDb db, NoticeId notice, CancellationToken ct) =>
        [.. (await db.DefenceLots.AsNoTracking().Where(lot => lot.Notice == notice).OrderBy(lot => lot.Number).ToListAsync(ct)).Select(row => LotReading.Of(row) is var input
            ? new Lot(row.Number, row.DrawnAt, input.Seed, DefenceLot.Draw(input).Places.Count, row.AbandonedFor)
            : null!)];

    private async Task<IReadOnlyList<PanelSeat>> ExpertsAsync(ReviewDb db, OrganisationId office, CancellationToken ct)
    {
        var experts = await db.Assignments.AsNoTracking().InForceOn(clock.Today()).Where(one => one.Role == Role.Expert && one.Organisation == office)
            .Join(db.People, one => one.Person, person => person.Id, (one, person) => new { person.Id, person.Name }).Distinct().ToListAsync(ct);
        return [.. experts.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => new PanelSeat(one.Id, one.Name, IsHead: false))];
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

/// <summary>「评审委员会」: the register, as far as it is for this person.</summary>
public sealed class ListCommittees(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <param name="State">Of its latest registration that this person may see.</param>
    /// <param name="ValidUntil">Of the one in force; null: it may not review now.</param>
    public sealed record Row(CommitteeId Id, string Name, CommitteeSeat Seat, string Series, string Office, int Number, RegistrationState State, DateOnly? SubmittedOn, DateOnly? ValidUntil, bool IsLate);

    /// <param name="Offices">For which this person may register a committee.</param>
    /// <param name="Call">The letter in force; null: none.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<(OrganisationId Id, string Name)> Offices, RegistrationCall? Call, bool MayIssueCall);

    /// <param name="filter">Part of a name, of a series or of an office's name.</param>
    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(string? filter, RegistrationState? state, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListCommittees), me).IsRefused)
        {
            return null;
        }
        var (text, today) = (filter?.Trim() ?? "", clock.Today());
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        var found = from committee in db.CommitteesFor(me).AsNoTracking()
                    join office in db.Organisations on committee.Office equals office.Id
                    where text == "" || committee.Name.Contains(text) || committee.Series.Contains(text) || office.Name.Contains(text)
                    where state == null || db.CommitteeRegistrations
                        .Where(one => one.Committee == committee.Id && (offices.Contains(committee.Office) || one.SubmittedOn != null))
                        .OrderByDescending(one => one.Number).First().State == state
                    orderby committee.Name, committee.Id
                    select new { committee.Id, Office = office.Name };
        var lines = await found.Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        var ids = lines.ConvertAll(line => line.Id);
        var committees = await db.Committees.AsNoTracking().Include(committee => committee.Registrations).Where(committee => ids.Contains(committee.Id)).ToDictionaryAsync(committee => committee.Id, ct);
        var calls = await db.RegistrationCalls.AsNoTracking().ToDictionaryAsync(call => call.Id, ct);
        var rosters = await RosterFilings.OfAsync(db, [.. committees.Values.Select(committee => committee.Office)], ct);
        return new View(
            [.. lines.Select(line => RowOf(committees[line.Id], line.Office, me, calls, rosters, today))],
            await found.CountAsync(ct),
            [.. (await db.Organisations.AsNoTracking().Where(one => offices.Contains(one.Id)).OrderBy(one => one.Name).ToListAsync(ct)).Select(one => (one.Id, one.Name))],
            calls.Values.MaxBy(call => call.IssuedAt),
            !OperationMatrix.WhyNot(nameof(IssueRegistrationCall), me).IsRefused);
    }

    private static Row RowOf(
        Committee committee, string office, Actor me, Dictionary<Guid, RegistrationCall> calls, IReadOnlyDictionary<(OrganisationId Office, int Year), RosterParts> rosters, DateOnly today)
    {
        var last = committee.VisibleTo(me)[^1];
        var call = last.Call is { } letter ? calls[letter] : null;
        var rosterOn = call is null ? null : rosters.GetValueOrDefault((committee.Office, call.RosterBy.Year))?.ReceivedOn;
        var timing = RegistrationBook.Timing(committee.Seat, last, rosterOn, call, today);
        return new(committee.Id, committee.Name, committee.Seat, committee.Series, office, last.Number, last.State, last.SubmittedOn, committee.InForce(today)?.ValidUntil, RegistrationBook.IsLate(timing));
    }
}

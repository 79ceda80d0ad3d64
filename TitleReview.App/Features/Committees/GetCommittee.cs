using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

/// <summary>One committee with one version of its registration: form, annexes, way, deadlines, and what this person may do.</summary>
public sealed class GetCommittee(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, RegistrationForms forms)
{
    public sealed record Scan(Guid Id, RegistrationScanKind Kind, DateTime UploadedAt);

    /// <param name="WhyNotSubmit">Everything that is still missing; of meaning to whoever may write.</param>
    /// <param name="LatestUntil">The last day that an approval of today may name.</param>
    /// <param name="RosterOn">When the roster was complete; null: not yet.</param>
    public sealed record View(
        Committee Committee, CommitteeRegistration Registration, string Office, string? Prefecture, RegistrationForm Form, RegistrationSheet Sheet, Cited<string> Route,
        IReadOnlyList<Finding> Findings, IReadOnlyList<Finding> Timing, IReadOnlyList<Scan> Scans, int Specialties, IReadOnlyList<CommitteeRegistration> Versions,
        Verdict WhyNotSubmit, Verdict WhyNotApprove, DateOnly LatestUntil, IReadOnlyList<(OrganisationId Id, string Name)> Bureaus, Rights May, DateOnly? RosterOn);

    /// <summary>What this person may do with it now; whether it is complete is another question.</summary>
    public sealed record Rights(bool Write, bool Forward, bool Return, bool Receive, bool Decide, bool Approve, bool Renew);

    /// <param name="number">Of the version; null: the last one that this person may see.</param>
    /// <returns>Null for what is not there or not for this person.</returns>
    public async Task<View?> HandleAsync(CommitteeId id, int? number, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetCommittee), me).IsRefused || await db.CommitteeAsync(me, id, ct) is not { } committee)
        {
            return null;
        }
        var versions = committee.VisibleTo(me);
        if (versions.LastOrDefault(one => number is null || one.Number == number) is not { } registration)
        {
            return null;
        }
        var (today, form) = (clock.Today(), forms.Open(registration));
        var call = await db.RegistrationCalls.AsNoTracking().SingleOrDefaultAsync(one => one.Id == registration.Call, ct);
        var rosterOn = await RosterFilings.ReceivedOnAsync(db, committee.Office, call, ct);
        var timing = RegistrationBook.Timing(committee.Seat, registration, rosterOn, call, today);
        var papers = await SubmitRegistration.PapersAsync(db, registration, ct);
        var scans = await db.RegistrationScans.AsNoTracking().Where(scan => scan.Registration == registration.Id).OrderBy(scan => scan.Kind).ThenBy(scan => scan.UploadedAt).ToListAsync(ct);
        var names = await db.Organisations.AsNoTracking()
            .Where(one => one.Id == committee.Office || one.Id == registration.Prefecture || one.Kind == OrganisationKind.PrefectureBureau).OrderBy(one => one.Name).ToListAsync(ct);
        var latest = RegistrationRules.LastDay(today, RegistrationBook.Policy);
        return new View(
            committee, registration, names.First(one => one.Id == committee.Office).Name, names.FirstOrDefault(one => one.Id == registration.Prefecture)?.Name, form,
            RegistrationSheet.Of(committee, registration, form, RegistrationBook.Policy), RegistrationRules.Route(committee.Seat, RegistrationBook.Policy),
            RegistrationGate.Check(committee, registration, form, papers.Directory, RegistrationBook.Policy), timing, [.. scans.Select(scan => new Scan(scan.Id, scan.Kind, scan.UploadedAt))],
            papers.Directory.Count, versions, SubmitRegistration.WhyNot(committee, registration, form, papers),
            RegistrationGate.WhyNotApprove(registration, latest, today, RegistrationBook.IsLate(timing), RegistrationBook.Policy), latest,
            [.. names.Where(one => one.Kind == OrganisationKind.PrefectureBureau).Select(one => (one.Id, one.Name))],
            RightsOf(me, committee, registration, RegistrationBook.IsLate(timing)), rosterOn);
    }

    private static Rights RightsOf(Actor me, Committee committee, CommitteeRegistration registration, bool isLate)
    {
        var (isOffice, isBureau, isCentre) = (me.Holds(Role.CommitteeOffice, committee.Office), ReturnRegistration.IsOfBureau(me, registration), me.Holds(Role.RegionalCentre));
        var (atBureau, atCentre) = (registration.State == RegistrationState.AtPrefecture, registration.State == RegistrationState.Submitted);
        return new(
            Write: isOffice && registration.IsOpenToChange,
            Forward: isBureau && atBureau,
            Return: (isBureau && atBureau) || (isCentre && atCentre),
            Receive: isCentre && registration.State != RegistrationState.Approved,
            Decide: isCentre && isLate,
            Approve: isCentre && atCentre,
            Renew: isOffice && committee.Registrations[^1] == registration && !RegistrationGate.WhyNotRenew(committee).IsRefused);
    }
}

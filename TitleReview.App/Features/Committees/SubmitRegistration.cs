using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

/// <summary>「报送」: to the centre, or to the prefecture's bureau that forwards it.</summary>
public sealed class SubmitRegistration(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, RegistrationForms forms)
{
    public sealed record Command(Guid Registration, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SubmitRegistration), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.RegistrationAsync(me, command.Registration, ct) is not var (committee, registration) || !me.Holds(Role.CommitteeOffice, committee.Office))
        {
            return Verdict.Of(new CommitteeNotFound());
        }
        var verdict = registration.Version == command.Version ? WhyNot(committee, registration, forms.Open(registration), await PapersAsync(db, registration, ct)) : Verdict.Of(new PageIsStale());
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var now = clock.UtcNow();
        registration.Submit(me, now);
        db.Audit(me.Person, now, nameof(SubmitRegistration), registration.Id.ToString("N"), $"{registration.State}");
        return await db.SaveAsync(ct);
    }

    internal static Verdict WhyNot(Committee committee, CommitteeRegistration registration, RegistrationForm form, RegistrationPapers papers) =>
        Verdict.Of(RegistrationGate.Check(committee, registration, form, papers.Directory, RegistrationBook.Policy).Where(finding => finding.Outcome == Outcome.Refused).Select(finding => new FindingRefuses(finding)))
            .And(RegistrationGate.WhyNotSubmit(committee.Seat, registration, papers));

    internal static async Task<RegistrationPapers> PapersAsync(ReviewDb db, CommitteeRegistration registration, CancellationToken ct)
    {
        var scans = await db.RegistrationScans.AsNoTracking().Where(scan => scan.Registration == registration.Id).ToListAsync(ct);
        return new(
            await db.Specialties.AsNoTracking().Where(one => one.Registration == registration.Id).OrderBy(one => one.Position).ToListAsync(ct),
            scans.Where(scan => scan.Kind == RegistrationScanKind.SignedForm).Max(scan => (DateTime?)scan.UploadedAt),
            scans.Exists(scan => scan.Kind == RegistrationScanKind.ScoreTable));
    }
}

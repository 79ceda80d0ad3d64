using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Imaging;
using TitleReview.App.Ui;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>The supervising unit's opinion as a sheet to be sealed, and the scans of it that are there. Who does it, and at which stage, the matrix says in one row.</summary>
public sealed class PrintSupervisorOpinion(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    /// <param name="Letter">Null: the notice has no fixed words.</param>
    /// <param name="Asked">Whether the notice asks for it, with its clause.</param>
    public sealed record View(
        string Number, PrintedLetter? Letter, Cited<bool> Asked, IReadOnlyList<string> Kinds, IReadOnlyList<SealedScans.Scan> Scans, UploadsPolicy Uploads, string TooLarge);

    /// <returns>Null when it is not this person's to write now.</returns>
    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(PrintSupervisorOpinion), me, file).IsRefused)
        {
            return null;
        }
        var policy = await policies.PolicyAsync(db, file!.PolicyHash, ct);
        var form = await fields.ReadFormAsync(db, id, ct);
        var name = await db.People.Where(person => person.Id == file.Applicant).Select(person => person.Name).SingleAsync(ct);
        var kinds = UnitScans.OfSupervisor(policy.Sections);
        return new(
            file.Number,
            form.Level() is { } level ? SupervisorLetter.Print(AnnouncedPerson.Of(form, new PersonName(name), clock.Today()), level, await SupervisorAsync(db, file, ct), policy) : null,
            policy.SupervisorOpinion.IsRequired,
            kinds,
            [.. (await db.UnitScansAsync(id, kinds, ct)).Select(page => new SealedScans.Scan(page.Id, page.Kind))],
            policy.Uploads,
            new ScanIsTooLarge(policy.Uploads.MaximumBytes.Value).Sentence);
    }

    /// <summary>Empty where the unit has no supervising unit above it in the tree: then the name is written by hand.</summary>
    private static async Task<string> SupervisorAsync(ReviewDb db, ReviewCase file, CancellationToken ct) =>
        await db.Organisations.Where(unit => unit.Id == file.Unit && unit.Parent != null)
            .Join(db.Organisations.Where(above => above.Kind == OrganisationKind.Supervisor), unit => unit.Parent, above => above.Id, (_, above) => above.Name)
            .SingleOrDefaultAsync(ct) ?? "";
}

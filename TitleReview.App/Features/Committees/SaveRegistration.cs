using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

/// <summary>Writes the form, as far as it has come; nothing in it need be complete before it is handed in.</summary>
public sealed class SaveRegistration(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, RegistrationForms forms)
{
    /// <param name="Name">As the three after it, settled by the first approval: another committee is another entry.</param>
    /// <param name="Prefecture">To whom a county's goes; of no meaning to the others.</param>
    /// <param name="Version">As it was on the page.</param>
    public sealed record Command(
        Guid Registration, string Name, CommitteeSeat Seat, string Series, CommitteeForming Forming, IReadOnlyList<TitleLevel> Levels, OrganisationId? Prefecture,
        RegistrationForm Form, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SaveRegistration), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.RegistrationAsync(me, command.Registration, ct) is not var (committee, registration) || !me.Holds(Role.CommitteeOffice, committee.Office))
        {
            return Verdict.Of(new CommitteeNotFound());
        }
        var (name, series, form) = (command.Name.Trim(), command.Series.Trim(), Trimmed(command.Form));
        var verdict = Verdict.Of(
        [
            registration.Version == command.Version ? null : new PageIsStale(),
            registration.IsOpenToChange ? null : new RegistrationIsElsewhere(registration.State),
            RegisterCommittee.IsWritten(name) && RegisterCommittee.IsWritten(series) ? null : new CommitteeNeedsNameAndSeries(),
            Enum.IsDefined(command.Seat) && Enum.IsDefined(command.Forming) ? null : new CommitteeKindIsUnknown(),
            await db.Committees.AnyAsync(one => one.Name == name && one.Id != committee.Id, ct) ? new CommitteeExists(name) : null,
            command.Prefecture is { } bureau && !await db.Organisations.AnyAsync(one => one.Id == bureau && one.Kind == OrganisationKind.PrefectureBureau, ct) ? new BureauIsUnknown() : null,
            .. TooLong(form),
        ]);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        if (registration.Number == 1)
        {
            (committee.Name, committee.Seat, committee.Series, committee.Forming) = (name, command.Seat, series, command.Forming);
        }
        registration.SetLevels(command.Levels.Where(level => Enum.IsDefined(level)));
        registration.Prefecture = committee.Seat == CommitteeSeat.County ? command.Prefecture : null;
        registration.ChangedAt = clock.UtcNow();
        forms.Put(registration, form);
        db.Audit(me.Person, clock.UtcNow(), nameof(SaveRegistration), registration.Id.ToString("N"));
        return await db.SaveAsync(ct);
    }

    private static RegistrationForm Trimmed(RegistrationForm form) => new(
        form.Typed.Where(box => RegistrationTemplate.Official.Typed.Contains(box.Key, StringComparer.Ordinal)).ToDictionary(box => box.Key, box => box.Value.Trim(), StringComparer.Ordinal),
        form.Profession.Trim(), form.Filler.Trim(), form.Telephone.Trim());

    private static IEnumerable<Refusal> TooLong(RegistrationForm form) =>
        form.Typed.Append(new("专业", form.Profession)).Append(new("填表人", form.Filler)).Append(new("联系电话", form.Telephone))
            .Where(box => box.Value.Length > RegistrationForm.MostLetters).Select(box => new RegistrationTextIsTooLong(box.Key));
}

public sealed record BureauIsUnknown() : Refusal("没有找到所选的地（州、市）人社局，请从列表中选择。");

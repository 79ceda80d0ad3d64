using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Administration;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli;

public sealed record SecurityAdministratorIsInForce() : Refusal("已有在任的安全管理员，请由其在“人员与角色”页面授予角色，不能再用命令行任命。");

public sealed record PersonHasAnotherName(string Name) : Refusal($"该账号已登记为“{Name}”，与所给姓名不一致，请核对账号标识或姓名。");

/// <summary>Appoints an administrator where nobody can grant roles yet. It asks for no actor's leave: who may run it holds the database anyway.</summary>
internal sealed class FirstAdministrator(IDbContextFactory<ReviewDb> dbs, TimeProvider clock, NewId newId)
{
    public sealed record Appointment(string Issuer, string Subject, string Name, Role Role, string Organisation, DateOnly? From);

    public async Task<Verdict> AppointAsync(Appointment appointment, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.SaveAsync(ct, inside: () => PutAsync(db, appointment, ct));
    }

    private async Task<Verdict> PutAsync(ReviewDb db, Appointment appointment, CancellationToken ct)
    {
        var today = clock.Today();
        var isTaken = await db.Assignments.AnyAsync(
            held => held.Role == Role.SecurityAdministrator && held.RevokedAt == null && held.FromOn <= today && (held.ToOn == null || today <= held.ToOn), ct);
        var person = await db.People.SingleOrDefaultAsync(known => known.Issuer == appointment.Issuer && known.Subject == appointment.Subject, ct);
        var organisation = await db.Organisations.SingleOrDefaultAsync(known => known.Name == appointment.Organisation, ct);
        var held = person is null ? [] : await db.Assignments.AsNoTracking().Where(other => other.Person == person.Id).ToListAsync(ct);
        var wanted = new Assignment
        {
            Id = newId(),
            Person = person?.Id ?? new PersonId(newId()),
            Organisation = organisation?.Id ?? new OrganisationId(newId()),
            Role = appointment.Role,
            FromOn = appointment.From ?? today,
        };
        var verdict = Verdict.Of(
        [
            isTaken ? new SecurityAdministratorIsInForce() : null,
            person is not null && !new PersonName(person.Name).Equals(new PersonName(appointment.Name)) ? new PersonHasAnotherName(person.Name) : null,
            .. AssignmentRules.WhyNot(wanted, held),
        ]);
        if (verdict.IsRefused)
        {
            return verdict;
        }

        if (person is null)
        {
            db.People.Add(new Person { Id = wanted.Person, Issuer = appointment.Issuer, Subject = appointment.Subject, Name = new PersonName(appointment.Name).Printed });
        }
        if (organisation is null)
        {
            db.Organisations.Add(new Organisation { Id = wanted.Organisation, Name = appointment.Organisation, Kind = OrganisationKind.Unit });
        }
        db.Assignments.Add(wanted);
        db.Audit(default, clock.UtcNow(), "AppointAdministrator", wanted.Id.ToString("N"), $"{wanted.Person} {wanted.Organisation} {wanted.Role}");
        return verdict;
    }
}

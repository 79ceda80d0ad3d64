using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

/// <summary>Lets a colleague act under one of one's own assignments, for a period. The colleague is named by name and account: nobody looks through the list of people.</summary>
public sealed class GrantStandIn(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    /// <param name="Subject">The colleague's account with the sign-in provider.</param>
    public sealed record Command(Guid Assignment, string Name, string Subject, DateOnly From, DateOnly To);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GrantStandIn), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var today = clock.Today();
        var own = await db.Assignments.AsNoTracking().InForceOn(today).SingleOrDefaultAsync(held => held.Id == command.Assignment && held.Person == me.Person, ct);
        var (name, subject) = (new PersonName(command.Name).Printed, command.Subject.Trim());
        var colleague = await db.People.AsNoTracking().Where(person => person.Name == name && person.Subject == subject).Take(1).ToListAsync(ct) is [var found] ? found : null;
        if (own is null || colleague is null)
        {
            return Verdict.Of(own is null ? new StandInNeedsOwnRole() : null, colleague is null ? new StandInIsUnknownPerson() : null);
        }

        var wanted = new StandIn { Id = newId(), Assignment = own.Id, Delegate = colleague.Id, FromOn = command.From, ToOn = command.To, GrantedAt = clock.UtcNow() };
        db.StandIns.Add(wanted);
        db.Messages.Add(new Message { Person = colleague.Id, Key = $"stand-in:{wanted.Id:N}", Kind = MessageKind.StandInGranted, StandIn = wanted.Id, At = wanted.GrantedAt });
        db.Audit(me.Person, clock.UtcNow(), nameof(GrantStandIn), wanted.Id.ToString("N"), $"{own.Id:N} {colleague.Id} {command.From:yyyy-MM-dd} {command.To:yyyy-MM-dd}");
        return await db.SaveAsync(ct, inside: async () => Verdict.Of(StandInRules.WhyNot(
            wanted, colleague.Name, own, await db.StandIns.AsNoTracking().Where(other => other.Assignment == own.Id).ToListAsync(ct), await db.HeldByAsync(colleague.Id, ct), today)));
    }
}

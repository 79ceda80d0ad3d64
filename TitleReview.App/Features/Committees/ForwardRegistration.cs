using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

/// <summary>「统一报送」: the prefecture's bureau sends a county's registration on to the centre.</summary>
public sealed class ForwardRegistration(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(Guid Registration, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ForwardRegistration), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.RegistrationAsync(me, command.Registration, ct) is not var (_, registration) || registration.Prefecture is not { } bureau || !me.Holds(Role.PrefectureOffice, bureau))
        {
            return Verdict.Of(new CommitteeNotFound());
        }
        var verdict = registration.Version == command.Version ? RegistrationGate.WhyNotForward(registration) : Verdict.Of(new PageIsStale());
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var now = clock.UtcNow();
        registration.Forward(me, now);
        db.Audit(me.Person, now, nameof(ForwardRegistration), registration.Id.ToString("N"));
        return await db.SaveAsync(ct);
    }
}

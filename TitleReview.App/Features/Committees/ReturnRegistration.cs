using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

/// <summary>「退回」 with a reason: by the bureau while it lies there, by the centre once it has reached it.</summary>
public sealed class ReturnRegistration(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(Guid Registration, string Reason, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ReturnRegistration), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.RegistrationAsync(me, command.Registration, ct) is not var (_, registration) || !(me.Holds(Role.RegionalCentre) || IsOfBureau(me, registration)))
        {
            return Verdict.Of(new CommitteeNotFound());
        }
        var byCentre = me.Holds(Role.RegionalCentre) && !(IsOfBureau(me, registration) && registration.State == RegistrationState.AtPrefecture);
        var verdict = registration.Version == command.Version ? RegistrationGate.WhyNotReturn(registration, command.Reason, byCentre) : Verdict.Of(new PageIsStale());
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var now = clock.UtcNow();
        registration.Return(me, now, command.Reason.Trim());
        db.Audit(me.Person, now, nameof(ReturnRegistration), registration.Id.ToString("N"));
        return await db.SaveAsync(ct);
    }

    internal static bool IsOfBureau(Actor me, CommitteeRegistration registration) => registration.Prefecture is { } bureau && me.Holds(Role.PrefectureOffice, bureau);
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

public sealed record ReceiptDayIsInFuture() : Refusal("收到或完成的日期不能晚于今天，请改正日期。");

/// <summary>The centre records when each part came to it by the other channel: paper and platform. The roster is entered with the pool. An empty day: not yet.</summary>
public sealed class RecordRegistrationReceipts(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(Guid Registration, DateOnly? PaperOn, DateOnly? PlatformOn, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RecordRegistrationReceipts), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.RegistrationAsync(me, command.Registration, ct) is not var (_, registration))
        {
            return Verdict.Of(new CommitteeNotFound());
        }
        var today = clock.Today();
        var verdict = Verdict.Of(
            registration.Version == command.Version ? null : new PageIsStale(),
            registration.State == RegistrationState.Approved || registration.SubmittedOn is null ? new RegistrationIsElsewhere(registration.State) : null,
            command.PaperOn > today || command.PlatformOn > today ? new ReceiptDayIsInFuture() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        (registration.PaperOn, registration.PlatformOn) = (command.PaperOn, command.PlatformOn);
        db.Audit(me.Person, clock.UtcNow(), nameof(RecordRegistrationReceipts), registration.Id.ToString("N"), $"{command.PaperOn:O} {command.PlatformOn:O}");
        return await db.SaveAsync(ct);
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

public sealed record RegistrationCallNeedsTitle() : Refusal("请填写备案登记通知的标题（不超过100字）。");

public sealed record RegistrationCallDaysAreOver() : Refusal("报送期限不能早于今天，请改正日期。");

/// <summary>The centre asks for registrations: its letter's days hold for whatever is begun from now on.</summary>
public sealed class IssueRegistrationCall(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    public sealed record Command(string Title, DateOnly FormBy, DateOnly RosterBy, DateOnly PlatformBy);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(IssueRegistrationCall), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var (title, today) = (command.Title.Trim(), clock.Today());
        var verdict = Verdict.Of(
            RegisterCommittee.IsWritten(title) ? null : new RegistrationCallNeedsTitle(),
            command.FormBy < today || command.RosterBy < today || command.PlatformBy < today ? new RegistrationCallDaysAreOver() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var (id, now) = (newId(), clock.UtcNow());
        db.RegistrationCalls.Add(new RegistrationCall { Id = id, Title = title, FormBy = command.FormBy, RosterBy = command.RosterBy, PlatformBy = command.PlatformBy, IssuedAt = now });
        db.Audit(me.Person, now, nameof(IssueRegistrationCall), id.ToString("N"));
        return await db.SaveAsync(ct);
    }
}

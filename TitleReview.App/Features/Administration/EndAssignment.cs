using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

public sealed record AssignmentIsUnknown() : Refusal("没有找到这条任职记录，请刷新列表后再试。");

public sealed record AssignmentHasEnded(DateOnly LastDay) : Refusal($"这条任职已于{ChineseDate.Of(LastDay)}终止，不能更改。");

/// <summary>Sets an assignment's last day; what was done under it stays done.</summary>
public sealed class EndAssignment(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Version">As it was on the page.</param>
    public sealed record Command(Guid Assignment, DateOnly LastDay, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(EndAssignment), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.Assignments.SingleOrDefaultAsync(held => held.Id == command.Assignment, ct) is not { } assignment)
        {
            return Verdict.Of(new AssignmentIsUnknown());
        }
        var verdict = Verdict.Of(
            assignment.Version == command.Version ? null : new PageIsStale(),
            assignment.ToOn < clock.Today() ? new AssignmentHasEnded(assignment.ToOn.Value) : null,
            command.LastDay < assignment.FromOn ? new AssignmentEndsBeforeItStarts() : null,
            assignment.Person == me.Person && command.LastDay > assignment.ToOn ? new AssignmentIsOwn() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }

        assignment.ToOn = command.LastDay;
        db.Audit(me.Person, clock.UtcNow(), nameof(EndAssignment), assignment.Id.ToString("N"), $"{command.LastDay:yyyy-MM-dd}");
        return await db.SaveAsync(ct);
    }
}

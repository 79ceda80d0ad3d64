using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

public sealed record AssignmentIsUnknown() : Refusal("没有找到这条任职记录，请刷新列表后再试。");

public sealed record AssignmentHasEnded(DateOnly LastDay) : Refusal($"这条任职已于{ChineseDate.Of(LastDay)}终止，不能更改。");

public sealed record AssignmentOnlyEndsEarlier(DateOnly LastDay) : Refusal($"这条任职原定{ChineseDate.Of(LastDay)}终止，只能提前；需要延长的，请另行授予。");

/// <summary>Brings an assignment's last day forward; what was done under it stays done.</summary>
public sealed class EndAssignment(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Version">As it was on the page.</param>
    /// <param name="AtOnce">The person stops acting with this instant, whatever the last day says.</param>
    public sealed record Command(Guid Assignment, DateOnly LastDay, int Version, bool AtOnce = false);

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
            assignment.RevokedAt is { } at ? new AssignmentHasEnded(BeijingTime.DayOf(at)) : null,
            command.AtOnce ? null : WhyNotEnd(assignment, command.LastDay));
        if (verdict.IsRefused)
        {
            return verdict;
        }

        if (command.AtOnce)
        {
            assignment.RevokedAt = clock.UtcNow();
        }
        else
        {
            assignment.ToOn = command.LastDay;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(EndAssignment), assignment.Id.ToString("N"), command.AtOnce ? "at once" : $"{command.LastDay:yyyy-MM-dd}");
        return await db.SaveAsync(ct);
    }

    // later would be a new grant, which has rules of its own
    private Refusal? WhyNotEnd(Assignment assignment, DateOnly lastDay) => assignment.ToOn switch
    {
        { } last when last < clock.Today() => new AssignmentHasEnded(last),
        { } last when last < lastDay => new AssignmentOnlyEndsEarlier(last),
        _ => lastDay < assignment.FromOn ? new AssignmentEndsBeforeItStarts() : null,
    };
}

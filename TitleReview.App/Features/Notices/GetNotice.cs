using System.Text;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>Everything a published notice decides, each value with the words it was read from.</summary>
public sealed class GetNotice(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="IsProposed">No document says so: 系统建议值.</param>
    public sealed record Value(string Title, IReadOnlyList<string> Lines, Citation Source, bool IsProposed);

    public sealed record Group(string Title, IReadOnlyList<Value> Values);

    /// <param name="PublishedAt">UTC.</param>
    /// <param name="Reception">On which days of the paper window nobody need be in the office.</param>
    /// <param name="MayApply">Whether this person applies for titles.</param>
    /// <param name="MayTry">Whether this person works in the notice's office, and may see what another value would change.</param>
    public sealed record View(
        string Title, int Year, DateTime PublishedAt, string PolicyHash, IReadOnlyList<NoticeWindow> Windows, Finding Reception, IReadOnlyList<Group> Groups, bool MayApply, bool MayTry,
        string DocumentNumber);

    /// <summary>Null when there is no such notice, or it is not for this person.</summary>
    public async Task<View?> HandleAsync(NoticeId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetNotice), me).IsRefused
            || await db.Notices.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct) is not { } notice)
        {
            return null;
        }
        var policy = await policies.PolicyOfNoticeAsync(db, notice.Id, ct);
        return new View(
            notice.Title,
            notice.Year,
            notice.PublishedAt,
            notice.PolicyHash,
            NoticeWindow.Of(policy.Windows, clock.UtcNow()),
            WindowRules.ExplainReception(policy.Windows, await PolicyStore.CalendarAsync(db, ct)),
            GroupsOf(policy),
            me.Holds(Role.Applicant),
            me.Holds(Role.CommitteeOffice, notice.Office),
            notice.DocumentNumber);
    }

    /// <summary>Read from the frozen text itself, so that the page shows what cases are judged by.</summary>
    internal static IReadOnlyList<Group> GroupsOf(Policy policy)
    {
        var values = PolicyPack.Parse("frozen", Encoding.UTF8.GetBytes(policy.Frozen)).Values.Values
            .OrderBy(value => PolicyTitles.Place(value.Key))
            .ToLookup(value => PolicyTitles.StageOf(value.Key.Name), StringComparer.Ordinal);
        return [.. PolicyTitles.Stages.Where(stage => values.Contains(stage.Stage)).Select(stage => new Group(stage.Title, [.. values[stage.Stage].Select(Show)]))];
    }

    private static Value Show(PolicyValue value) =>
        new(PolicyTitles.Of(value.Key), PolicyWords.Of(value), value.Source, value.Confidence == Confidence.Proposed);
}

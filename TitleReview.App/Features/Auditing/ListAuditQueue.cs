using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>What waits for the units and offices the actor works for, longest wait first.</summary>
public sealed class ListAuditQueue(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    public const int PageSize = 20;

    /// <param name="Masks">Null where it is not this person's turn to look at the masks.</param>
    public sealed record Row(CaseId Id, string Number, string Applicant, string Unit, Stage Stage, DateTime Since, int Submissions, MaskProgress? Masks);

    /// <param name="Queues">What the page listens to.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<string> Queues);

    /// <param name="all">Also what has gone on, in place of only what waits for the actor.</param>
    public async Task<View?> HandleAsync(string? filter, bool all, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListAuditQueue), me).IsRefused)
        {
            return null;
        }
        var mine = me.Roles.Where(held => StageMap.Audits.Any(stage => StageMap.AuditorAt(stage) == held.Role)).ToList();
        var waiting = db.AuditedBy(me, mine, all);
        var found = from file in waiting
                    join person in db.People on file.Applicant equals person.Id
                    join unit in db.Organisations on file.Unit equals unit.Id
                    where string.IsNullOrEmpty(filter) || person.Name.Contains(filter) || file.Number.Contains(filter)
                    orderby file.StageSince, file.Number
                    select new { File = file, Applicant = person.Name, Unit = unit.Name };
        var lines = await found.Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToListAsync(ct);
        var masks = await db.MaskProgressAsync([.. lines.Select(line => line.File).Where(file => !OperationMatrix.WhyNot(nameof(GetMaskCheck), me, file).IsRefused)], policies, ct);
        return new View(
            [.. lines.Select(line => new Row(
                line.File.Id, line.File.Number, line.Applicant, line.Unit, line.File.Stage, line.File.StageSince, line.File.Submissions, masks.GetValueOrDefault(line.File.Id)))],
            await found.CountAsync(ct),
            [.. mine.Select(held => held.Organisation).Distinct().Select(QueueNames.OfOrganisation), .. masks.Keys.Select(QueueNames.OfMaskChecks)]);
    }
}

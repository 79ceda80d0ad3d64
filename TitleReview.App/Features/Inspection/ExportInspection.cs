using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Documents.Rosters;
using TitleReview.App.Ui;
using TitleReview.Core.Auditing;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Inspection;

/// <summary>「导出检查记录」: the tables with the state of the chain on paper, and the timeline as a table. Who took it is on record.</summary>
public sealed class ExportInspection(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, GetInspection inspection, ListInspectedLog log, CheckInspectedLog check)
{
    private static readonly double[] _widths = [8, 22, 18, 30, 70];

    /// <returns>Null for what is not there or not for this person.</returns>
    public async Task<PrintedSheet?> HandleAsync(NoticeId id, CancellationToken ct)
    {
        if (await TakeAsync(id, "sheet", ct) is not { } view || await check.HandleAsync(ct) is not { } chain)
        {
            return null;
        }
        return InspectionTable.Print(
            $"{view.Title}检查记录", view.Tables,
            [$"办公室：{view.Office}。通知于{Say.Moment(view.PublishedAt)}发布，规定的指纹（SHA-256）：{view.PolicyHash}。", chain.Sentence, $"本记录由系统于{Say.Moment(clock.UtcNow())}生成，不含申报人信息和个人投票。"]);
    }

    /// <returns>Null for what is not there or not for this person.</returns>
    public async Task<RosterSheet?> WriteLogAsync(NoticeId id, CancellationToken ct)
    {
        if (await TakeAsync(id, "log", ct) is not { } view || await log.HandleAsync(id, 1, ct, int.MaxValue) is not { } all || await check.HandleAsync(ct) is not { } chain)
        {
            return null;
        }
        return new(
            "时间线", $"{view.Title}检查时间线", ["序号", "时间（北京）", "办理人", "办理事项", "指纹（SHA-256）"], _widths,
            [.. all.Rows.Select(row => (IReadOnlyList<string>)[row.Number.ToString(CultureInfo.InvariantCulture), Say.MomentWithSeconds(row.At), row.Actor.Length > 0 ? row.Actor : "系统", row.Title, row.Hash])],
            chain.Sentence);
    }

    private async Task<GetInspection.View?> TakeAsync(NoticeId id, string what, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ExportInspection), me).IsRefused || await inspection.HandleAsync(id, ct) is not { } view)
        {
            return null;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(ExportInspection), id.ToString(), what);
        return (await db.SaveAsync(ct)).IsRefused ? null : view;
    }
}

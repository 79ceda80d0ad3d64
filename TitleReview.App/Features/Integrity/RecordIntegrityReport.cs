using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Integrity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Integrity;

/// <summary>「登记投诉举报」: what somebody said of an application or of a unit. It stops nothing by itself: only people decide.</summary>
public sealed class RecordIntegrityReport(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, IntegrityWords words)
{
    /// <param name="Subject">The number of an application, or the whole name of a unit.</param>
    public sealed record Command(NoticeId Notice, string Subject, DateOnly ReceivedOn, ObjectionChannel Channel, bool IsNamed, string Content);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RecordIntegrityReport), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (!await db.NoticesFor(me).AnyAsync(notice => notice.Id == command.Notice, ct))
        {
            return Verdict.Of(new IntegrityMatterNotFound());
        }
        var (file, unit) = await db.SubjectAsync(me, command.Notice, command.Subject, ct);
        var verdict = IntegrityReportRules.WhyNotRecord(command.Content, command.ReceivedOn, clock.Today())
            .And(Verdict.Of(file is null && unit is null ? new IntegritySubjectNotFound() : null));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var (id, now) = (newId(), clock.UtcNow());
        var box = words.SealContent(id, command.Content.Trim());
        db.Audit(me.Person, now, nameof(RecordIntegrityReport), command.Notice.ToString(), string.Create(CultureInfo.InvariantCulture, $"{id:N} {command.ReceivedOn:yyyy-MM-dd}"));
        return await db.SaveAsync(ct, async () =>
        {
            var last = await db.IntegrityReports.Where(report => report.Notice == command.Notice).MaxAsync(report => (int?)report.Number, ct) ?? 0;
            db.IntegrityReports.Add(new IntegrityReport
            {
                Id = id, Notice = command.Notice, Number = last + 1, Case = file?.Id, Unit = unit?.Id, ReceivedOn = command.ReceivedOn, Channel = command.Channel, IsNamed = command.IsNamed, Box = box, RecordedBy = me.Person, RecordedAt = now,
            });
            return Verdict.Allowed;
        });
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>What the office chooses from when it plans a meeting: notices, draws, and the cases that wait.</summary>
public sealed class GetMeetingPlan(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, DrawStore draws, FieldStore fields)
{
    public sealed record Choice(NoticeId Notice, string Title);

    public sealed record DrawChoice(DrawId Draw, NoticeId Notice, string Title);

    /// <summary>A case that has come out of scoring and is on no agenda.</summary>
    public sealed record Waiting(CaseId Case, string Number, string Applicant, string Unit, string Specialty, string Level);

    /// <param name="Meeting">Null for a new one.</param>
    /// <param name="CountsRecused">As it is proposed for a new one.</param>
    public sealed record View(ReviewMeeting? Meeting, IReadOnlyList<Choice> Notices, IReadOnlyList<DrawChoice> Draws, IReadOnlyList<Waiting> Cases, Cited<bool> CountsRecused);

    /// <param name="id">Null for a new one.</param>
    /// <returns>Null when it is not for this person.</returns>
    public async Task<View?> HandleAsync(MeetingId? id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetMeetingPlan), me).IsRefused)
        {
            return null;
        }
        var meeting = id is null ? null : await db.MeetingsOf(me).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (id is not null && meeting is null)
        {
            return null;
        }
        var offices = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        var drawn = await db.Draws.AsNoTracking().Where(draw => offices.Contains(draw.Office) && draw.Kind == DrawKind.Committee && draw.State == DrawState.Drawn).OrderByDescending(draw => draw.PreparedAt).ToListAsync(ct);
        var waiting = meeting is null
            ? []
            : await db.CasesOfOffices(me, Role.CommitteeOffice)
                .Where(file => file.Notice == meeting.Notice && file.Stage == Stage.Meeting
                    && !db.AgendaItems.Any(item => item.Case == file.Id && db.Meetings.Any(other => other.Id == item.Meeting && other.State != MeetingState.Closed)))
                .OrderBy(file => file.Number).LinesAsync(db, fields, ct);
        return new(
            meeting,
            await db.Notices.AsNoTracking().Where(notice => offices.Contains(notice.Office)).OrderByDescending(notice => notice.PublishedAt).Select(notice => new Choice(notice.Id, notice.Title)).ToListAsync(ct),
            drawn.ConvertAll(draw => new DrawChoice(draw.Id, draw.Notice, draws.Plan(draw).Title)),
            [.. waiting.Select(line => new Waiting(line.File.Id, line.File.Number, line.Applicant, line.Unit, line.Target.Specialty(), line.Target.Text(SectionCatalogue.Target, "level")))],
            ConductPolicy.InForce.CountsRecused);
    }
}

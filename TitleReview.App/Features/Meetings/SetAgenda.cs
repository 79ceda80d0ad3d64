using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「排定上会名单」: the cases in their order, and which of them are voted on together.</summary>
public sealed class SetAgenda(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, DrawStore draws, FieldStore fields)
{
    /// <param name="Batch">Cases of one batch are voted on together.</param>
    public sealed record Line(CaseId Case, int Batch);

    /// <param name="Lines">All cases, in order. While the meeting stands still, those that were voted on stay as they are and need not be named.</param>
    public sealed record Command(MeetingId Meeting, IReadOnlyList<Line> Lines, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SetAgenda), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var meeting = await db.MeetingsOf(me).SingleOrDefaultAsync(one => one.Id == command.Meeting, ct);
        if (meeting is null || meeting.Version != command.Version || meeting.State is MeetingState.InSession or MeetingState.Closed)
        {
            return Verdict.Of(meeting is null ? new MeetingNotFound() : meeting.Version != command.Version ? new PageIsStale() : new MeetingCannotMove(meeting.State));
        }
        var items = await db.AgendaItems.Where(item => item.Meeting == meeting.Id).OrderBy(item => item.Number).ToListAsync(ct);
        var declared = await db.DeclaredVotes.Where(vote => vote.Meeting == meeting.Id).Select(vote => vote.Case).ToListAsync(ct);
        var lines = command.Lines.DistinctBy(line => line.Case).Where(line => !declared.Contains(line.Case)).ToList();
        var asked = lines.ConvertAll(line => line.Case);
        if (await db.BallotBoxes.AnyAsync(box => box.Meeting == meeting.Id && box.State == BallotState.Open, ct))
        {
            return Verdict.Of(new VoteIsOpen());
        }
        var files = await db.CasesOfOffices(me, Role.CommitteeOffice).Where(file => asked.Contains(file.Id) && file.Notice == meeting.Notice && file.Stage == Stage.Meeting).ToListAsync(ct);
        var elsewhere = await db.AgendaItems.AnyAsync(item => item.Meeting != meeting.Id && asked.Contains(item.Case) && db.Meetings.Any(other => other.Id == item.Meeting && other.State != MeetingState.Closed), ct);
        if (files.Count < lines.Count || elsewhere || lines.Exists(line => line.Batch is < 1 or > 999))
        {
            return Verdict.Of(files.Count < lines.Count ? new CaseIsNotBeforeMeeting() : elsewhere ? new CaseIsOnAnotherAgenda() : new BatchIsNoNumber());
        }

        await PutAsync(db, meeting, items, declared, lines, ct);
        // what hangs on the order is seen by everybody who has the page open
        db.Entry(meeting).State = EntityState.Modified;
        db.Audit(me.Person, clock.UtcNow(), nameof(SetAgenda), meeting.Id.ToString(), lines.Count.ToString(CultureInfo.InvariantCulture));
        return await db.SaveAsync(ct);
    }

    private async Task PutAsync(ReviewDb db, ReviewMeeting meeting, List<AgendaItem> items, List<CaseId> declared, List<Line> lines, CancellationToken ct)
    {
        var asked = lines.ConvertAll(line => line.Case);
        db.AgendaItems.RemoveRange(items.Where(item => !asked.Contains(item.Case) && !declared.Contains(item.Case)));
        var plan = meeting.Draw is { } id ? draws.Plan(await db.Draws.AsNoTracking().SingleAsync(draw => draw.Id == id, ct)) : null;
        var targets = await fields.ReadSectionAsync(db, asked, SectionCatalogue.Target, ct);
        // numbers that the room has heard stay with their cases
        var isBegun = declared.Count > 0;
        var next = (isBegun ? items.Max(item => item.Number) : 0) + 1;
        foreach (var line in lines)
        {
            var item = items.Find(one => one.Case == line.Case);
            if (item is null)
            {
                item = new AgendaItem { Meeting = meeting.Id, Case = line.Case };
                db.AgendaItems.Add(item);
            }
            else if (isBegun)
            {
                item.Batch = line.Batch;
                continue;
            }
            (item.Number, item.Batch, item.Group) = (next++, line.Batch, plan is null ? 0 : PlanRules.GroupOf(plan, targets[line.Case].Specialty()));
        }
    }
}

/// <summary>「申报不在评审会阶段」</summary>
public sealed record CaseIsNotBeforeMeeting() : Refusal("所选申报中有不属于本通知或者还没有结束盲评的，请刷新页面重新选择。");

/// <summary>「申报已列入另一次会议」</summary>
public sealed record CaseIsOnAnotherAgenda() : Refusal("所选申报中有已列入另一次尚未结束的评审会的，请先从那次会议的上会名单中移出。");

/// <summary>「表决批次不对」</summary>
public sealed record BatchIsNoNumber() : Refusal("表决批次填1至999；填同一批次的申报一起投票。");

/// <summary>「正在投票」</summary>
public sealed record VoteIsOpen() : Refusal("有一次投票还没有计票，也没有作废，上会名单不能改，请先结束那次投票。");

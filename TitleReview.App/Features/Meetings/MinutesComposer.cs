using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Ui;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Meetings;

/// <summary>Puts the minutes together from what the meeting left behind; nothing in them is typed for them.</summary>
public sealed class MinutesComposer(MeetingMeter meter, MeetingStore store, FieldStore fields)
{
    public async Task<MeetingMinutes> ComposeAsync(ReviewDb db, ReviewMeeting meeting, CancellationToken ct)
    {
        var (reading, groups) = (await meter.ReadAsync(db, meeting, ct), await db.GroupsAsync(meeting, ct));
        var members = await db.MeetingMembers.AsNoTracking().Where(member => member.Meeting == meeting.Id).OrderBy(member => member.Number).ToListAsync(ct);
        var people = members.ConvertAll(member => member.Person);
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => new PersonName(person.Name).Printed, ct);
        var moves = await db.AttendanceMoves.AsNoTracking().Where(move => move.Meeting == meeting.Id).OrderBy(move => move.Line).ToListAsync(ct);
        var notice = await db.Notices.Where(one => one.Id == meeting.Notice).Select(one => one.Title).SingleAsync(ct);
        var committee = await db.CommitteeAsync(meeting, ct);
        var came = moves.Select(move => move.Person).Distinct().Count();
        return new(
            $"{committee}评审会议纪要",
            [
                new("评审通知", notice), new("会议时间", meeting.HeldOn == meeting.LastOn ? Say.Day(meeting.HeldOn) : $"{Say.Day(meeting.HeldOn)}至{Say.Day(meeting.LastOn)}"), new("会议地点", meeting.Place),
                new("主持人", meeting.Chair is { } chair ? names[chair] : "无"), new("议程", string.Join("；", MeetingFlow.Steps(meeting.Agenda))),
            ],
            ConductPolicy.InForce.MinutesItems.Value,
            [.. members.Select(member => new MinutesMember(
                member.Number, names[member.Person], groups.GroupName(member.Group), GetSeat.DutyOf(meeting, member, groups), moves.Exists(move => move.Person == member.Person) ? "出席" : "缺席"))],
            $"{Quorum.Count(members.Count, came, reading.Policy.Meetings).Sentence}",
            [.. moves.Select(move => $"{Say.MomentWithSeconds(move.At)} {names[move.Person]}{OfficialName.Of(move.Kind)}")],
            await CasesAsync(db, meeting, reading, names, ct),
            await OpinionsAsync(db, meeting, groups, ct),
            [
                .. reading.Lights.Where(light => light.Rule is not ("CM-06" or "CM-07" or "PB-07")).Select(light => $"{light.Sentence}（{light.Basis}）"),
                $"{MeetingLegality.RecusalWords(meeting.CountsRecused)}同意票数达到出席人数{reading.Policy.Meetings.Pass.Value}以上的为通过。（{reading.Policy.Meetings.Pass.Source}）",
                "表决采取无记名投票，缺席的专家没有委托他人投票，也没有补充投票。",
            ],
            await GroundsAsync(db, meeting, ct));
    }

    private async Task<IReadOnlyList<MinutesCase>> CasesAsync(ReviewDb db, ReviewMeeting meeting, MeterReading reading, IReadOnlyDictionary<PersonId, string> names, CancellationToken ct)
    {
        var items = await db.AgendaItems.AsNoTracking().Where(item => item.Meeting == meeting.Id).OrderBy(item => item.Number).ToListAsync(ct);
        var votes = await db.DeclaredVotes.AsNoTracking().Where(vote => vote.Meeting == meeting.Id).ToDictionaryAsync(vote => vote.Case, ct);
        var ids = items.ConvertAll(item => item.Case);
        var lines = (await db.Cases.AsNoTracking().Where(file => ids.Contains(file.Id)).LinesAsync(db, fields, ct)).ToDictionary(line => line.File.Id);
        return
        [
            .. from item in items
               where votes.ContainsKey(item.Case)
               let vote = votes[item.Case]
               let line = lines[item.Case]
               select new MinutesCase(
                   item.Number, new PersonName(line.Applicant).Printed, line.Unit, line.Target.Specialty(), line.Target.Text(SectionCatalogue.Target, "level"),
                   string.Join("、", reading.Rolls.Recused[item.Case].Select(person => names[person])), OfficialName.Of(vote.Means), vote.Count.Base, vote.Agree, vote.Against, vote.Abstain, vote.Recused,
                   VoteRules.Count(vote.Count.Base, vote.Agree, reading.Policy.Meetings).Sentence, vote.Passed),
        ];
    }

    // as they stood when the result was declared
    private static async Task<IReadOnlyList<MinutesLine>> GroundsAsync(ReviewDb db, ReviewMeeting meeting, CancellationToken ct)
    {
        var items = await (from item in db.AgendaItems.AsNoTracking()
                           join result in db.MeetingResults on item.Case equals result.Case
                           where item.Meeting == meeting.Id && db.DeclaredVotes.Any(vote => vote.Meeting == meeting.Id && vote.Case == item.Case)
                           orderby item.Number
                           select new { item.Number, item.Case, result.Defence }).ToListAsync(ct);
        var scores = await ScoreSummaryQuery.OfAsync(db, items.ConvertAll(item => item.Case), ct);
        return items.ConvertAll(item => new MinutesLine(
            $"第{item.Number}件", $"{(scores[item.Case] is { Mean: { } mean } score ? $"盲评打分表{score.SheetsSigned}份，平均{Say.Points(mean)}分" : "没有盲评打分")}；答辩：{item.Defence}"));
    }

    private async Task<IReadOnlyList<MinutesLine>> OpinionsAsync(ReviewDb db, ReviewMeeting meeting, IReadOnlyList<string> groups, CancellationToken ct)
    {
        var reports = await db.GroupReports.AsNoTracking().Where(report => report.Meeting == meeting.Id).OrderBy(report => report.Group).ThenBy(report => report.Item).ToListAsync(ct);
        return
        [
            .. from report in reports
               let text = store.Report(report).Trim()
               where text.Length > 0
               select new MinutesLine($"{groups.GroupName(report.Group)}{(report.Item == 0 ? "" : $" 第{report.Item}件")}", text),
        ];
    }
}

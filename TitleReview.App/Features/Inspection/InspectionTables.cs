using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Ui;
using TitleReview.Core.Draws;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Features.Inspection;

/// <summary>What an inspector is shown of a notice, part by part; whatever can be computed anew is computed anew.</summary>
public sealed class InspectionTables(PolicyStore policies)
{
    public async Task<IReadOnlyList<InspectionTable>> OfAsync(ReviewDb db, NoticeId notice, CancellationToken ct)
    {
        var meetings = await db.Meetings.AsNoTracking().Where(meeting => meeting.Notice == notice).OrderBy(meeting => meeting.HeldOn).ThenBy(meeting => meeting.Id).ToListAsync(ct);
        var policy = (await policies.PolicyOfNoticeAsync(db, notice, ct)).Meetings;
        var tables = new List<InspectionTable> { await DrawsAsync(db, notice, ct), await RecusalsAsync(db, notice, ct) };
        foreach (var meeting in meetings)
        {
            var name = $"{ChineseDate.Of(meeting.HeldOn)}评审会";
            tables.Add(await AttendanceAsync(db, meeting, name, ct));
            var votes = await (
                from vote in db.DeclaredVotes.AsNoTracking()
                join item in db.AgendaItems on new { vote.Meeting, vote.Case } equals new { item.Meeting, item.Case }
                where vote.Meeting == meeting.Id
                select new { item.Number, Vote = vote }).ToListAsync(ct);
            tables.Add(InspectedVotes.Of(name, votes.Select(one => (one.Number, one.Vote)), vote => vote.Count.Base > 0 && VoteRules.HasPassed(vote.Count.Base, vote.Agree, policy)));
        }
        return [.. tables, await PublicityAsync(db, notice, ct), await DocumentsAsync(db, notice, ct), await FilingsAsync(db, notice, ct)];
    }

    private static async Task<InspectionTable> DrawsAsync(ReviewDb db, NoticeId notice, CancellationToken ct)
    {
        var draws = await db.Draws.AsNoTracking().Where(draw => draw.Notice == notice && draw.Frozen != null).OrderBy(draw => draw.PreparedAt).ThenBy(draw => draw.Id).ToListAsync(ct);
        return new("抽取", ["抽取", "状态", "冻结指纹", "抽取记录指纹", "复算", "人数", "递补", "作废理由"], [.. draws.Select(Row)], "还没有抽取。");

        static IReadOnlyList<string> Row(Draw draw)
        {
            var frozen = DrawReading.ReadFrozen(CanonicalDraw.Bytes(draw.Frozen!))!;
            var hash = CanonicalDraw.HashOf(draw.Frozen!);
            var read = draw.Transcript is { } text ? DrawReading.Read(CanonicalDraw.Bytes(text)) : null;
            return
            [
                frozen.Title, OfficialName.Of(draw.State), hash,
                draw.Transcript is null ? "" : CanonicalDraw.HashOf(draw.Transcript),
                draw.Transcript is null ? "尚未抽取" : TranscriptRules.WhyNot(CanonicalDraw.Bytes(draw.Transcript), hash).IsRefused ? "不符" : "相符",
                read is null ? "" : Text(read.Now.Sum(group => group.Members.Count)),
                read is null or { Replacements.Count: 0 } ? "无" : string.Join("，", read.Replacements.Select(one => $"{one.Leaves}号退出（{one.Reason}），{(one.Enters == 0 ? "没有递补" : $"{one.Enters}号递补")}")),
                draw.AbandonedFor,
            ];
        }
    }

    private static async Task<InspectionTable> RecusalsAsync(ReviewDb db, NoticeId notice, CancellationToken ct)
    {
        var files = db.Cases.Where(file => file.Notice == notice).Select(file => (CaseId?)file.Id);
        var members = db.MeetingMembers.Where(member => db.Meetings.Any(meeting => meeting.Id == member.Meeting && meeting.Notice == notice)).Select(member => member.Person);
        var declared = await db.DeclaredRecusals.AsNoTracking().Where(one => one.WithdrawnAt == null && (files.Contains(one.Case) || (one.Side == RecusalSide.Expert && members.Contains(one.By))))
            .GroupBy(one => one.Kind).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        var blinds = db.SealLinks.Where(link => files.Contains(link.Case)).Select(link => link.Blind);
        var sheets = await db.ScoringTasks.CountAsync(task => task.WithdrawnAt != null && blinds.Contains(task.Blind), ct);
        var defences = await db.DefenceWithdrawals.CountAsync(one => files.Contains(one.Case), ct);
        return new(
            "回避", ["环节", "次数"],
            [
                .. declared.OrderBy(one => one.Key).Select(one => (IReadOnlyList<string>)[$"申明回避：{OfficialName.Of(one.Key)}", Text(one.Count)]),
                .. sheets > 0 ? [["盲评中退出", Text(sheets)]] : Array.Empty<IReadOnlyList<string>>(),
                .. defences > 0 ? [["答辩中退出", Text(defences)]] : Array.Empty<IReadOnlyList<string>>(),
            ],
            "没有回避记录。");
    }

    private static async Task<InspectionTable> AttendanceAsync(ReviewDb db, ReviewMeeting meeting, string name, CancellationToken ct)
    {
        var members = await (
            from member in db.MeetingMembers.AsNoTracking()
            join person in db.People on member.Person equals person.Id
            where member.Meeting == meeting.Id
            orderby member.Number
            select new { member.Person, member.Number, person.Name, member.IsChair, member.IsHead }).ToListAsync(ct);
        var moves = (await db.AttendanceMoves.AsNoTracking().Where(move => move.Meeting == meeting.Id).OrderBy(move => move.Line).ToListAsync(ct)).ToLookup(move => move.Person);
        var came = members.Count(member => moves[member.Person].Any());
        return new(
            $"出席：{name}（{OfficialName.Of(meeting.State)}，{members.Count}人中{came}人到会）", ["席位", "姓名", "职务", "出席"],
            [.. members.Select(member => (IReadOnlyList<string>)
            [
                $"{member.Number}号", new PersonName(member.Name).Printed, string.Join('、', new[] { member.IsChair ? "主任委员或副主任委员" : "", member.IsHead ? "组长" : "" }.Where(duty => duty.Length > 0)),
                moves[member.Person].Any() ? string.Join("，", moves[member.Person].Select(move => $"{Say.Moment(move.At)}{OfficialName.Of(move.Kind)}")) : "没有到会",
            ])],
            "还没有确定评审会成员。");
    }

    private static async Task<InspectionTable> PublicityAsync(ReviewDb db, NoticeId notice, CancellationToken ct)
    {
        var periods = await (
            from period in db.Publicities.AsNoTracking()
            join file in db.Cases on period.Case equals file.Id
            where period.Kind == PublicityKind.Result && file.Notice == notice && period.Submission == file.Submissions
            group period by new { period.FromOn, period.ToOn } into days
            select new { days.Key.FromOn, days.Key.ToOn, Count = days.Count() }).ToListAsync(ct);
        var files = db.Cases.Where(file => file.Notice == notice).Select(file => file.Id);
        var objections = await db.Objections.AsNoTracking().Where(one => one.Kind == PublicityKind.Result && files.Contains(one.Case)).GroupBy(one => one.Outcome).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        var rechecks = await db.Rechecks.AsNoTracking().Where(one => files.Contains(one.Case)).Select(one => one.Outcome).ToListAsync(ct);
        return new(
            "公示、异议和复查", ["事项", "情况"],
            [
                .. periods.OrderBy(days => days.FromOn).Select(days => (IReadOnlyList<string>)[$"结果公示{new DateRange(days.FromOn, days.ToOn)}", $"{days.Count}人"]),
                .. objections.OrderBy(one => one.Key).Select(one => (IReadOnlyList<string>)[$"异议：{(one.Key is { } outcome ? OfficialName.Of(outcome) : "尚未处理")}", $"{one.Count}条"]),
                .. rechecks.Count > 0 ? [["复查", $"{rechecks.Count}件，其中{rechecks.Count(outcome => outcome is null)}件尚未决定"]] : Array.Empty<IReadOnlyList<string>>(),
            ],
            "还没有公示结果。");
    }

    private static async Task<InspectionTable> DocumentsAsync(ReviewDb db, NoticeId notice, CancellationToken ct)
    {
        var minutes = await (
            from row in db.SignedMinutes.AsNoTracking()
            join meeting in db.Meetings on row.Meeting equals meeting.Id
            where meeting.Notice == notice && row.SignedAt != null
            orderby meeting.HeldOn
            select new { meeting.HeldOn, row.SignedAt, row.Hash }).ToListAsync(ct);
        var issued = await (
            from document in db.IssuedDocuments.AsNoTracking()
            join row in db.DocumentReleases on document.Id equals row.Document into releases
            from release in releases.DefaultIfEmpty()
            where document.Notice == notice
            orderby document.Year, document.Number
            select new { document.Prefix, document.Year, document.Number, document.IssuedAt, Release = release, Standing = db.ApprovedCases.Count(one => one.Document == document.Id) }).ToListAsync(ct);
        var revoked = await (
            from title in db.RevokedTitles.AsNoTracking()
            join document in db.IssuedDocuments on title.Document equals document.Id
            where document.Notice == notice
            group title by new { document.Prefix, document.Year, document.Number, title.At } into titles
            select new { titles.Key.Prefix, titles.Key.Year, titles.Key.Number, titles.Key.At, Count = titles.Count() }).ToListAsync(ct);
        // why is not told: it says who of them was misspelt or found out
        return new(
            "纪要和任职资格文件", ["文件", "时间", "内容"],
            [
                .. minutes.Select(one => (IReadOnlyList<string>)[$"{ChineseDate.Of(one.HeldOn)}评审会议纪要", $"{Say.Moment(one.SignedAt!.Value)}签字", $"指纹{one.Hash}"]),
                .. issued.Select(one => (IReadOnlyList<string>)[new DocumentNumber(one.Prefix, one.Year, one.Number).ToString(), $"{Say.Moment(one.IssuedAt)}下发", $"{one.Release?.People ?? one.Standing}人{(one.Release?.RevokedAt is { } at ? $"，{Say.Moment(at)}{(one.Release.ReplacedBy is null ? "撤销" : "换发，本文件失效")}" : "")}"]),
                .. revoked.OrderBy(one => one.At).Select(one => (IReadOnlyList<string>)[$"撤销任职资格（{new DocumentNumber(one.Prefix, one.Year, one.Number)}）", Say.Moment(one.At), $"{one.Count}人"]),
            ],
            "还没有形成文件。");
    }

    private static async Task<InspectionTable> FilingsAsync(ReviewDb db, NoticeId notice, CancellationToken ct)
    {
        var steps = await db.FilingSteps.AsNoTracking().Where(step => step.Notice == notice).OrderBy(step => step.Pack).ThenBy(step => step.Number).ToListAsync(ct);
        return new(
            "备案", ["备案", "办理", "办理人", "说明", "清单指纹"],
            [.. steps.Select(step => (IReadOnlyList<string>)[$"{OfficialName.Of(step.Pack)}（第{step.Round}次）", $"{Say.Moment(step.At)}{OfficialName.Of(step.Act)}", step.ByName, step.Reason, step.Hash])],
            "还没有报送备案。");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

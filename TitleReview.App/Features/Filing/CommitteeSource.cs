using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Documents.Rosters;
using TitleReview.Core.Draws;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

/// <summary>「各级职称评审委员会」: that the committee is registered, and who was drawn into it, replacements included.</summary>
public sealed class CommitteeSource(DrawStore draws, FilingPrinters printers)
{
    private static readonly double[] _widths = [6, 14, 34, 18, 22, 20, 12];

    internal async Task<FilingSource> OfAsync(FilingContext one, CancellationToken ct)
    {
        var meets = await one.Db.Meetings.Where(meeting => meeting.Notice == one.Notice.Id).Select(meeting => (DateOnly?)meeting.HeldOn).MinAsync(ct) ?? one.Today;
        if (!await ActiveCommittees.MayReview(one.Db, one.Notice.Office, meets).AnyAsync(ct))
        {
            return FilingSource.Lacks($"办理评审委员会备案登记，核准后的有效期须包括{ChineseDate.Of(meets)}", FilingChecklist.Centre);
        }
        var drawn = await one.Db.Draws.AsNoTracking().Where(draw => draw.Notice == one.Notice.Id && draw.Kind == DrawKind.Committee && draw.State == DrawState.Drawn)
            .OrderBy(draw => draw.PreparedAt).ThenBy(draw => draw.Id).ToListAsync(ct);
        if (drawn.Count == 0)
        {
            return FilingSource.Lacks("在专家库中抽取专家，组成评审委员会");
        }
        var (files, stamps) = (new List<FilingSource.File>(), new List<string>());
        foreach (var (draw, i) in drawn.Select((draw, i) => (draw, i)))
        {
            var transcript = draw.Transcript!;
            stamps.Add(CanonicalDraw.HashOf(transcript));
            files.AddRange(printers.Roster("评审委员会组成人员名单", i, await SheetAsync(one, draw, ct)));
            files.Add(FilingSource.Ready(FilingSource.Name("抽取记录", i, "json"), () => CanonicalDraw.Bytes(transcript)));
        }
        return FilingSource.Of(string.Join(' ', stamps), files);
    }

    private async Task<RosterSheet> SheetAsync(FilingContext one, Draw draw, CancellationToken ct)
    {
        var frozen = DrawReading.ReadFrozen(CanonicalDraw.Bytes(draw.Frozen!))!;
        var behind = draws.List(draw).Rows.ToDictionary(row => row.No, row => new ExpertId(Guid.ParseExact(row.Person, "N")));
        var members = await one.Db.DrawMembers.AsNoTracking().Where(member => member.Draw == draw.Id && member.Standing == DrawStanding.Member).OrderBy(member => member.Group).ThenBy(member => member.Place).ToListAsync(ct);
        var ids = members.ConvertAll(member => behind[member.No]);
        var experts = await one.Db.PoolExperts.AsNoTracking().Where(expert => ids.Contains(expert.Id)).ToDictionaryAsync(expert => expert.Id, ct);
        var committee = await one.Db.Committees.Where(committee => committee.Id == draw.Committee).Select(committee => committee.Name).SingleOrDefaultAsync(ct) ?? frozen.Title;
        var rows = members.Select((member, i) => (member, i, Expert: experts[behind[member.No]])).Select(pair => (IReadOnlyList<string>)
        [
            (pair.i + 1).ToString(CultureInfo.InvariantCulture), new PersonName(pair.Expert.Name).Printed, pair.Expert.UnitName, pair.Expert.Title, pair.Expert.Specialty,
            frozen.Groups[pair.member.Group - 1].Name, frozen.Rules.Heads && pair.member.Place == 1 ? "组长" : "成员",
        ]);
        return new(
            "组成人员", $"{committee}组成人员名单", ["序号", "姓名", "工作单位", "现专业职称", "专业", "学科组", "职务"], _widths, [.. rows],
            $"共{members.Count}人，由专家库抽取产生。冻结指纹：{CanonicalDraw.HashOf(draw.Frozen!)}　抽取记录指纹：{CanonicalDraw.HashOf(draw.Transcript!)}");
    }
}

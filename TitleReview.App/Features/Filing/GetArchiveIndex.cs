using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Draws;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

/// <summary>「年度归档文件目录」 of one office: whatever a year's reviews have left that is kept, with the fingerprint by which each piece is known again.</summary>
public sealed class GetArchiveIndex(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="year">Of the notices.</param>
    /// <returns>Null for an office that is not this person's, or a year without notices.</returns>
    public async Task<ArchiveIndex?> HandleAsync(OrganisationId office, int year, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetArchiveIndex), me).IsRefused || !(me.Holds(Role.CommitteeOffice, office) || me.Holds(Role.RegionalCentre)))
        {
            return null;
        }
        var notices = await db.Notices.AsNoTracking().Where(notice => notice.Office == office && notice.Year == year).ToListAsync(ct);
        if (notices.Count == 0)
        {
            return null;
        }
        var name = await db.Organisations.Where(one => one.Id == office).Select(one => one.Name).SingleAsync(ct);
        var lines = new List<ArchiveLine>();
        foreach (var notice in notices)
        {
            lines.AddRange(await LinesAsync(db, notice, name, ct));
        }
        return ArchiveIndex.Of(year, name, lines, clock.Today());
    }

    private static async Task<IEnumerable<ArchiveLine>> LinesAsync(ReviewDb db, Notice notice, string office, CancellationToken ct)
    {
        var draws = await db.Draws.AsNoTracking().Where(draw => draw.Notice == notice.Id && draw.Transcript != null).ToListAsync(ct);
        var minutes = await (
            from row in db.SignedMinutes
            join meeting in db.Meetings on row.Meeting equals meeting.Id
            where meeting.Notice == notice.Id && row.SignedAt != null
            select new { row.Hash, row.SignedAt, meeting.HeldOn }).ToListAsync(ct);
        var documents = await db.IssuedDocuments.AsNoTracking().Where(document => document.Notice == notice.Id).ToListAsync(ct);
        var supplements = await db.NoticeSupplements.AsNoTracking().Where(supplement => supplement.Notice == notice.Id).ToListAsync(ct);
        var sent = await db.FilingSteps.AsNoTracking().Where(step => step.Notice == notice.Id && step.Act == FilingAct.Send).ToListAsync(ct);
        var files = (await db.FiledFiles.Where(file => file.Notice == notice.Id).GroupBy(file => new { file.Pack, file.Round }).Select(group => new { group.Key.Pack, group.Key.Round, Count = group.Count() }).ToListAsync(ct))
            .ToDictionary(group => (group.Pack, group.Round), group => group.Count);
        return
        [
            new(office, notice.DocumentNumber, notice.Title, BeijingTime.DayOf(notice.PublishedAt), 1, notice.PolicyHash),
            .. supplements.Select(one => new ArchiveLine(office, one.DocumentNumber, one.Title, one.EffectiveFrom, 1, one.PolicyHash)),
            .. draws.Select(draw => (Hash: CanonicalDraw.HashOf(draw.Transcript!), Read: DrawReading.Read(CanonicalDraw.Bytes(draw.Transcript!))!, draw.PreparedAt))
                .Select(draw => new ArchiveLine(office, "", $"{draw.Read.Frozen.Title}抽取记录", BeijingTime.DayOf(draw.PreparedAt), 1, draw.Hash)),
            .. minutes.Select(one => new ArchiveLine(office, "", $"{ChineseDate.Of(one.HeldOn)}评审会议纪要", BeijingTime.DayOf(one.SignedAt!.Value), 1, one.Hash)),
            .. documents.Select(one => new ArchiveLine(office, new DocumentNumber(one.Prefix, one.Year, one.Number).ToString(), "任职资格文件及通过人员名册", BeijingTime.DayOf(one.IssuedAt), 2, PackManifest.HashOf(System.Text.Encoding.UTF8.GetBytes(one.Content)))),
            .. sent.Select(step => new ArchiveLine(office, "", $"{notice.Title}{OfficialName.Of(step.Pack)}（第{step.Round}次报送）", BeijingTime.DayOf(step.At), files.GetValueOrDefault((step.Pack, step.Round)), step.Hash)),
        ];
    }
}

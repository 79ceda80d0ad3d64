using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Word;
using TitleReview.App.Files;
using TitleReview.App.Ui;
using TitleReview.Core.Approvals;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Features.Filing;

/// <summary>「事后备案」: where each of its items comes from.</summary>
public sealed class AfterSources(MeetingStore meetings, PublishedResults sheets, FileVault vault, FilingPrinters printers)
{
    internal async Task<FilingSource> OfAsync(FilingContext one, FilingItemKind kind, CancellationToken ct) => kind switch
    {
        FilingItemKind.Minutes => await MinutesAsync(one, ct),
        // nobody is in a roster, was made public or gets a document: the office says so on a sheet of its own, or it could never file
        FilingItemKind.PassRoster or FilingItemKind.Publicity or FilingItemKind.Approvals when await NobodyPassesAsync(one, ct) => FilingSource.Nothing,
        FilingItemKind.PassRoster => await IssuedAsync(one, isRoster: true, ct),
        FilingItemKind.Publicity => await PublicityAsync(one, ct),
        FilingItemKind.Approvals => await IssuedAsync(one, isRoster: false, ct),
        _ => FilingSource.Nothing,
    };

    private static async Task<bool> NobodyPassesAsync(FilingContext one, CancellationToken ct)
    {
        var stages = await one.Db.Cases.Where(file => file.Notice == one.Notice.Id).Select(file => file.Stage).Distinct().ToListAsync(ct);
        return stages.Contains(Core.Workflow.Stage.NotPassed) && stages.TrueForAll(stage => CaseOutcomes.Of(stage) is CaseOutcome.NotPassed or CaseOutcome.Left)
            && !await one.Db.Meetings.AnyAsync(meeting => meeting.Notice == one.Notice.Id && meeting.State != MeetingState.Closed, ct);
    }

    private async Task<FilingSource> MinutesAsync(FilingContext one, CancellationToken ct)
    {
        var held = await one.Db.Meetings.AsNoTracking().Where(meeting => meeting.Notice == one.Notice.Id).OrderBy(meeting => meeting.HeldOn).ThenBy(meeting => meeting.Id).ToListAsync(ct);
        if (held.Count == 0)
        {
            return FilingSource.Lacks("安排并召开评审会");
        }
        var (gaps, files, stamps) = (new List<FilingGap>(), new List<FilingSource.File>(), new List<string>());
        foreach (var (meeting, i) in held.Select((meeting, i) => (meeting, i)))
        {
            var day = ChineseDate.Of(meeting.HeldOn);
            var row = await one.Db.SignedMinutes.AsNoTracking().SingleOrDefaultAsync(minutes => minutes.Meeting == meeting.Id, ct);
            if (row?.SignedAt is { } at)
            {
                stamps.Add(row.Hash);
                files.AddRange(printers.Minutes(i, meetings.Minutes(row), MinutesSignature.Of(await NameAsync(one.Db, row.SignedBy, ct), at, row.Hash)));
                continue;
            }
            gaps.Add(meeting.State != MeetingState.Closed ? new($"开完{day}的评审会", FilingChecklist.Office)
                : row is null ? new($"形成{day}评审会的会议纪要", FilingChecklist.Office)
                : new FilingGap($"签字确认{day}评审会的会议纪要", await NameAsync(one.Db, meeting.Chair, ct) is { Length: > 0 } chair ? $"主持人{chair}" : FilingChecklist.Office));
        }
        return new(gaps, string.Join(' ', stamps), files, []);
    }

    private static async Task<string> NameAsync(ReviewDb db, PersonId? person, CancellationToken ct) =>
        person is { } id ? await db.People.Where(one => one.Id == id).Select(one => one.Name).SingleAsync(ct) : "";

    private async Task<FilingSource> PublicityAsync(FilingContext one, CancellationToken ct)
    {
        var (gaps, files, stamps) = (new List<FilingGap>(), new List<FilingSource.File>(), new List<string>());
        foreach (var (days, i) in (await PublishedResults.DaysAsync(one.Db, one.Notice.Id, ct)).Select((days, i) => (days, i)))
        {
            var sheet = (await sheets.OfAsync(one.Db, one.Notice, days, ct))!;
            stamps.Add($"{days} {sheet.Announcement.People.Count} {sheet.Received} {sheet.Upheld}");
            if (!sheet.Announcement.Period.HasEnded(one.Now))
            {
                gaps.Add(new($"结果公示到{ChineseDate.Of(days.To)}结束，结束后形成公示结果", FilingChecklist.Office));
            }
            else if (sheet.Open > 0)
            {
                gaps.Add(new($"处理公示期间收到的{sheet.Open}条异议", FilingChecklist.Office));
            }
            else
            {
                files.AddRange(printers.Letter("评审结果公示", i, sheet.Announcement.Print(sheet.Announcement.Period.Days.From)));
                files.AddRange(printers.Letter("公示结果", i, sheet.Outcome(one.Today)));
            }
        }
        return files.Count == 0 && gaps.Count == 0 ? FilingSource.Lacks("公示评审结果") : new(gaps, string.Join(' ', stamps), files, []);
    }

    private async Task<FilingSource> IssuedAsync(FilingContext one, bool isRoster, CancellationToken ct)
    {
        // whatever was revoked or replaced counts no more, though it stays in the books
        var issued = await one.Db.IssuedDocuments.AsNoTracking()
            .Where(document => document.Notice == one.Notice.Id && !one.Db.DocumentReleases.Any(release => release.Document == document.Id && release.RevokedAt != null))
            .OrderBy(document => document.Year).ThenBy(document => document.Number).ToListAsync(ct);
        var waiting = await one.Db.Cases.CountAsync(file => file.Notice == one.Notice.Id && file.Stage == Core.Workflow.Stage.ResultPublicity, ct);
        if (issued.Count == 0)
        {
            return FilingSource.Lacks("公示无异议后下发任职资格文件");
        }
        var made = issued.Where(document => document.Pdf.Length > 0 && document.Roster.Length > 0).ToList();
        return new(
            [
                .. waiting > 0 ? [new FilingGap($"为其余{waiting}名通过人员下发任职资格文件", FilingChecklist.Office)] : Array.Empty<FilingGap>(),
                .. made.Count < issued.Count ? [new FilingGap("任职资格文件正在生成，请稍后刷新", FilingChecklist.Office)] : Array.Empty<FilingGap>(),
            ],
            string.Join(' ', issued.Select(document => document.Id)),
            [.. made.SelectMany((document, i) => isRoster ? Roster(document, i) : Document(document, i))],
            []);
    }

    private IEnumerable<FilingSource.File> Document(IssuedDocument document, int index) =>
    [
        new(FilingSource.Name("任职资格文件", index, "pdf"), ct => vault.GetAsync(document.Pdf, ct)),
        FilingSource.Ready(FilingSource.Name("任职资格文件", index, "docx"), () => ApprovalWord.Of(JsonSerializer.Deserialize<ApprovalDocument>(document.Content)!)),
    ];

    private IEnumerable<FilingSource.File> Roster(IssuedDocument document, int index) =>
    [
        new(FilingSource.Name("评审通过人员名册", index, "pdf"), async ct => await printers.RosterPdf("", 0, RosterWorkbook.Read(await vault.GetAsync(document.Roster, ct))).MakeAsync(ct)),
        new(FilingSource.Name("评审通过人员名册", index, "xlsx"), ct => vault.GetAsync(document.Roster, ct)),
    ];
}

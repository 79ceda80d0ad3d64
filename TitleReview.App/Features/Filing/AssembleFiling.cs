using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Documents;
using TitleReview.App.Files;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

public sealed record FilingIsNotPrinted(string Sentence) : Refusal(Sentence);

public sealed record FilingIsTooLarge() : Refusal("备案文件太多或太大，一个备案包放不下。请把扫描件的分辨率调低（A4页面300dpi以内）后重新上传。");

/// <summary>「整理备案包」: makes all files of a pack as things stand now; what is missing is left out, and the checklist says so.</summary>
public sealed class AssembleFiling(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FilingBook book, PrintDesk desk, FileVault vault, FilingLeftovers leftovers)
{
    /// <param name="Version">Of the pack as it was on the page; 0: nothing has been done with it yet.</param>
    public sealed record Command(NoticeId Notice, FilingPack Pack, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(AssembleFiling), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.FiledNoticeAsync(me, command.Notice, command.Pack, ct) is not { } notice || !me.Holds(Role.CommitteeOffice, notice.Office))
        {
            return Verdict.Of(new FilingNotFound());
        }
        var row = await db.FiledPackOrNewAsync(command.Notice, command.Pack, ct);
        var verdict = FilingFlow.WhyNot(row.State, FilingAct.Assemble).And(Verdict.Of(row.Version == command.Version ? null : new PageIsStale()));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        // what was sent stays as it was: a returned pack is made anew beside it
        var wasSent = await db.FilingSteps.AnyAsync(step => step.Notice == command.Notice && step.Pack == command.Pack && step.Round == row.Round && step.Act == FilingAct.Send, ct);
        row.Round += wasSent ? 1 : 0;
        var reading = await book.ReadAsync(db, notice, command.Pack, me.Name, ct);
        var made = new List<FiledFile>();
        foreach (var (line, source) in reading.Items)
        {
            if (await MakeAsync(reading, row, line, source, made, ct) is { } problem)
            {
                return Verdict.Of(problem);
            }
        }
        if (made.Count > PackZip.MostFiles / 2 || made.Sum(file => (long)file.Bytes) > PackZip.MostBytes / 2)
        {
            return Verdict.Of(new FilingIsTooLarge());
        }
        var now = reading.Context.Now;
        made.Add(await ManifestAsync(reading, row, [.. made], ct));
        (row.AssembledAt, row.Stamp) = (now, reading.Stamp);
        db.Audit(me.Person, now, nameof(AssembleFiling), command.Notice.ToString(), string.Create(CultureInfo.InvariantCulture, $"{command.Pack} {row.Round} {made.Count}"));
        var before = new List<string>();
        var saved = await db.SaveAsync(ct, async () =>
        {
            // an upload that was taken away while the others were printed may be gone from the vault
            var uploads = reading.Uploads.Select(upload => upload.Id).ToList();
            if (await db.FilingUploads.CountAsync(upload => uploads.Contains(upload.Id), ct) < uploads.Count)
            {
                return Verdict.Of(new PageIsStale());
            }
            // within this transaction, because the new ones take the places of the old
            var old = db.FiledFiles.Where(file => file.Notice == row.Notice && file.Pack == row.Pack && file.Round == row.Round);
            before = await old.Select(file => file.File).Distinct().ToListAsync(ct);
            await old.ExecuteDeleteAsync(ct);
            db.FiledFiles.AddRange(made);
            return Verdict.Allowed;
        });
        if (!saved.IsRefused)
        {
            await leftovers.EraseAsync([.. before.Except(made.Select(file => file.File), StringComparer.Ordinal)], ct);
        }
        return saved;
    }

    private async Task<FiledFile> ManifestAsync(FilingReading reading, FiledPack row, IEnumerable<FiledFile> made, CancellationToken ct)
    {
        var (notice, one) = (reading.Context.Notice, reading.Context);
        var manifest = PackManifest.Of(
            row.Pack, notice.Title, notice.DocumentNumber, one.Office, notice.Year, row.Round, one.Today, [.. made.Select(file => new PackFile(file.Path, file.Item, OfficialName.Of(file.Part), file.Bytes, file.Sha256))]);
        var text = manifest.Write();
        return new()
        {
            Notice = row.Notice, Pack = row.Pack, Round = row.Round, Place = FiledFile.Manifest, Path = PackPath.Manifest, Item = "", Part = FilingPart.Electronic, Bytes = text.Length, Sha256 = PackManifest.HashOf(text),
            File = await vault.PutAsync(text, ct),
        };
    }

    private async Task<Refusal?> MakeAsync(FilingReading reading, FiledPack row, FilingLine line, FilingSource source, List<FiledFile> made, CancellationToken ct)
    {
        foreach (var file in source.Made)
        {
            var printed = await desk.TryAsync(async () => await file.MakeAsync(ct));
            if (printed.File is not { } content)
            {
                return new FilingIsNotPrinted(printed.Sentence);
            }
            // the file first: a row never names one that is not on the disk
            made.Add(Entry(row, line, FilingPart.Electronic, file.Name, content, await vault.PutAsync(content, ct), made.Count));
        }
        foreach (var (upload, i) in reading.Of(line, FilingPart.Electronic).Select((upload, i) => (upload, i)))
        {
            made.Add(Entry(row, line, FilingPart.Electronic, $"上传-{i + 1}{upload.Ending}", await vault.GetAsync(upload.File, ct), upload.File, made.Count));
        }
        foreach (var (scan, i) in source.Scans.Select(file => (File: file, Ending: ".jpg")).Concat(reading.Of(line, FilingPart.Scan).Select(upload => (upload.File, upload.Ending))).Select((scan, i) => (scan, i)))
        {
            made.Add(Entry(row, line, FilingPart.Scan, $"{i + 1:000}{scan.Ending}", await vault.GetAsync(scan.File, ct), scan.File, made.Count));
        }
        return null;
    }

    private static FiledFile Entry(FiledPack row, FilingLine line, FilingPart part, string name, byte[] content, string file, int before)
    {
        var path = $"{line.Number:00}-{line.Item}/{OfficialName.Of(part)}/{name}";
        return new()
        {
            Notice = row.Notice, Pack = row.Pack, Round = row.Round, Place = before + 1, Item = line.Item, Part = part, Bytes = content.Length, Sha256 = PackManifest.HashOf(content), File = file,
            // an item may be called what no folder can be
            Path = PackPath.StaysInside(path) ? path : $"{line.Number:00}/{OfficialName.Of(part)}/{name}",
        };
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Files;
using TitleReview.App.Imaging;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

public sealed record FilingScanNeedsPicture() : Refusal("扫描件只接收JPG图片或PDF文件，请重新扫描后上传。", FilingChecklist.BothForms);

public sealed record FilingFileIsUnknown() : Refusal("电子版只接收PDF、Word（docx）或Excel（xlsx）文件，请另存为其中一种后上传。", FilingChecklist.BothForms);

public sealed record FilingFileIsTooLarge(long MaxBytes) : Refusal($"文件超过{Math.Max(1, MaxBytes / (1024 * 1024))}MB，请压缩，或者拆成几个文件后分别上传。");

public sealed record TooManyFilingFiles(int Most) : Refusal($"一项最多上传{Most}个文件，请合并或者删除不需要的。");

/// <summary>Takes the signed and sealed scan of an item, or another electronic version of it.</summary>
public sealed class UploadFilingFile(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, PolicyStore policies, ScanCheck check, FileVault vault)
{
    public const int MostFiles = 200;

    /// <param name="Number">Of the item, as the checklist counts.</param>
    public sealed record Place(NoticeId Notice, FilingPack Pack, int Number, FilingPart Part);

    public sealed record Command(Place Place, ReadOnlyMemory<byte> Content);

    /// <summary>Asked before the body is read.</summary>
    public async Task<Verdict> WhyNotReceiveAsync(Place place, long length, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (verdict, uploads, _) = await OpenAsync(db, await db.ActorAsync(who, clock, ct), place, ct);
        return uploads is null ? verdict : Verdict.Of(length > uploads.MaximumBytes.Value ? new FilingFileIsTooLarge(uploads.MaximumBytes.Value) : null);
    }

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (me, place) = (await db.ActorAsync(who, clock, ct), command.Place);
        var (verdict, uploads, item) = await OpenAsync(db, me, place, ct);
        if (uploads is null)
        {
            return verdict;
        }
        var ending = FilingFileType.EndingOf(command.Content.Span);
        if (await WhyNotAsync(command, ending, uploads, ct) is { } refusal)
        {
            return Verdict.Of(refusal);
        }
        // the file first: a row never names one that is not on the disk
        var (file, now) = (await vault.PutAsync(command.Content, ct), clock.UtcNow());
        db.FilingUploads.Add(new FilingUpload { Id = newId(), Notice = place.Notice, Pack = place.Pack, Item = item, Part = place.Part, Ending = ending, File = file, UploadedBy = me.Person, UploadedAt = now });
        db.Audit(me.Person, now, nameof(UploadFilingFile), place.Notice.ToString(), $"{place.Pack} {place.Number} {place.Part}");
        return await db.SaveAsync(ct, async () => (await OpenAsync(db, me, place, ct)).Verdict.And(Verdict.Of(
            await db.FilingUploads.CountAsync(one => one.Notice == place.Notice && one.Pack == place.Pack && one.Item == item, ct) >= MostFiles ? new TooManyFilingFiles(MostFiles) : null)));
    }

    private async Task<Refusal?> WhyNotAsync(Command command, string ending, UploadsPolicy uploads, CancellationToken ct)
    {
        if (command.Content.Length > uploads.MaximumBytes.Value)
        {
            return new FilingFileIsTooLarge(uploads.MaximumBytes.Value);
        }
        if (ending == ".pdf")
        {
            return PdfContent.IsWhole(command.Content.Span) ? null : new PdfIsTruncated();
        }
        if (command.Place.Part == FilingPart.Electronic)
        {
            return ending is ".docx" or ".xlsx" ? null : new FilingFileIsUnknown();
        }
        var inspection = await check.InspectAsync(command.Content, new ScanLimits(uploads.MaximumBytes.Value, uploads.MaximumMegapixels.Value * 1_000_000L, uploads.MaximumSide.Value), ct);
        return !inspection.IsRefused ? null : inspection.Refusal is ScanIsNotJpeg ? new FilingScanNeedsPicture() : inspection.Refusal;
    }

    private async Task<(Verdict Verdict, UploadsPolicy? Uploads, string Item)> OpenAsync(ReviewDb db, Actor me, Place place, CancellationToken ct)
    {
        if (OperationMatrix.WhyNot(nameof(UploadFilingFile), me) is { IsRefused: true } notAllowed)
        {
            return (notAllowed, null, "");
        }
        if (await db.FiledNoticeAsync(me, place.Notice, place.Pack, ct) is not { } notice || !me.Holds(Role.CommitteeOffice, notice.Office) || !Enum.IsDefined(place.Part))
        {
            return (Verdict.Of(new FilingNotFound()), null, "");
        }
        var policy = await policies.PolicyOfNoticeAsync(db, notice.Id, ct);
        var items = FilingChecklist.Items(place.Pack, policy.IsSenior(), policy.Filing);
        if (place.Number < 1 || place.Number > items.Count)
        {
            return (Verdict.Of(new FilingNotFound()), null, "");
        }
        var state = await db.FiledPacks.Where(one => one.Notice == place.Notice && one.Pack == place.Pack).Select(one => (FilingState?)one.State).SingleOrDefaultAsync(ct) ?? FilingState.Preparing;
        var verdict = FilingFlow.WhyNot(state, FilingAct.Assemble);
        return (verdict, verdict.IsRefused ? null : policy.Uploads, items[place.Number - 1]);
    }
}

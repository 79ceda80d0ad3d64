using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.App.Imaging;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed record EvidenceKindIsUnknown() : Refusal("请先选择材料种类，再上传。");

public sealed record TooManyPages(int Most) : Refusal($"本次申报最多上传{Most}页材料，请删除不需要的页面后再上传。");

/// <summary>「图片太小」</summary>
public sealed record ScanIsTooSmall(int LongSide, int Least, Citation Clause)
    : Refusal($"图片长边只有{LongSide}像素，不足{Least}像素，文字难以辨认，请用300dpi重新扫描后再上传。", Clause);

/// <summary>Takes one scan: judged by its content, kept sealed in the vault, shown upright to its owner.</summary>
public sealed class UploadPage(
    IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, ScanCheck check, MaskBurner burner, FileVault vault, NewId newId)
{
    private const int Most = 300;

    public sealed record Command(CaseId Case, string Section, int Row, string Kind, ReadOnlyMemory<byte> Content);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        var verdict = OperationMatrix.WhyNot(nameof(UploadPage), me, file);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var policy = await policies.PolicyOfNoticeAsync(db, file!.Notice, ct);
        if (!await IsAskedForAsync(db, command, policy, ct))
        {
            return Verdict.Of(new EvidenceKindIsUnknown());
        }
        if (await StandingPagesAsync(db, command.Case, ct) >= Most)
        {
            return Verdict.Of(new TooManyPages(Most));
        }
        var inspection = await check.InspectAsync(command.Content, LimitsOf(policy), ct);
        if (inspection.IsRefused)
        {
            return Verdict.Of(inspection.Refusal);
        }
        if (WhyIllegible(command.Kind, inspection.Facts.Geometry, policy.Uploads.MinimumLongSide) is { } tooSmall)
        {
            return Verdict.Of(tooSmall);
        }

        // files first: a row never names a file that is not on the disk
        var original = await vault.PutAsync(command.Content, ct);
        var view = await vault.PutAsync(await burner.OriginalViewAsync(command.Content, ct), ct);
        var id = new PageId(newId());
        db.Entry(file).State = EntityState.Modified;
        db.Audit(me.Person, clock.UtcNow(), nameof(UploadPage), command.Case.ToString(), id.ToString());
        return await db.SaveAsync(ct, async () =>
        {
            if (await StandingPagesAsync(db, command.Case, ct) >= Most)
            {
                return Verdict.Of(new TooManyPages(Most));
            }
            db.Pages.Add(EvidencePage.Upload(
                id, command.Case, Role.Applicant, command.Section, command.Row, command.Kind,
                (await db.Pages.Where(page => page.Case == command.Case).MaxAsync(page => (int?)page.Position, ct) ?? 0) + 1, original, view, inspection.Facts.Geometry));
            return Verdict.Allowed;
        });
    }

    /// <summary>Asked before the body is read: nobody can make the server hold a file that is none of his business, or too large.</summary>
    public async Task<Verdict> WhyNotReceiveAsync(CaseId id, long length, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (OperationMatrix.WhyNot(nameof(UploadPage), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var limits = LimitsOf(await policies.PolicyOfNoticeAsync(db, file!.Notice, ct));
        return Verdict.Of(length > limits.MaxBytes ? new ScanIsTooLarge(limits.MaxBytes) : null);
    }

    private static Task<int> StandingPagesAsync(ReviewDb db, CaseId id, CancellationToken ct) =>
        db.Pages.CountAsync(page => page.Case == id && page.RemovedAt == null, ct);

    private static ScanLimits LimitsOf(Policy policy) => new(
        policy.Uploads.MaximumBytes.Value, policy.Uploads.MaximumMegapixels.Value * 1_000_000L, policy.Uploads.MaximumSide.Value);

    // rule SE-03: a one-inch portrait of 295 × 413 pixels is as it should be, and has no words
    private static ScanIsTooSmall? WhyIllegible(string kind, PageGeometry page, Cited<int> least) =>
        Math.Max(page.StoredWidth, page.StoredHeight) is var longSide && longSide < least.Value && !kind.EndsWith("照片", StringComparison.Ordinal)
            ? new(longSide, least.Value, least.Source)
            : null;

    private static async Task<bool> IsAskedForAsync(ReviewDb db, Command command, Policy policy, CancellationToken ct) =>
        Enum.TryParse<SectionKey>(command.Section, out var key)
        && policy.Sections.Order.Value.Contains(key)
        && policy.Sections.Rules[key].Value.Evidence.Any(evidence => evidence.Duty != EvidenceDuty.Unit && evidence.AnyOf.Contains(command.Kind))
        && (SectionCatalogue.Find(command.Section) is { IsList: false }
            ? command.Row == 0
            : command.Row == 0 || await db.ApplicationRows.AnyAsync(row => row.Case == command.Case && row.Section == command.Section && row.Row == command.Row && row.RemovedAt == null, ct));
}

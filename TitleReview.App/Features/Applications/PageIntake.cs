using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.App.Imaging;
using TitleReview.Core.Applications;
using TitleReview.Core.Attachments;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed record EvidenceKindIsUnknown() : Refusal("请先选择材料种类，再上传。");

public sealed record TooManyPages(int Most, Citation Clause) : Refusal($"本次申报最多上传{Most}页材料，请删除不需要的页面后再上传。", Clause);

public sealed record TooManyPagesEver(int Most) : Refusal($"本次申报上传过的页面（含已删除的）已达{Most}页，不能再上传。请从回收站恢复需要的页面；确需另行上传的，请联系评审委员会办公室。");

/// <summary>「未作涉密声明」</summary>
public sealed record SecrecyIsUndeclared(Citation Clause)
    : Refusal("请先作涉密声明：选择“不含涉密内容”，或者先遮盖脱密再选“已遮盖脱密”，然后再上传。", Clause);

/// <summary>「图片太小」</summary>
public sealed record ScanIsTooSmall(int LongSide, int Least, Citation Clause)
    : Refusal($"图片长边只有{LongSide}像素，不足{Least}像素，文字难以辨认，请用300dpi重新扫描后再上传。", Clause);

/// <summary>One scan on its way in, from its owner or from the phone of its owner: judged by its content, kept sealed in the vault, shown upright.</summary>
public sealed class PageIntake(PolicyStore policies, ScanCheck check, MaskBurner burner, FileVault vault, TimeProvider clock, NewId newId)
{
    /// <summary>Removed ones too, which nobody deletes: a bound for who uploads and removes without end.</summary>
    public const int MostEver = 3000;

    /// <param name="uploadedAs">Whoever is no applicant brings what the unit owes; it is never masked and never shown to experts.</param>
    /// <param name="by">For the log: what sent it, where that was not the person's own session.</param>
    /// <param name="whyNot">Asked once more when all other writers are shut out: the right to upload may have ended while the scan was looked at.</param>
    public async Task<UploadPage.Result> TakeAsync(
        ReviewDb db, Actor me, ReviewCase file, UploadPage.Command command, Func<Task<Verdict>> whyNot, CancellationToken ct, string by = "", Role uploadedAs = Role.Applicant)
    {
        var policy = await policies.PolicyOfCaseAsync(db, file, ct);
        if (policy.Uploads.NeedsSecrecyDeclaration is { Value: true } needed && command.Secrecy is not (SecrecyDeclaration.NoSecrets or SecrecyDeclaration.SecretsCovered))
        {
            return Refused(new SecrecyIsUndeclared(needed.Source));
        }
        if (FileFormat.CheckName(command.Name, policy.Uploads) is { Outcome: Outcome.Refused } misnamed)
        {
            return Refused(new FindingRefuses(misnamed));
        }
        if (await WhyUnwantedAsync(db, command, uploadedAs, policy, ct) is { } unwanted)
        {
            return Refused(unwanted);
        }
        var inspection = await check.InspectAsync(command.Content, LimitsOf(policy), ct);
        if (inspection.IsRefused)
        {
            return Refused(inspection.Refusal with { Source = ClauseOf(inspection.Refusal, policy.Uploads) });
        }
        if (WhyIllegible(command.Kind, inspection.Facts.Geometry, policy.Uploads.MinimumLongSide) is { } tooSmall)
        {
            return Refused(tooSmall);
        }

        // files first: a row never names a file that is not on the disk
        var original = await vault.PutAsync(command.Content, ct);
        var (picture, looksBlurred) = await burner.FirstViewAsync(command.Content, ct);
        var view = await vault.PutAsync(picture, ct);
        var page = command.Id ?? new PageId(newId());
        var isThereAlready = false;
        IReadOnlyList<string> warnings = [];
        if (uploadedAs == Role.Applicant)
        {
            db.Audit(me.Person, clock.UtcNow(), nameof(UploadPage), command.Case.ToString(), $"{page} {command.Secrecy}{by}");
        }
        else
        {
            db.Audit(me.Person, clock.UtcNow(), nameof(UploadUnitScan), command.Case.ToString(), $"{page} {command.Secrecy} as {uploadedAs}");
        }
        var saved = await db.SaveAsync(ct, async () =>
        {
            // pages arrive several at a time: each takes the case as it is by now
            await db.Entry(file).ReloadAsync(ct);
            db.Entry(file).State = EntityState.Modified;
            if (await whyNot() is { IsRefused: true } tooLate)
            {
                return tooLate;
            }
            // sent again, because the answer to it was lost: nothing is written, and it is kept as it was; a page of another case is nobody's to send
            if (await db.Pages.AsNoTracking().SingleOrDefaultAsync(other => other.Id == page, ct) is { } there)
            {
                isThereAlready = there.Case == command.Case;
                return Verdict.Of(new PageIsStale());
            }
            if (await WhyUnwantedAsync(db, command, uploadedAs, policy, ct) is { } refusal)
            {
                return Verdict.Of(refusal);
            }
            var last = await db.Pages.Where(other => other.Case == command.Case).MaxAsync(other => (int?)other.Position, ct) ?? 0;
            var added = EvidencePage.Upload(
                page, command.Case, uploadedAs, command.Section, command.Row, command.Kind, last + 1, original, view, inspection.Facts.Geometry,
                command.Secrecy, looksBlurred && !IsPortrait(command.Kind));
            warnings = PageWarnings.Of(added, await Standing(db, command.Case).Where(other => other.Original == original && other.UploadedAs == uploadedAs).AsNoTracking().ToListAsync(ct), policy);
            db.Pages.Add(added);
            return Verdict.Allowed;
        });
        return isThereAlready ? new(Verdict.Allowed, []) : new(saved, saved.IsRefused ? [] : warnings);
    }

    /// <summary>What a page may say of a file over the limit without sending it.</summary>
    public static string TooLarge(UploadsPolicy uploads) => new ScanIsTooLarge(uploads.MaximumBytes.Value).Sentence;

    public async Task<Verdict> WhyNotReceiveAsync(ReviewDb db, ReviewCase file, long length, CancellationToken ct)
    {
        var limits = LimitsOf(await policies.PolicyOfCaseAsync(db, file, ct));
        return Verdict.Of(length > limits.MaxBytes ? new ScanIsTooLarge(limits.MaxBytes) : null);
    }

    // what nobody prescribes follows from what a picture is
    private static Citation? ClauseOf(Refusal refusal, UploadsPolicy uploads) => refusal switch
    {
        ScanIsNotJpeg => uploads.Extensions.Source,
        ScanIsTooLarge => uploads.MaximumBytes.Source,
        ScanHasTooManyPixels => uploads.MaximumMegapixels.Source,
        ScanSideIsTooLong => uploads.MaximumSide.Source,
        _ => null,
    };

    private static UploadPage.Result Refused(Refusal refusal) => new(Verdict.Of(refusal), []);

    private static IQueryable<EvidencePage> Standing(ReviewDb db, CaseId id) => db.Pages.Where(page => page.Case == id && page.RemovedAt == null);

    private static ScanLimits LimitsOf(Policy policy) => new(
        policy.Uploads.MaximumBytes.Value, policy.Uploads.MaximumMegapixels.Value * 1_000_000L, policy.Uploads.MaximumSide.Value);

    // rule SE-03: a one-inch portrait of 295 × 413 pixels is as it should be, and has no words
    private static bool IsPortrait(string kind) => kind.EndsWith("照片", StringComparison.Ordinal);

    private static ScanIsTooSmall? WhyIllegible(string kind, PageGeometry page, Cited<int> least) =>
        Math.Max(page.StoredWidth, page.StoredHeight) is var longSide && longSide < least.Value && !IsPortrait(kind)
            ? new(longSide, least.Value, least.Source)
            : null;

    private static async Task<Refusal?> WhyUnwantedAsync(ReviewDb db, UploadPage.Command command, Role uploadedAs, Policy policy, CancellationToken ct) =>
        IsNoProof(command, policy) is { } refused ? new FindingRefuses(refused)
        : !(uploadedAs == Role.Applicant ? await IsAskedForAsync(db, command, policy, ct) : IsOwedByUnit(command, policy)) ? new EvidenceKindIsUnknown()
        : await db.Pages.CountAsync(page => page.Case == command.Case, ct) >= MostEver ? new TooManyPagesEver(MostEver)
        : await WhyTooManyAsync(db, command.Case, 1, policy.Uploads, ct, isOfApplicant: uploadedAs == Role.Applicant);

    private static bool IsOwedByUnit(UploadPage.Command command, Policy policy) =>
        command.Row == 0 && UnitScans.SectionOf(command.Kind, policy.Sections)?.ToString() == command.Section;

    /// <param name="more">Pages that are to be added to those that stand.</param>
    public static async Task<Refusal?> WhyTooManyAsync(ReviewDb db, CaseId id, int more, UploadsPolicy uploads, CancellationToken ct, bool isOfApplicant = true) =>
        await Standing(db, id).CountAsync(page => page.UploadedAs == Role.Applicant == isOfApplicant, ct) + more > uploads.MaximumPages.Value ? new TooManyPages(uploads.MaximumPages.Value, uploads.MaximumPages.Source) : null;

    // rule SE-07
    private static Finding? IsNoProof(UploadPage.Command command, Policy policy) =>
        command.Section == SectionCatalogue.Achievements && AchievementEvidence.Check(command.Kind, policy.Attachments) is { Outcome: Outcome.Refused } refused ? refused : null;

    private static async Task<bool> IsAskedForAsync(ReviewDb db, UploadPage.Command command, Policy policy, CancellationToken ct) =>
        EvidenceKinds.Of(command.Section, policy).Contains(command.Kind)
        && (SectionCatalogue.Find(command.Section) is { IsList: false }
            ? command.Row == 0
            : await db.ApplicationRows.AnyAsync(row => row.Case == command.Case && row.Section == command.Section && row.Row == command.Row && row.RemovedAt == null, ct));
}

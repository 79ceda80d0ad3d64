using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Files;
using TitleReview.App.Imaging;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

public sealed record PledgeIsNoScan() : Refusal("签字按手印的承诺书请用JPG图片上传，请重新扫描后再上传。");

/// <summary>Takes the scan of a pledge that was signed and fingerprinted; a later one stands in place of an earlier one.</summary>
public sealed class UploadPledge(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, ScanCheck check, FileVault vault, PledgingExperts pledging)
{
    public sealed record Command(NoticeId Notice, PledgeKind Kind, Guid Signer, ReadOnlyMemory<byte> Content);

    /// <summary>Asked before the body is read.</summary>
    public async Task<Verdict> WhyNotReceiveAsync(NoticeId notice, PledgeKind kind, Guid signer, long length, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (verdict, uploads) = await OpenAsync(db, await db.ActorAsync(who, clock, ct), notice, kind, signer, ct);
        return uploads is null ? verdict : Verdict.Of(length > uploads.MaximumBytes.Value ? new ScanIsTooLarge(uploads.MaximumBytes.Value) : null);
    }

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var (verdict, uploads) = await OpenAsync(db, me, command.Notice, command.Kind, command.Signer, ct);
        if (uploads is null)
        {
            return verdict;
        }
        var inspection = await check.InspectAsync(command.Content, new ScanLimits(uploads.MaximumBytes.Value, uploads.MaximumMegapixels.Value * 1_000_000L, uploads.MaximumSide.Value), ct);
        if (inspection.IsRefused)
        {
            return Verdict.Of(inspection.Refusal is ScanIsNotJpeg ? new PledgeIsNoScan() : inspection.Refusal);
        }
        // the file first: a row never names one that is not on the disk
        var (file, now) = (await vault.PutAsync(command.Content, ct), clock.UtcNow());
        db.Audit(me.Person, now, nameof(UploadPledge), command.Notice.ToString(), $"{command.Kind} {command.Signer:N}");
        return await db.SaveAsync(ct, async () =>
        {
            var earlier = await db.SignedPledges.SingleOrDefaultAsync(pledge => pledge.Notice == command.Notice && pledge.Kind == command.Kind && pledge.Signer == command.Signer, ct);
            if (earlier is null)
            {
                db.SignedPledges.Add(new SignedPledge { Notice = command.Notice, Kind = command.Kind, Signer = command.Signer, File = file, UploadedBy = me.Person, UploadedAt = now });
            }
            else
            {
                (earlier.File, earlier.UploadedBy, earlier.UploadedAt) = (file, me.Person, now);
            }
            return Verdict.Allowed;
        });
    }

    private async Task<(Verdict Verdict, UploadsPolicy? Uploads)> OpenAsync(ReviewDb db, Actor me, NoticeId id, PledgeKind kind, Guid signer, CancellationToken ct)
    {
        if (OperationMatrix.WhyNot(nameof(UploadPledge), me) is { IsRefused: true } notAllowed)
        {
            return (notAllowed, null);
        }
        if (await db.OwnNoticeAsync(me, id, ct) is not { } notice)
        {
            return (Verdict.Of(new UndertakingNotFound()), null);
        }
        var owes = kind == PledgeKind.Staff
            ? await db.ListedPeople.AnyAsync(person => person.Id == signer && person.Notice == id && person.List == Core.Filing.FilingList.Staff, ct)
            : kind == PledgeKind.Expert && (await pledging.OfAsync(db, id, notice.Office, ct)).Any(expert => expert.Signer == signer);
        return owes ? (Verdict.Allowed, (await policies.PolicyAsync(db, notice.PolicyHash, ct)).Uploads) : (Verdict.Of(new UndertakingNotFound()), null);
    }
}

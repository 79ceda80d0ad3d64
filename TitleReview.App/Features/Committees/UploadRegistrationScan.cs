using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Files;
using TitleReview.App.Imaging;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

public sealed record RegistrationFileIsNoScan() : Refusal("只接收JPG图片或PDF文件，请重新扫描或另存后上传。");

public sealed record TooManyRegistrationFiles(int Most) : Refusal($"一份备案登记最多上传{Most}个文件，请删除不需要的再上传。");

/// <summary>Takes a signed and sealed sheet, or the score table, from the office that writes the registration.</summary>
public sealed class UploadRegistrationScan(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, ScanCheck check, FileVault vault)
{
    public const int MostFiles = 60;

    public sealed record Command(Guid Registration, RegistrationScanKind Kind, ReadOnlyMemory<byte> Content);

    /// <summary>Asked before the body is read.</summary>
    public async Task<Verdict> WhyNotReceiveAsync(Guid registration, long length, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return (await OpenAsync(db, await db.ActorAsync(who, clock, ct), registration, ct)).Verdict.And(Verdict.Of(length > RegistrationFile.Largest ? new ScanIsTooLarge(RegistrationFile.Largest) : null));
    }

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var (verdict, _) = await OpenAsync(db, me, command.Registration, ct);
        verdict = verdict.And(Verdict.Of(Enum.IsDefined(command.Kind) ? null : new CommitteeNotFound()));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        if (await RegistrationFile.WhyNotAsync(check, command.Content, ct) is { } refusal)
        {
            return Verdict.Of(refusal);
        }
        // the file first: a row never names one that is not on the disk
        var (file, now) = (await vault.PutAsync(command.Content, ct), clock.UtcNow());
        db.RegistrationScans.Add(new RegistrationScan { Id = newId(), Registration = command.Registration, Kind = command.Kind, File = file, UploadedBy = me.Person, UploadedAt = now });
        db.Audit(me.Person, now, nameof(UploadRegistrationScan), command.Registration.ToString("N"), $"{command.Kind}");
        return await db.SaveAsync(ct, async () =>
            (await OpenAsync(db, me, command.Registration, ct)).Verdict.And(Verdict.Of(
                await db.RegistrationScans.CountAsync(scan => scan.Registration == command.Registration, ct) >= MostFiles ? new TooManyRegistrationFiles(MostFiles) : null)));
    }

    private static async Task<(Verdict Verdict, CommitteeRegistration? Registration)> OpenAsync(ReviewDb db, Actor me, Guid id, CancellationToken ct)
    {
        var notAllowed = OperationMatrix.WhyNot(nameof(UploadRegistrationScan), me);
        return notAllowed.IsRefused ? (notAllowed, null)
            : await db.RegistrationAsync(me, id, ct) is not var (committee, registration) || !me.Holds(Role.CommitteeOffice, committee.Office) ? (Verdict.Of(new CommitteeNotFound()), null)
            : (Verdict.Of(registration.IsOpenToChange ? null : new RegistrationIsElsewhere(registration.State)), registration);
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

/// <summary>One file of a pack: as it was made for a round, or as the office has uploaded it. Who took it is on record, as of the whole pack: rosters have whole identity numbers.</summary>
public sealed class GetFilingFile(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FileVault vault)
{
    /// <param name="Name">It names no person.</param>
    public sealed record Download(byte[] Content, string Name);

    /// <returns>Null for what is not there or not for this person.</returns>
    public async Task<Download?> HandleAsync(NoticeId notice, FilingPack pack, int round, int place, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetFilingFile), me).IsRefused || !await db.MaySeeRoundAsync(me, notice, pack, round, ct)
            || await db.FilesOf(notice, pack, round).AsNoTracking().Where(file => file.Place == place).SingleOrDefaultAsync(ct) is not { } file)
        {
            return null;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(GetFilingFile), notice.ToString(), string.Create(CultureInfo.InvariantCulture, $"{pack} {round} {place}"));
        return (await db.SaveAsync(ct)).IsRefused ? null : new(await vault.GetAsync(file.File, ct), file.Path.Replace('/', '-'));
    }

    public async Task<Download?> HandleAsync(Guid upload, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetFilingFile), me).IsRefused
            || await db.FilingUploads.AsNoTracking().SingleOrDefaultAsync(one => one.Id == upload, ct) is not { } row
            || await db.FiledNoticeAsync(me, row.Notice, row.Pack, ct) is not { } notice || !me.Holds(Role.CommitteeOffice, notice.Office))
        {
            return null;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(GetFilingFile), row.Notice.ToString(), $"{row.Pack} {upload:N}");
        return (await db.SaveAsync(ct)).IsRefused ? null : new(await vault.GetAsync(row.File, ct), $"{row.Item}-{OfficialName.Of(row.Part)}{row.Ending}");
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Files;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

/// <summary>「下载备案包」: one round as a ZIP, written as it is read. Who took it is on record: it has whole identity numbers.</summary>
public sealed class GetFilingPack(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FileVault vault)
{
    /// <param name="WriteAsync">To be called once, with where it goes.</param>
    public sealed record Download(string Name, Func<Stream, Task> WriteAsync);

    /// <returns>Null for what is not there or not for this person.</returns>
    public async Task<Download?> HandleAsync(NoticeId notice, FilingPack pack, int round, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetFilingPack), me).IsRefused || !await db.MaySeeRoundAsync(me, notice, pack, round, ct))
        {
            return null;
        }
        var files = await db.FilesOf(notice, pack, round).AsNoTracking().ToListAsync(ct);
        if (files is not [{ Place: FiledFile.Manifest } first, ..])
        {
            return null;
        }
        var manifest = PackManifest.Read(await vault.GetAsync(first.File, ct)) ?? throw new InvalidOperationException("A manifest that this program has written cannot be read.");
        db.Audit(me.Person, clock.UtcNow(), nameof(GetFilingPack), notice.ToString(), string.Create(CultureInfo.InvariantCulture, $"{pack} {round}"));
        return (await db.SaveAsync(ct)).IsRefused ? null : new($"{manifest.Pack}-{manifest.Year}-第{round}次.zip", to => WriteAsync(to, manifest.MadeOn, files, ct));
    }

    private async Task WriteAsync(Stream to, DateOnly madeOn, IEnumerable<FiledFile> files, CancellationToken ct)
    {
        var zip = new PackZip(to, madeOn);
        foreach (var file in files)
        {
            await zip.AddAsync(file.Path, await vault.GetAsync(file.File, ct), ct);
        }
        await zip.EndAsync(ct);
    }
}

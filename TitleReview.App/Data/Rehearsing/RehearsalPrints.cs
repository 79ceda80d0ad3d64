using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rehearsing;

/// <summary>Jobs are in no rehearsal, and yet print what one has issued: such a file is put down like those of the people in it, to be erased after the wipe.</summary>
internal static class RehearsalPrints
{
    /// <summary>What a job does for a notice that is rehearsed belongs to that rehearsal, as if whoever rehearses did it.</summary>
    public static async Task EnterOfAsync(this ReviewDb db, NoticeId notice, CancellationToken ct)
    {
        if (await db.Rehearsals.AsNoTracking().SingleOrDefaultAsync(one => one.Id == notice && one.WipedAt == null, ct) is { } rehearsal)
        {
            db.Enter(rehearsal.Id, rehearsal.Number);
        }
    }

    /// <summary>Inside the transaction that writes the name of the file.</summary>
    public static async Task NoteFileAsync(this ReviewDb db, DocumentId document, string file, CancellationToken ct)
    {
        var rehearsal = await db.IssuedDocuments.IgnoreQueryFilters().Where(one => one.Id == document).Select(one => EF.Property<NoticeId?>(one, RehearsalRows.Column)).SingleAsync(ct);
        if (rehearsal is { } of && !await db.RehearsalFiles.AnyAsync(one => one.Rehearsal == of && one.Name == file, ct))
        {
            db.RehearsalFiles.Add(new RehearsalFile { Rehearsal = of, Name = file });
        }
    }
}

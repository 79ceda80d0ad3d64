using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Draws;

/// <summary>「抽取记录」, in numbers only, for everybody who signs in.</summary>
public sealed class GetTranscript(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Bytes">In canonical form, as docs/draw.md says.</param>
    public sealed record View(byte[] Bytes, PrintedSheet Sheet, string Name);

    /// <summary>Null when it is not for this person, or was not drawn yet.</summary>
    public async Task<View?> HandleAsync(DrawId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetTranscript), me).IsRefused)
        {
            return null;
        }
        var text = await db.DrawsShownTo(me).AsNoTracking().Where(draw => draw.Id == id).Select(draw => draw.Transcript).SingleOrDefaultAsync(ct);
        if (text is null)
        {
            return null;
        }
        var bytes = CanonicalDraw.Bytes(text);
        return new(bytes, TranscriptSheet.Of(DrawReading.Read(bytes)!), $"抽取记录 {id.Value:N}"[..13]);
    }
}

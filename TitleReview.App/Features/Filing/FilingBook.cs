using System.Text;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

/// <summary>「备案清单」 as it stands now: each item, where its files come from, what it lacks, and until when.</summary>
/// <param name="Deadline">Of today; null: no meeting is planned.</param>
/// <param name="Due">The last day; null: no meeting is planned.</param>
/// <param name="Stamp">SHA-256 of all that its files are made of.</param>
internal sealed record FilingReading(
    FilingContext Context, IReadOnlyList<(FilingLine Line, FilingSource Source)> Items, IReadOnlyList<FilingUpload> Uploads, Finding Check, Finding? Deadline, DateOnly? Due, string Stamp)
{
    public IEnumerable<FilingUpload> Of(FilingLine line, FilingPart part) => Uploads.Where(upload => upload.Item == line.Item && upload.Part == part);
}

/// <summary>Reads it. Page, assembly and sending read here and nowhere else.</summary>
public sealed class FilingBook(BeforeSources before, AfterSources after, PolicyStore policies, TimeProvider clock)
{
    internal async Task<FilingReading> ReadAsync(ReviewDb db, Notice notice, FilingPack pack, string filler, CancellationToken ct)
    {
        var policy = await policies.PolicyOfNoticeAsync(db, notice.Id, ct);
        var office = await db.Organisations.Where(one => one.Id == notice.Office).Select(one => one.Name).SingleAsync(ct);
        var context = new FilingContext(db, notice, policy, office, filler, clock.UtcNow());
        var uploads = await db.FilingUploads.AsNoTracking().Where(upload => upload.Notice == notice.Id && upload.Pack == pack).OrderBy(upload => upload.UploadedAt).ThenBy(upload => upload.Id).ToListAsync(ct);
        var isSenior = policy.IsSenior();
        var items = new List<(FilingLine, FilingSource)>();
        foreach (var (item, i) in FilingChecklist.Items(pack, isSenior, policy.Filing).Select((item, i) => (item, i)))
        {
            var kind = FilingChecklist.KindOf(item);
            var source = pack == FilingPack.Before ? await before.OfAsync(context, kind, ct) : await after.OfAsync(context, kind, ct);
            items.Add((FilingChecklist.Line(
                i + 1, item, source.Gaps, source.Made.Count + uploads.Count(upload => upload.Item == item && upload.Part == FilingPart.Electronic),
                source.Scans.Count + uploads.Count(upload => upload.Item == item && upload.Part == FilingPart.Scan)), source));
        }
        var (deadline, due) = await FilingDue.OfAsync(db, notice.Id, pack, policy.Filing, context.Today, ct);
        return new(context, items, uploads, FilingChecklist.Check(pack, isSenior, items.Select(item => item.Item1), policy.Filing), deadline, due, StampOf(items, uploads));
    }

    /// <summary>How a pack stands, for whoever is reminded of it.</summary>
    internal async Task<FilingStanding> StandingAsync(ReviewDb db, NoticeId id, FilingPack pack, CancellationToken ct)
    {
        var state = await db.FiledPacks.Where(one => one.Notice == id && one.Pack == pack).Select(one => (FilingState?)one.State).SingleOrDefaultAsync(ct) ?? FilingState.Preparing;
        if (!FilingFlow.IsOpen(state))
        {
            return new(state, null, null);
        }
        var reading = await ReadAsync(db, await db.Notices.AsNoTracking().SingleAsync(notice => notice.Id == id, ct), pack, "", ct);
        var (deadline, _) = await FilingDue.ShownAsync(db, id, pack, reading.Context.Policy.Filing, reading.Context.Today, ct);
        return new(state, reading.Check, deadline);
    }

    private static string StampOf(IEnumerable<(FilingLine Line, FilingSource Source)> items, IEnumerable<FilingUpload> uploads)
    {
        var text = new StringBuilder();
        foreach (var (line, source) in items)
        {
            text.Append(line.Item).Append('\n').Append(source.Stamp).Append('\n').AppendJoin(' ', source.Scans).Append('\n');
        }
        return PackManifest.HashOf(Encoding.UTF8.GetBytes(text.AppendJoin(' ', uploads.Select(upload => upload.Id.ToString("N"))).ToString()));
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Committees;

/// <summary>「赋分表」 of a committee, in all its versions, and which notice has taken which.</summary>
public sealed class GetScoreTables(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record VersionRow(ScoreTableId Id, int Number, int Version, ScoreTable Table, DateTime? FinalAt, string Hash);

    /// <param name="Table">What it has taken; null: none.</param>
    /// <param name="IsSealed">Whether it is too late to take another.</param>
    public sealed record NoticeRow(NoticeId Notice, string Title, int Year, ScoreTableId? Table, int Version, bool IsSealed);

    public sealed record View(CommitteeId Committee, string Name, IReadOnlyList<VersionRow> Versions, IReadOnlyList<NoticeRow> Notices, bool MayWrite);

    /// <summary>Null for whatever is not there or not for this person.</summary>
    public async Task<View?> HandleAsync(CommitteeId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetScoreTables), me).IsRefused || await db.CommitteeAsync(me, id, ct) is not { } committee)
        {
            return null;
        }
        var mayWrite = me.Holds(Role.CommitteeOffice, committee.Office);
        var versions = await db.ScoreTables.AsNoTracking().Where(one => one.Committee == id && (mayWrite || one.FinalAt != null)).OrderByDescending(one => one.Number).ToListAsync(ct);
        return new View(
            id, committee.Name,
            [.. versions.Select(one => new VersionRow(one.Id, one.Number, one.Version, ScoreTable.Read(one.Content), one.FinalAt, one.Hash))],
            mayWrite ? await NoticesAsync(db, committee, ct) : [],
            mayWrite);
    }

    private static async Task<IReadOnlyList<NoticeRow>> NoticesAsync(ReviewDb db, Committee committee, CancellationToken ct) =>
        [.. (await (
            from notice in db.Notices.AsNoTracking()
            join taken in db.NoticeScoreTables on notice.Id equals taken.Notice into takens
            from taken in takens.DefaultIfEmpty()
            where notice.Office == committee.Office
            orderby notice.Year descending, notice.Title
            select new { Notice = notice, Taken = taken, IsSealed = db.SealLinks.Any(link => db.Cases.Any(file => file.Id == link.Case && file.Notice == notice.Id)) }).ToListAsync(ct))
            .Select(one => new NoticeRow(one.Notice.Id, one.Notice.Title, one.Notice.Year, one.Taken?.Table, one.Taken?.Version ?? 0, one.IsSealed))];
}

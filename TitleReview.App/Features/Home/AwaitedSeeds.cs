using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Ui;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Home;

/// <summary>「待录入种子的抽取」: frozen draws of an office that wait for what this supervisor has not entered.</summary>
internal static class AwaitedSeeds
{
    public static async Task<GetDashboard.Tile> OfAsync(ReviewDb db, PersonId me, OrganisationId office, CancellationToken ct)
    {
        var frozen = await db.Draws.AsNoTracking().Where(draw => draw.Office == office && draw.State == DrawState.Frozen && draw.PreparedBy != me).OrderBy(draw => draw.PreparedAt).ToListAsync(ct);
        var ids = frozen.ConvertAll(draw => draw.Id);
        var entered = (await db.DrawSeeds.AsNoTracking().Where(entry => ids.Contains(entry.Draw)).Select(entry => new { entry.Draw, entry.Source, entry.Person }).ToListAsync(ct)).ToLookup(entry => entry.Draw);
        var waiting = frozen.Select(draw => (draw.Id, draw.PreparedAt, Pool: DrawReading.ReadFrozen(CanonicalDraw.Bytes(draw.Frozen!))!))
            .Where(draw => draw.Pool.Sources.Count > entered[draw.Id].Count() && !entered[draw.Id].Any(entry => entry.Person == me)).ToList();
        return new(
            "待录入种子的抽取", waiting.Count, waiting is [var only] ? Urls.Draw(only.Id) : Urls.Draws,
            waiting is [var (_, _, pool), ..] ? $"{pool.Title}：名册已冻结，指纹已公布" : "",
            // the room waits: before anything that is due on a later day
            waiting is [var (_, at, _), ..] ? at : null);
    }
}

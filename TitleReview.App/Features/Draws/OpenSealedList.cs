using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Draws;

/// <summary>「启封名单」: who stands behind the numbers, after the draw, for the office and the regional centre; each opening is logged.</summary>
public sealed class OpenSealedList(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, DrawStore store)
{
    public sealed record Row(int No, string Group, DrawStanding Standing, bool IsHead, string Name, string Unit);

    /// <param name="Rows">Those drawn only; the whole list is in the bytes.</param>
    /// <param name="Bytes">The sealed list in canonical form, for comparing it with the hash that was frozen.</param>
    public sealed record View(string Title, IReadOnlyList<Row> Rows, byte[] Bytes);

    /// <summary>Null when it is not for this person, or was not drawn yet.</summary>
    public async Task<View?> HandleAsync(DrawId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(OpenSealedList), me).IsRefused)
        {
            return null;
        }
        var known = me.Holds(Role.RegionalCentre) ? db.Draws : db.DrawsOf(me, Role.CommitteeOffice);
        var draw = await known.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.Transcript != null, ct);
        if (draw is null)
        {
            return null;
        }
        var (list, transcript) = (store.List(draw), DrawReading.Read(CanonicalDraw.Bytes(draw.Transcript!))!);
        var persons = await PersonsAsync(db, draw, list, ct);
        var members = await db.DrawMembers.AsNoTracking().Where(member => member.Draw == id).OrderBy(member => member.Group).ThenBy(member => member.Standing).ThenBy(member => member.Place).ToListAsync(ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(OpenSealedList), id.ToString());
        if ((await db.SaveAsync(ct)).IsRefused)
        {
            // nobody opens the list unseen
            return null;
        }
        return new(
            transcript.Frozen.Title,
            [.. members.Select(member => new Row(
                member.No, transcript.Frozen.Groups[member.Group - 1].Name, member.Standing,
                transcript.Frozen.Rules.Heads && member is { Standing: DrawStanding.Member, Place: 1 }, persons[member.No].Name, persons[member.No].Unit))],
            CanonicalDraw.Bytes(CanonicalDraw.Write(list)));
    }

    private static async Task<IReadOnlyDictionary<int, (string Name, string Unit)>> PersonsAsync(ReviewDb db, Draw draw, SealedList list, CancellationToken ct)
    {
        var keys = list.Rows.ToDictionary(row => row.No, row => Guid.ParseExact(row.Person, "N"));
        if (draw.Kind == DrawKind.Committee)
        {
            var experts = await db.PoolExperts.AsNoTracking().Where(expert => expert.Office == draw.Office).Select(expert => new { expert.Id, expert.Name, expert.UnitName }).ToDictionaryAsync(expert => expert.Id.Value, ct);
            return keys.ToDictionary(key => key.Key, key => (experts[key.Value].Name, experts[key.Value].UnitName));
        }
        var files = await (from file in db.Cases.AsNoTracking()
                           join unit in db.Organisations on file.Unit equals unit.Id
                           where file.Notice == draw.Notice
                           select new { file.Id, file.Number, Unit = unit.Name }).ToDictionaryAsync(file => file.Id.Value, ct);
        return keys.ToDictionary(key => key.Key, key => (files[key.Value].Number, files[key.Value].Unit));
    }
}

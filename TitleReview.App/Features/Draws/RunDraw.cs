using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Draws;

/// <summary>「抽取」: the secret is revealed and everything else is computed.</summary>
public sealed class RunDraw(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, DrawStore store)
{
    public sealed record Command(DrawId Draw);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RunDraw), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var draw = await db.DrawsOf(me, Role.CommitteeOffice).SingleOrDefaultAsync(one => one.Id == command.Draw, ct);
        var rows = await db.DrawSeeds.AsNoTracking().Where(entry => entry.Draw == command.Draw).OrderBy(entry => entry.Source).ToListAsync(ct);
        var refused = Verdict.Of(
            draw is null ? new DrawNotFound()
            : draw.State is DrawState.Drawn or DrawState.Abandoned ? new DrawIsOver()
            : draw.State == DrawState.Preparing ? new DrawNeedsFrozenPool()
            : !await IsAsPublishedAsync(db, draw, ct) ? new FrozenPoolWasChanged()
            : rows.Count < DrawReading.ReadFrozen(CanonicalDraw.Bytes(draw.Frozen!))!.Sources.Count ? new DrawNeedsSeeds()
            : null);
        if (refused.IsRefused)
        {
            return refused;
        }
        var (pool, now) = (DrawReading.ReadFrozen(CanonicalDraw.Bytes(draw!.Frozen!))!, clock.UtcNow());
        var transcript = VerifiableDraw.Run(pool, new DrawSeed(CanonicalDraw.HashOf(draw.Frozen!), [.. rows.Select(store.Entry)], store.Secret(draw)), DrawForm.Time(now));
        var text = CanonicalDraw.Write(transcript);
        // the same check that anybody makes afterwards: what does not verify is never announced
        if (TranscriptRules.WhyNot(CanonicalDraw.Bytes(text)) is { IsRefused: true } wrong)
        {
            return wrong;
        }
        (draw.State, draw.Transcript) = (DrawState.Drawn, text);
        db.DrawMembers.AddRange(transcript.Now.SelectMany((group, i) =>
            group.Members.Select((no, place) => Of(draw, no, i, DrawStanding.Member, place)).Concat(group.Alternates.Select((no, place) => Of(draw, no, i, DrawStanding.Alternate, place)))));
        db.Audit(me.Person, now, nameof(RunDraw), draw.Id.ToString(), transcript.LastHash);
        return await db.SaveAsync(ct);
    }

    private static DrawMember Of(Draw draw, int no, int group, DrawStanding standing, int place) =>
        new() { Draw = draw.Id, No = no, Group = group + 1, Standing = standing, Place = place + 1 };

    private static async Task<bool> IsAsPublishedAsync(ReviewDb db, Draw draw, CancellationToken ct)
    {
        var subject = draw.Id.ToString();
        var published = await db.AuditEntries.Where(entry => entry.Operation == nameof(CommitPool) && entry.Subject == subject).Select(entry => entry.Detail).ToListAsync(ct);
        return published is [var hash] && hash == CanonicalDraw.HashOf(draw.Frozen!);
    }
}

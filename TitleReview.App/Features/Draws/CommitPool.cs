using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Draws;

/// <summary>Draws that many random bytes.</summary>
public delegate byte[] NewSecret(int count);

/// <summary>「冻结名册并公布指纹」: persons become numbers, a secret is drawn, and nothing can be changed any more.</summary>
public sealed class CommitPool(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, DrawStore store, FreezingOfDraw freezing, NewSecret newSecret)
{
    private const int SecretBytes = 32;

    public sealed record Command(DrawId Draw, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(CommitPool), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var draw = await db.DrawsOf(me, Role.CommitteeOffice).SingleOrDefaultAsync(one => one.Id == command.Draw, ct);
        var refused = Verdict.Of(draw is null ? new DrawNotFound() : draw.State != DrawState.Preparing ? new DrawIsFrozen() : draw.Version != command.Version ? new PageIsStale() : null);
        if (refused.IsRefused)
        {
            return refused;
        }
        var now = clock.UtcNow();
        var prospect = await freezing.OfAsync(db, draw!, now, ct);
        if (prospect.Verdict.IsRefused)
        {
            return prospect.Verdict;
        }
        var secret = Convert.ToHexStringLower(newSecret(SecretBytes));
        var list = new SealedList(draw!.Id.ToString(), Convert.ToHexStringLower(newSecret(SecretBytes)), prospect.Numbered.Persons);
        var frozen = CanonicalDraw.Write(prospect.Pool with { SecretHash = CanonicalDraw.HashOfHex(secret), SealedHash = CanonicalDraw.HashOf(CanonicalDraw.Write(list)) });
        (draw.State, draw.Frozen, draw.SecretBox) = (DrawState.Frozen, frozen, store.Seal(draw.Id, secret, list));
        // the chain of the log keeps what was published: RunDraw compares
        db.Audit(me.Person, now, nameof(CommitPool), draw.Id.ToString(), CanonicalDraw.HashOf(frozen));
        return await db.SaveAsync(ct);
    }
}

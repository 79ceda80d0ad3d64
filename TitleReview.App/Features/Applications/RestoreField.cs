using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed record NoEarlierVersion() : Refusal("没有找到这一版内容，请刷新页面后再选。");

/// <summary>Puts an earlier text back into a box, as its newest version: what is replaced stays in the history too.</summary>
public sealed class RestoreField(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FieldStore fields, NewId newId)
{
    /// <param name="Earlier">The version whose text comes back.</param>
    /// <param name="Version">The version last seen.</param>
    public sealed record Command(CaseId Case, FieldKey Key, int Earlier, int Version);

    /// <param name="Text">What the box holds now; null where nothing was restored.</param>
    public sealed record Result(Verdict Verdict, int Version, string? Text = null);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(RestoreField), me, file) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, command.Version);
        }
        var (section, row, field) = command.Key;
        var earlier = await db.FieldChanges.AsNoTracking().SingleOrDefaultAsync(
            change => change.Case == command.Case && change.Section == section && change.Row == row && change.Field == field && change.FieldVersion == command.Earlier, ct);
        var text = earlier is null ? null : fields.Open(earlier);

        db.Audit(me.Person, clock.UtcNow(), nameof(RestoreField), command.Case.ToString(), $"{section}.{row}.{field} v{command.Version + 1} from v{command.Earlier}");
        var verdict = await db.SaveAsync(ct, async () =>
        {
            var whyNot = (await db.TakePartAsync(file!, nameof(RestoreField), me, ct)).And(await FieldPlace.WhyNotAsync(db, command.Case, command.Key, ct));
            return whyNot.IsRefused ? whyNot
                : text is null ? Verdict.Of(new NoEarlierVersion())
                : Verdict.Of(await fields.PutAsync(db, command.Case, command.Key, text, command.Version, me.Person, clock.UtcNow(), newId(), ct) is null ? new FieldChangedElsewhere() : null);
        });
        return verdict.IsRefused ? new(verdict, command.Version) : new(verdict, command.Version + 1, text);
    }
}

using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed record TextIsTooLong(int Longest) : Refusal($"内容超过{Longest}字，没有保存，请删减后再试。");

public sealed record FieldChangedElsewhere() : Refusal("这一栏已在另一个窗口或设备上改过，您刚才输入的内容没有覆盖它；请对照两份内容后选择保留哪一份。");

/// <summary>Saves one box. What is typed is kept as typed; whether it is right is asked before submitting.</summary>
public sealed class SaveField(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FieldStore fields, NewId newId)
{
    /// <param name="Version">The version last seen; 0 for a box never filled in.</param>
    public sealed record Command(CaseId Case, FieldKey Key, string Value, int Version);

    /// <param name="Version">The version to name next time.</param>
    /// <param name="Theirs">Where somebody else was faster: what is stored.</param>
    public sealed record Result(Verdict Verdict, int Version, string? Theirs = null);

    private const int Attempts = 4;

    /// <remarks>Two boxes of one person saved at the same instant meet on the case's version; neither is anybody's conflict, so the later tries again.</remarks>
    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        var result = await TryAsync(command, ct);
        for (var attempt = 1; attempt < Attempts && result.Verdict.Refusals is [PageIsStale]; attempt++)
        {
            result = await TryAsync(command, ct);
        }
        return result;
    }

    private async Task<Result> TryAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);

        var verdict = OperationMatrix.WhyNot(nameof(SaveField), me, file);
        if (!verdict.IsRefused)
        {
            verdict = (await FieldPlace.WhyNotAsync(db, command.Case, command.Key, ct))
                .And(Verdict.Of(command.Value.Length <= FieldCheck.Longest ? null : new TextIsTooLong(FieldCheck.Longest)));
        }
        if (verdict.IsRefused)
        {
            return new(verdict, command.Version);
        }

        var next = await fields.PutAsync(db, command.Case, command.Key, command.Value, command.Version, me.Person, clock.UtcNow(), newId(), ct);
        if (next is null)
        {
            return await ConflictAsync(command, ct);
        }
        // the case takes part in the transaction, so that a field can never slip in after the submission
        db.Entry(file!).State = EntityState.Modified;
        db.Audit(me.Person, clock.UtcNow(), nameof(SaveField), command.Case.ToString(), $"{command.Key.Section}.{command.Key.Row}.{command.Key.Field} v{next}");
        return (await db.SaveAsync(ct)).IsRefused ? await ConflictAsync(command, ct) : new(Verdict.Allowed, next.Value);
    }

    private async Task<Result> ConflictAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var stored = (await fields.ReadAsync(db, command.Case, ct)).GetValueOrDefault(command.Key);
        if (stored.Version == command.Version)
        {
            return new(Verdict.Of(new PageIsStale()), command.Version);
        }
        // the same text twice is nobody's conflict: a page that heard no answer sends again what is there already
        return stored.Version > command.Version && stored.Value == command.Value
            ? new(Verdict.Allowed, stored.Version)
            : new(Verdict.Of(new FieldChangedElsewhere()), stored.Version, stored.Value ?? "");
    }
}

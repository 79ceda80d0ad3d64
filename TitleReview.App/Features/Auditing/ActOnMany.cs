using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed record BulkCaseRefused(string Number, string Why, Citation? Clause) : Refusal($"申报{Number}：{Why}", Clause);

/// <summary>「成批办理」: one step on many cases, as one transaction: all of them, or none.</summary>
public sealed class ActOnMany(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, BulkDecisions decisions)
{
    public sealed record Command(BulkAct Act, string Reason, IReadOnlyList<SeenCase> Cases);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ActOnMany), me).And(BulkDecisions.WhyNotSoMany(command.Cases.Count)) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var decided = await decisions.DecideAsync(db, me, command.Act, command.Reason, command.Cases, ct);
        var verdict = Verdict.Of(decided.SelectMany(one => Named(one.Number, one.Decision.WhyNot)));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(ActOnMany), $"{command.Act}", string.Create(CultureInfo.InvariantCulture, $"{decided.Count}"));
        return await db.SaveAsync(ct, async () =>
        {
            var again = new List<Refusal>();
            foreach (var one in decided.Where(one => one.Decision.AskAgain is not null))
            {
                again.AddRange(Named(one.Number, await one.Decision.AskAgain!()));
            }
            return Verdict.Of(again);
        });
    }

    private static IEnumerable<Refusal> Named(string number, Verdict verdict) => verdict.Refusals.Select(why => new BulkCaseRefused(number, why.Sentence, why.Source));
}

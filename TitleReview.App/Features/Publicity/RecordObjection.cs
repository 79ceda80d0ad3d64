using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>Enters an objection to a publicity in the unit into the register. From then on the application goes no further until it is decided.</summary>
public sealed class RecordObjection(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PublicityStore words, NewId newId)
{
    public sealed record Command(CaseId Case, DateOnly ReceivedOn, ObjectionChannel Channel, bool IsNamed, string Content);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(RecordObjection), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var verdict = ObjectionRules.WhyNotRecord(command.Content, command.ReceivedOn, (await db.UnitPublicityAsync(file!, ct)).Days(), clock.Today());
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var (id, now) = (newId(), clock.UtcNow());
        var box = words.SealContent(id, command.Content.Trim());
        db.Audit(me.Person, now, nameof(RecordObjection), command.Case.ToString(), string.Create(CultureInfo.InvariantCulture, $"{id} {command.ReceivedOn:yyyy-MM-dd} {command.Channel}"));
        return await db.SaveAsync(ct, async () =>
        {
            // numbered when nobody else may write; whoever is passing the case on, or taking it back, at this moment finds it changed
            await db.TouchAsync(file!, ct);
            var last = await db.Objections.Where(other => other.Case == command.Case && other.Kind == PublicityKind.Unit).MaxAsync(other => (int?)other.Number, ct) ?? 0;
            db.Objections.Add(new Objection
            {
                Id = id,
                Case = command.Case,
                Kind = PublicityKind.Unit,
                Number = last + 1,
                ReceivedOn = command.ReceivedOn,
                Channel = command.Channel,
                IsNamed = command.IsNamed,
                Box = box,
                RecordedBy = me.Person,
                RecordedAt = now,
            });
            return OperationMatrix.WhyNot(nameof(RecordObjection), me, file);
        });
    }
}
